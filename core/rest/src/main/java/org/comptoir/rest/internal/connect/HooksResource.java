// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.connect;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.comptoir.api.hook.Deliveries;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.rest.Does;
import org.comptoir.rest.Needs;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/**
 * Where shops and payment services call. They have no key: the connector or gateway of that name verifies what they send,
 * and all that it can do is to make the server look sooner.
 */
@Component(service = HooksResource.class)
@JakartarsResource
@Path("/hooks")
@Produces(MediaType.APPLICATION_JSON)
public final class HooksResource {

    private final Deliveries deliveries;

    @Activate
    public HooksResource(@Reference Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @POST
    @Path("/{name}")
    @Consumes(MediaType.WILDCARD)
    @Needs(Needs.NOTHING)
    @Does(
            value = "What a shop or a payment service calls; verified by the connector or gateway of that name.",
            status = 202,
            refuses = {"hook.unknown", "hook.refused", "hook.unsure"},
            mostBytes = 256 << 10)
    public Map<String, String> receive(
            @PathParam("name") String name, InputStream body, @Context HttpHeaders headers, @Context Call call)
            throws IOException {
        byte[] content = body.readAllBytes();
        Map<String, String> byName = new TreeMap<>();
        headers.getRequestHeaders().forEach((header, values) -> byName.put(header, String.join(",", values)));
        if (!deliveries.take(name, byName, content, call)) {
            throw new ComptoirException("hook.unknown", Fault.NOT_FOUND, Map.of(ComptoirException.FIELD, "name"));
        }
        return Map.of("state", "taken");
    }
}
