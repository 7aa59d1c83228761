// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.ApiKeyId;
import org.comptoir.model.id.ApprovalId;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.EntryId;
import org.comptoir.model.id.InvoiceId;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.PaymentId;
import org.comptoir.model.id.ProductId;
import org.comptoir.model.id.SessionId;
import org.comptoir.model.id.UserId;
import org.comptoir.rest.internal.web.Days;
import org.jspecify.annotations.Nullable;

/** How values in paths and queries are read; what cannot be read is refused with a code, not with "not found". */
final class TextParameters implements ParamConverterProvider {

    private static final Map<Class<?>, Function<String, ?>> PARSERS = Map.ofEntries(
            entry(LocalDate.class, TextParameters::day),
            entry(ApiKeyId.class, ApiKeyId::parse),
            entry(ApprovalId.class, ApprovalId::parse),
            entry(CompanyId.class, CompanyId::parse),
            entry(EntryId.class, EntryId::parse),
            entry(InvoiceId.class, InvoiceId::parse),
            entry(OrderId.class, OrderId::parse),
            entry(PartyId.class, PartyId::parse),
            entry(PaymentId.class, PaymentId::parse),
            entry(ProductId.class, ProductId::parse),
            entry(SessionId.class, SessionId::parse),
            entry(UserId.class, UserId::parse));

    @Override
    @SuppressWarnings("unchecked") // each parser makes what it is filed under
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Function<String, ?> parser = PARSERS.get(type);
        return parser == null ? null : new Parsed<>((Function<String, T>) parser);
    }

    private static <T> Map.Entry<Class<?>, Function<String, ?>> entry(Class<T> type, Function<String, T> parser) {
        return Map.entry(type, parser);
    }

    private static LocalDate day(String text) {
        try {
            return Days.within(LocalDate.parse(text));
        } catch (DateTimeException malformed) {
            throw ComptoirException.invalid("date.malformed", "date", text);
        }
    }

    private record Parsed<T>(Function<String, T> parser) implements ParamConverter<T> {

        @Override
        public @Nullable T fromString(@Nullable String text) {
            return text == null ? null : parser.apply(text);
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
