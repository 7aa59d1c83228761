// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.model.Money;
import org.comptoir.model.UnitPrice;
import org.comptoir.rest.About;
import org.jspecify.annotations.Nullable;

/** Bodies that a client of <em>Maison Lenoir</em> might send, put together from what each member says of itself. */
final class Examples {

    private final ObjectMapper json = new ObjectMapper();

    /** The body of a request; empty if its type says nothing. What is yet to be made has no version. */
    Optional<Object> of(Type type, String verb) {
        Optional<Object> example = of(type);
        if (verb.equals("post")) {
            example.filter(Map.class::isInstance).map(Map.class::cast).ifPresent(members -> members.remove("version"));
        }
        return example;
    }

    private Optional<Object> of(Type type) {
        if (type == Money.class) {
            return Optional.of(Map.of("minor", 1999, "currency", "EUR"));
        }
        if (type == UnitPrice.class) {
            return Optional.of(Map.of("amount", "19.9", "currency", "EUR"));
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return of(list.getActualTypeArguments()[0]).map(List::of);
        }
        return type instanceof Class<?> raw && raw.isRecord() ? Optional.of(members(raw)) : Optional.empty();
    }

    private Map<String, Object> members(Class<?> raw) {
        Map<String, Object> example = new LinkedHashMap<>();
        for (RecordComponent component : raw.getRecordComponents()) {
            About about = component.getAnnotation(About.class);
            String given = about == null ? "" : about.example();
            boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            Optional<Object> value = given.isEmpty()
                    ? Optional.of(component.getGenericType())
                            .filter(type -> !optional)
                            .flatMap(this::of)
                    : Optional.of(literal(given, component.getType()));
            value.ifPresent(made -> example.put(component.getName(), made));
        }
        return example;
    }

    /** The text of a parameter's or member's example as the value it stands for. */
    Object literal(String text, Class<?> type) {
        boolean plain = type.isPrimitive()
                || type == Boolean.class
                || type == Long.class
                || type == Integer.class
                || java.util.Collection.class.isAssignableFrom(type);
        if (!plain) {
            return text;
        }
        try {
            return json.readValue(text, Object.class);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("not an example of " + type.getSimpleName() + ": " + text, malformed);
        }
    }
}
