// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.openapi;

import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Currency;
import org.comptoir.model.Rate;
import org.comptoir.model.Unit;
import org.comptoir.model.VatCategory;
import org.comptoir.model.id.Id;
import org.jspecify.annotations.Nullable;

/** The schemas of single values: texts, numbers, dates, codes, ids. */
final class Values {

    private static final String DECIMAL = "^-?[0-9]{1,19}(\\.[0-9]{1,10})?$";
    private static final String ID_DIGITS = "[0-9a-hjkmnp-tv-z]{26}$";

    private final Map<Class<?>, Map<String, Object>> known = new LinkedHashMap<>();

    Values() {
        number(boolean.class, Boolean.class, Map.of("type", "boolean"));
        number(int.class, Integer.class, Map.of("type", "integer", "format", "int32"));
        number(long.class, Long.class, Map.of("type", "integer", "format", "int64"));
        text(String.class, Map.of());
        text(BigDecimal.class, Map.of("format", "decimal", "pattern", DECIMAL));
        text(LocalDate.class, Map.of("format", "date"));
        text(LocalDateTime.class, Map.of());
        text(Instant.class, Map.of("format", "date-time"));
        text(YearMonth.class, Map.of("pattern", "^[0-9]{4}-[0-9]{2}$"));
        text(ZoneId.class, Map.of("format", "time-zone"));
        text(UUID.class, Map.of("format", "uuid"));
        text(Currency.class, Map.of("format", "iso-4217", "pattern", "^[A-Z]{3}$"));
        text(CountryCode.class, Map.of("format", "iso-3166-1", "pattern", "^[A-Z]{2}$"));
        text(Unit.class, Map.of("format", "unece-rec20", "pattern", "^[A-Z0-9]{2,3}$"));
        text(VatCategory.class, Map.of("format", "untdid-5305", "pattern", "^[A-Z0-9]{1,2}$"));
        text(Rate.class, Map.of("format", "percent", "pattern", "^[0-9]{1,3}(\\.[0-9]{1,4})?$"));
    }

    private void number(Class<?> primitive, Class<?> boxed, Map<String, Object> schema) {
        known.put(primitive, schema);
        known.put(boxed, schema);
    }

    private void text(Class<?> type, Map<String, Object> more) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.putAll(more);
        known.put(type, schema);
    }

    @Nullable
    Map<String, Object> of(Class<?> type) {
        Map<String, Object> schema = known.get(type);
        return schema == null && Id.class.isAssignableFrom(type) && type.isRecord() ? id(type) : schema;
    }

    /** Ids tell their prefix when they are printed. */
    private static Map<String, Object> id(Class<?> type) {
        try {
            String printed =
                    type.getConstructor(UUID.class).newInstance(new UUID(0, 0)).toString();
            String prefix = printed.substring(0, printed.indexOf('_') + 1);
            return Map.of("type", "string", "format", "id", "pattern", "^" + prefix + ID_DIGITS);
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException unlike) {
            return Map.of("type", "string");
        }
    }
}
