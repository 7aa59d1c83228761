// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.openapi;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.io.InputStream;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.comptoir.rest.About;
import org.jspecify.annotations.Nullable;

/** What types look like in JSON; records become components under a name of their own. */
final class Schemas {

    private static final String REFERENCE = "$ref";
    private static final String TYPE = "type";
    private static final String DESCRIPTION = "description";

    private final Map<String, Object> components = new TreeMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Values values = new Values();

    /** The components that were met so far, by name. */
    Map<String, Object> components() {
        return components;
    }

    /** The schema of a type that the server writes. */
    Map<String, Object> of(Type type) {
        return of(type, false);
    }

    /**
     * The schema of a type.
     *
     * @param request whether a client writes it: then it may hold nothing else
     */
    Map<String, Object> of(Type type, boolean request) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic, request);
        }
        if (!(type instanceof Class<?> raw)) {
            return Map.of();
        }
        Map<String, Object> value = values.of(raw);
        if (value != null) {
            return value;
        }
        if (InputStream.class.isAssignableFrom(raw)) {
            return Map.of();
        }
        if (raw.isEnum()) {
            return Map.of(
                    TYPE,
                    "string",
                    "enum",
                    Arrays.stream(raw.getEnumConstants()).map(Object::toString).toList());
        }
        return raw.isRecord() ? component(raw, Map.of(), raw.getSimpleName(), request) : Map.of();
    }

    private Map<String, Object> generic(ParameterizedType type, boolean request) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (Collection.class.isAssignableFrom(raw)) {
            Map<String, Object> array = new LinkedHashMap<>();
            array.put(TYPE, "array");
            array.put("items", of(arguments[0], request));
            if (Set.class.isAssignableFrom(raw)) {
                array.put("uniqueItems", true);
            }
            return array;
        }
        if (Map.class.isAssignableFrom(raw)) {
            return Map.of(TYPE, "object", "additionalProperties", of(arguments[1], request));
        }
        if (raw.isRecord()) {
            Map<String, Type> known = new HashMap<>();
            for (int i = 0; i < arguments.length; i++) {
                known.put(raw.getTypeParameters()[i].getName(), arguments[i]);
            }
            return component(raw, known, raw.getSimpleName() + "Of" + simpleName(arguments[0]), request);
        }
        return Map.of();
    }

    private static String simpleName(Type type) {
        return type instanceof Class<?> raw ? raw.getSimpleName() : "Any";
    }

    private Map<String, Object> component(Class<?> raw, Map<String, Type> arguments, String simple, boolean request) {
        String name = name(raw, raw.getTypeName() + arguments, simple);
        if (!components.containsKey(name)) {
            Map<String, Object> schema = new LinkedHashMap<>();
            // Before its members: one of them may be of the same type.
            components.put(name, schema);
            fill(schema, raw, arguments, request);
        }
        return Map.of(REFERENCE, "#/components/schemas/" + name);
    }

    /** Two types may share a simple name: nested ones take their owner's too, others a number. */
    private String name(Class<?> raw, String identity, String simple) {
        String known = names.get(identity);
        if (known != null) {
            return known;
        }
        Class<?> owner = raw.getEnclosingClass();
        String wished = owner == null ? simple : owner.getSimpleName() + simple;
        String name = wished;
        for (int i = 2; names.containsValue(name); i++) {
            name = wished + i;
        }
        names.put(identity, name);
        return name;
    }

    private void fill(Map<String, Object> schema, Class<?> raw, Map<String, Type> arguments, boolean request) {
        Map<String, Object> members = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : raw.getRecordComponents()) {
            boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            members.put(component.getName(), member(component, arguments, request, optional));
            if (!optional) {
                required.add(component.getName());
            }
        }
        schema.put(TYPE, "object");
        schema.put("properties", members);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        if (request) {
            schema.put("additionalProperties", false);
        }
    }

    private Map<String, Object> member(
            RecordComponent component, Map<String, Type> arguments, boolean request, boolean optional) {
        if (component.isAnnotationPresent(JsonRawValue.class)) {
            return Map.of();
        }
        Map<String, Object> schema = described(resolved(component.getGenericType(), arguments, request), component);
        return optional && request ? orNull(schema) : schema;
    }

    private Map<String, Object> resolved(Type type, Map<String, Type> arguments, boolean request) {
        Type known = arguments.getOrDefault(type.getTypeName(), type);
        if (known instanceof ParameterizedType generic
                && Collection.class.isAssignableFrom((Class<?>) generic.getRawType())) {
            Type item = generic.getActualTypeArguments()[0];
            Type inner = arguments.getOrDefault(item.getTypeName(), item);
            return Map.of(TYPE, "array", "items", of(inner, request));
        }
        return of(known, request);
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        Map<String, Object> nullable = new LinkedHashMap<>(schema);
        if (nullable.get(TYPE) instanceof String type) {
            nullable.put(TYPE, List.of(type, "null"));
            if (nullable.get("enum") instanceof List<?> closed) {
                List<@Nullable Object> words = new ArrayList<>(closed);
                words.add(null);
                nullable.put("enum", words);
            }
            return nullable;
        }
        Object reference = nullable.remove(REFERENCE);
        if (reference != null) {
            nullable.put("anyOf", List.of(Map.of(REFERENCE, reference), Map.of(TYPE, "null")));
        }
        return nullable;
    }

    /** What {@link About} says of a member or parameter. */
    Map<String, Object> described(Map<String, Object> schema, AnnotatedElement element) {
        About about = element.getAnnotation(About.class);
        if (about == null) {
            return schema;
        }
        Map<String, Object> described = new LinkedHashMap<>(schema);
        if (!about.value().isEmpty()) {
            described.put(DESCRIPTION, about.value());
        }
        if (about.oneOf().length > 0) {
            described.put("enum", List.of(about.oneOf()));
        }
        return described;
    }
}
