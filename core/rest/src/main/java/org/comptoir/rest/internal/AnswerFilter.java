// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.Method;
import org.comptoir.model.Call;
import org.comptoir.rest.Does;
import org.jspecify.annotations.Nullable;

/** Marks answers: the status of a success, and headers that keep browsers from doing anything clever with them. */
final class AnswerFilter implements ContainerResponseFilter {

    @Context
    private @Nullable ResourceInfo operation;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Method method = operation == null ? null : operation.getResourceMethod();
        Does does = method == null ? null : method.getAnnotation(Does.class);
        if (does != null && response.getStatus() == 200) {
            response.setStatus(does.status());
        }
        response.getHeaders().putSingle("Cache-Control", "no-store");
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
        response.getHeaders().putSingle("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.getHeaders().putSingle("Referrer-Policy", "no-referrer");
        if (request.getProperty(Calls.PROPERTY) instanceof Call call) {
            response.getHeaders().putSingle("X-Trace-Id", call.traceId());
        }
    }
}
