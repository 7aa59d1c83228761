// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.order;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.comptoir.api.order.OrderApprovals;
import org.comptoir.api.order.OrderLimit;
import org.comptoir.model.Call;
import org.comptoir.model.id.PartyId;
import org.comptoir.rest.Confirmed;
import org.comptoir.rest.Does;
import org.comptoir.rest.Needs;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Up to which amount the people of a buyer organisation order alone. */
@Component(service = OrderLimitsResource.class)
@JakartarsResource
@Path("/order-limits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class OrderLimitsResource {

    private final OrderApprovals approvals;

    @Activate
    public OrderLimitsResource(@Reference OrderApprovals approvals) {
        this.approvals = approvals;
    }

    @GET
    @Path("/{customer}")
    @Needs({"user:w", "buyer:w"})
    @Does(value = "The limits of an organisation.", refuses = "customer.unknown")
    public List<OrderLimit> list(@PathParam("customer") PartyId customer, @Context Call call) {
        return approvals.limits(customer, call);
    }

    @PUT
    @Path("/{customer}")
    @Needs({"user:w", "buyer:w"})
    @Confirmed
    @Does(
            value = "Sets the limit of an organisation or of one of its buyers, or takes it away.",
            refuses = {"customer.unknown", "user.unknown", "limit.amount"})
    public List<OrderLimit> put(@PathParam("customer") PartyId customer, OrderLimitBody body, @Context Call call) {
        return approvals.putLimit(customer, body.buyer(), body.amount(), call);
    }
}
