// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.comptoir.rest.Does;
import org.comptoir.rest.Needs;

/** The document that describes the application it is part of. */
@Path("/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public final class OpenApiResource {

    private final Map<String, Object> document;

    OpenApiResource(List<Object> resources) {
        this.document = Map.of(
                "openapi",
                "3.1.0",
                "info",
                Map.of("title", "Comptoir", "version", "1"),
                "x-resources",
                resources.size());
    }

    @GET
    @Needs(Needs.NOTHING)
    @Does("This document.")
    public Map<String, Object> document() {
        return document;
    }
}
