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

/** Opening days again by four eyes. */
@Component(service = ReopeningsResource.class)
@JakartarsResource
@Path("/ledger/reopenings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ReopeningsResource {

    private final PeriodClosings closings;

    @Activate
    public ReopeningsResource(@Reference PeriodClosings closings) {
        this.closings = closings;
    }

    @GET
    @Needs("period:w")
    @Does("Who asked for days to be opened again and who agreed, the latest first.")
    public List<PeriodClosing> list(@Context Call call) {
        return closings.reopenings(call);
    }

    @POST
    @Needs("period:w")
    @Confirmed
    @Does(
            value = "Asks for the days to be opened again that were closed last, this being their end; never those of a"
                    + " fiscal year that is closed. Another person has to agree, as for closing.",
            status = 201,
            people = true,
            refuses = {"period.two-people", "ledger.not-last-closed", "ledger.year-closed"})
    public PeriodClosing request(ClosingBody body, @Context Call call) {
        return closings.requestReopening(body.until(), call);
    }

    @POST
    @Path("/{until}/approve")
    @Needs("period:w")
    @Confirmed
    @Does(
            value = "Agrees, and opens the days again. What was posted stays as it is.",
            people = true,
            refuses = {
                "period.not-requested",
                "approval.same-person",
                "approval.role-missing",
                "period.two-people",
                "ledger.not-last-closed",
                "ledger.year-closed"
            })
    public PeriodClosing approve(@PathParam("until") LocalDate until, @Context Call call) {
        return closings.approveReopening(until, call);
    }
}
