// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.rest.Does;
import org.comptoir.rest.Needs;
import org.comptoir.rest.internal.openapi.OpenApi;

/** The document that describes the application it is part of; made when it is first asked for. */
@Path("/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public final class OpenApiResource {

    private final List<Class<?>> described;
    private byte[] document = new byte[0];

    OpenApiResource(List<Object> resources) {
        List<Class<?>> classes = new ArrayList<>();
        resources.forEach(resource -> classes.add(resource.getClass()));
        classes.add(OpenApiResource.class);
        described = List.copyOf(classes);
    }

    @GET
    @Needs(Needs.NOTHING)
    @Does("This document.")
    public synchronized byte[] document() throws JsonProcessingException {
        if (document.length == 0) {
            document = new ObjectMapper().writeValueAsBytes(OpenApi.of(described));
        }
        return document;
    }
}
