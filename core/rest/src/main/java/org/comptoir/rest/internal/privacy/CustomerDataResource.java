// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.privacy;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.comptoir.api.privacy.DataSubject;
import org.comptoir.api.privacy.Erasure;
import org.comptoir.api.privacy.PersonalData;
import org.comptoir.model.Call;
import org.comptoir.model.id.PartyId;
import org.comptoir.rest.Confirmed;
import org.comptoir.rest.Does;
import org.comptoir.rest.Needs;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** What is kept of a customer. */
@Component(service = CustomerDataResource.class)
@JakartarsResource
@Path("/customers/{id}/personal-data")
@Consumes(MediaType.APPLICATION_JSON)
public final class CustomerDataResource {

    private final PersonalData data;

    @Activate
    public CustomerDataResource(@Reference PersonalData data) {
        this.data = data;
    }

    @GET
    @Needs("privacy:w")
    @Confirmed
    @Produces(MediaType.WILDCARD)
    @Does(
            value = "All that is kept of a customer, as a zip: JSON, CSV and documents.",
            people = true,
            refuses = {"privacy.people-only", "customer.unknown", "privacy.incomplete"},
            patienceSeconds = 600)
    public Response copy(@PathParam("id") PartyId id, @Context Call call) throws IOException {
        return CopyAnswer.of(data, DataSubject.of(id), call);
    }

    @POST
    @Path("/erase")
    @Needs("privacy:w")
    @Confirmed
    @Produces(MediaType.APPLICATION_JSON)
    @Does(
            value =
                    "Erases a customer, with those who sign in for it, but for what the law keeps. Nothing takes it back.",
            people = true,
            refuses = {
                "id.mismatch",
                "privacy.people-only",
                "privacy.reason",
                "customer.unknown",
                "privacy.incomplete",
                "user.exceeds-granter",
                "privacy.orders-open",
                "privacy.payments-open",
                "privacy.balance-open"
            },
            patienceSeconds = 120)
    public Erasure erase(@PathParam("id") PartyId id, CustomerErasureBody body, @Context Call call) {
        return data.erase(DataSubject.of(id), body.reasonFor(id), call);
    }

    @GET
    @Path("/erasure")
    @Needs("privacy:w")
    @Confirmed
    @Produces(MediaType.APPLICATION_JSON)
    @Does(
            value =
                    "What came of the erasure of a customer, as it stands now: what the law keeps, which plugins answered.",
            people = true,
            refuses = {"privacy.people-only", "customer.unknown", "privacy.incomplete", "privacy.not-erased"})
    public Erasure erasure(@PathParam("id") PartyId id, @Context Call call) {
        return data.erasure(DataSubject.of(id), call);
    }
}
