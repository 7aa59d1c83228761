// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.openapi;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A method of a resource as HTTP sees it.
 *
 * @param verb in lower case
 * @param path under the API's root, with a slash in front and none behind
 * @param method what serves it
 */
record Endpoint(String verb, String path, Method method) {

    /** All of them, by path and verb, so that the same resources give the same document. */
    static List<Endpoint> of(List<Class<?>> resources) {
        List<Endpoint> endpoints = new ArrayList<>();
        for (Class<?> resource : resources) {
            for (Method method : resource.getMethods()) {
                String verb = verb(method);
                if (verb != null) {
                    endpoints.add(new Endpoint(verb, joined(resource, method), method));
                }
            }
        }
        endpoints.sort(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::verb));
        return endpoints;
    }

    private static @Nullable String verb(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod named = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (named != null) {
                return named.value().toLowerCase(java.util.Locale.ROOT);
            }
        }
        return null;
    }

    private static String joined(Class<?> resource, Method method) {
        String whole = "/" + text(resource.getAnnotation(Path.class)) + "/" + text(method.getAnnotation(Path.class));
        String plain = whole.replaceAll("\\{\\s*([\\w.-]+)\\s*:[^{}]*}", "{$1}").replaceAll("/{2,}", "/");
        return plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static String text(@Nullable Path path) {
        return path == null ? "" : path.value();
    }

    /** The first part of the path: what the document groups by. */
    String tag() {
        String[] parts = path.split("/", 3);
        return parts.length > 1 ? parts[1] : "";
    }

    String consumes() {
        Consumes own = method.getAnnotation(Consumes.class);
        Consumes classes = method.getDeclaringClass().getAnnotation(Consumes.class);
        return own != null ? own.value()[0] : classes != null ? classes.value()[0] : MediaType.WILDCARD;
    }

    String produces() {
        Produces own = method.getAnnotation(Produces.class);
        Produces classes = method.getDeclaringClass().getAnnotation(Produces.class);
        return own != null ? own.value()[0] : classes != null ? classes.value()[0] : MediaType.WILDCARD;
    }
}
