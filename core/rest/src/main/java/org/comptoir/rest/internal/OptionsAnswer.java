// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;

/** OPTIONS, which Jersey answers for every path: the methods there are, as the open API document tells them, no body. */
final class OptionsAnswer implements ContainerResponseFilter {

    private static final String JERSEYS = "org.glassfish.jersey.server.";

    /** Whether a resource is one that Jersey adds by itself. */
    static boolean isJerseys(Class<?> resource) {
        return resource.getName().startsWith(JERSEYS);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == Response.Status.OK.getStatusCode()) {
            response.setStatusInfo(Response.Status.NO_CONTENT);
            response.setEntity(null);
        }
    }
}
