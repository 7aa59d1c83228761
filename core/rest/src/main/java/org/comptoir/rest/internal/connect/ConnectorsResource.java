// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.connect;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.comptoir.api.connect.AsideOrder;
import org.comptoir.api.connect.ConnectorState;
import org.comptoir.api.connect.Connectors;
import org.comptoir.model.Call;
import org.comptoir.rest.Does;
import org.comptoir.rest.Needs;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The shops whose orders are pulled. */
@Component(service = ConnectorsResource.class)
@JakartarsResource
@Path("/connectors")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ConnectorsResource {

    private final Connectors connectors;

    @Activate
    public ConnectorsResource(@Reference Connectors connectors) {
        this.connectors = connectors;
    }

    @GET
    @Needs("connector:r")
    @Does("The connectors of the company: where each stands, what went wrong last, and when it is asked next.")
    public List<ConnectorState> list(@Context Call call) {
        return connectors.list(call);
    }

    @GET
    @Path("/{connector}/aside")
    @Needs("connector:r")
    @Does(value = "The orders of a shop that could not be booked, latest first.", refuses = "connector.unknown")
    public List<AsideOrder> aside(@PathParam("connector") String connector, @Context Call call) {
        return connectors.aside(connector, call);
    }

    @POST
    @Path("/{connector}/pull")
    @Needs("connector:w")
    @Does(
            value = "Has the orders of a shop pulled within the next seconds.",
            status = 202,
            refuses = {"connector.unknown", "connector.from"})
    public ConnectorState pull(@PathParam("connector") String connector, PullBody body, @Context Call call) {
        return connectors.pull(connector, body.from() == null ? "cursor" : body.from(), call);
    }
}
