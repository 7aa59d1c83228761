// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.ledger;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.api.ledger.PeriodClosing;
import org.comptoir.api.ledger.PeriodClosings;
import org.comptoir.model.Call;
import org.comptoir.rest.Confirmed;
import org.comptoir.rest.Does;
import org.comptoir.rest.Needs;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Closing days by four eyes. */
@Component(service = ClosingsResource.class)
@JakartarsResource
@Path("/ledger/closings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ClosingsResource {

    private final PeriodClosings closings;

    @Activate
    public ClosingsResource(@Reference PeriodClosings closings) {
        this.closings = closings;
    }

    @GET
    @Needs("period:w")
    @Does("Who asked for days to be closed and who agreed, the latest first.")
    public List<PeriodClosing> list(@Context Call call) {
        return closings.list(call);
    }

    @POST
    @Needs("period:w")
    @Confirmed
    @Does(
            value =
                    "Asks for every day until this one to be closed; another person, an admin or an accountant where the"
                            + " first is the other, has to agree.",
            status = 201,
            people = true,
            refuses = {"period.two-people", "ledger.period-ahead"})
    public PeriodClosing request(ClosingBody body, @Context Call call) {
        return closings.request(body.until(), call);
    }

    @POST
    @Path("/{until}/approve")
    @Needs("period:w")
    @Confirmed
    @Does(
            value = "Agrees, and closes the days.",
            people = true,
            refuses = {
                "period.not-requested",
                "ledger.period-closed",
                "approval.same-person",
                "approval.role-missing",
                "period.two-people",
                "ledger.period-ahead"
            })
    public PeriodClosing approve(@PathParam("until") LocalDate until, @Context Call call) {
        return closings.approve(until, call);
    }
}
