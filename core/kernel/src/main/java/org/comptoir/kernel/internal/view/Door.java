// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal.view;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comptoir.api.access.Reads;
import org.comptoir.api.access.Writes;
import org.comptoir.kernel.BundlePassport;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.jspecify.annotations.Nullable;

/**
 * One method of a service, as one plugin finds it.
 *
 * @param call which parameter is the call, or -1 where there is none
 * @param closed why the plugin may not call it
 */
record Door(int call, Optional<Refusal> closed) {

    /** What it is refused with; made anew each time, since an exception remembers where it was thrown. */
    record Refusal(String code, Map<String, String> facts) {
        ComptoirException exception() {
            return new ComptoirException(code, Fault.FORBIDDEN, facts);
        }
    }

    /** The doors of these services to the bearer of a passport. */
    static Map<Method, Door> of(List<Class<?>> types, BundlePassport passport) {
        Map<Method, Door> doors = new HashMap<>();
        for (Class<?> type : types) {
            for (Method method : type.getMethods()) {
                int call = Arrays.asList(method.getParameterTypes()).indexOf(Call.class);
                doors.put(method, new Door(call, closed(type, method, passport)));
            }
        }
        return Map.copyOf(doors);
    }

    /** Closed where nothing says what is behind it. */
    private static Optional<Refusal> closed(Class<?> type, Method method, BundlePassport passport) {
        Reads reads = mark(Reads.class, type, method);
        Writes writes = mark(Writes.class, type, method);
        if (reads == null && writes == null) {
            String operation = type.getSimpleName() + "." + method.getName();
            return Optional.of(
                    new Refusal("plugin.core-only", Map.of("plugin", passport.toString(), "operation", operation)));
        }
        return Stream.concat(
                        Stream.ofNullable(reads)
                                .filter(mark -> !passport.reads().contains(mark.value()))
                                .map(mark -> missing(passport, "reads", mark.value())),
                        Stream.ofNullable(writes)
                                .filter(mark -> !passport.writes().contains(mark.value()))
                                .map(mark -> missing(passport, "writes", mark.value())))
                .findFirst();
    }

    private static <A extends Annotation> @Nullable A mark(Class<A> mark, Class<?> type, Method method) {
        A own = method.getAnnotation(mark);
        return own == null ? type.getAnnotation(mark) : own;
    }

    private static Refusal missing(BundlePassport passport, String access, String resource) {
        return new Refusal(
                "plugin.not-permitted", Map.of("plugin", passport.toString(), "resource", resource, "access", access));
    }
}
