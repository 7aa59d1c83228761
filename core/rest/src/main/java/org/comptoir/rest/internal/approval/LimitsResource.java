// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.approval;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.comptoir.api.approval.CompanyLimits;
import org.comptoir.api.approval.Limits;
import org.comptoir.model.Call;
import org.comptoir.rest.Confirmed;
import org.comptoir.rest.Does;
import org.comptoir.rest.Needs;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Over which value people need somebody's agreement. */
@Component(service = LimitsResource.class)
@JakartarsResource
@Path("/limits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class LimitsResource {

    private final Limits limits;

    @Activate
    public LimitsResource(@Reference Limits limits) {
        this.limits = limits;
    }

    @GET
    @Needs("company:r")
    @Does(
            "Over which value an admin must agree to refunds of others and to adjustments of stock; absent where there is no limit.")
    public CompanyLimits get(@Context Call call) {
        return limits.get(call);
    }

    @PUT
    @Needs("company:w")
    @Confirmed
    @Does(value = "Sets the limits; what is left out has none.", refuses = "limit.amount")
    public CompanyLimits put(CompanyLimits body, @Context Call call) {
        return limits.put(body, call);
    }
}
