// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Follows what the parameters of an extension point's method bring into a plugin, and notes each closed type. */
final class ReceivedTypes {

    private final String method;
    private final Set<Type> seen = new HashSet<>();
    private final List<String> found = new ArrayList<>();

    private ReceivedTypes(String method) {
        this.method = method;
    }

    /** One sentence for each enum and sealed type that the core would hand over. */
    static List<String> closed(Class<?> point) {
        List<String> all = new ArrayList<>();
        methods(point).forEach(method -> {
            ReceivedTypes types = new ReceivedTypes(point.getSimpleName() + "." + method.getName());
            for (Type parameter : method.getGenericParameterTypes()) {
                types.follow(parameter, "");
            }
            all.addAll(types.found);
        });
        return all;
    }

    private static List<Method> methods(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> !method.isSynthetic() && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    private void follow(Type type, String way) {
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType generic) {
            String inside = way + simple(type.getTypeName()) + " > ";
            follow(generic.getRawType(), inside);
            for (Type argument : generic.getActualTypeArguments()) {
                follow(argument, inside);
            }
        } else if (type instanceof Class<?> plain) {
            follow(plain, way);
        }
    }

    private void follow(Class<?> type, String way) {
        if (type.isEnum() || type.isSealed()) {
            found.add(method + " takes " + type.getSimpleName() + ", which is closed: " + way.replaceAll(" > $", ""));
        } else if (type.isRecord() && ours(type)) {
            for (RecordComponent component : type.getRecordComponents()) {
                follow(component.getGenericType(), way + type.getSimpleName() + "." + component.getName() + " > ");
            }
        } else if (ours(type)) {
            // What is lent answers the plugin; what the plugin tells it goes the other way.
            methods(type)
                    .forEach(lent -> follow(
                            lent.getGenericReturnType(), way + type.getSimpleName() + "." + lent.getName() + " > "));
        }
    }

    private static boolean ours(Class<?> type) {
        return type.getName().startsWith("org.comptoir.");
    }

    private static String simple(String name) {
        return name.replaceAll("[a-zA-Z_.]+[.$]", "");
    }
}
