// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.privacy;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Map;
import org.comptoir.api.privacy.DataSubject;
import org.comptoir.api.privacy.Erasure;
import org.comptoir.api.privacy.PersonalData;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.UserId;
import org.comptoir.rest.Confirmed;
import org.comptoir.rest.Does;
import org.comptoir.rest.Needs;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** What is kept of whoever asks. */
@Component(service = OwnDataResource.class)
@JakartarsResource
@Path("/me/personal-data")
@Consumes(MediaType.APPLICATION_JSON)
public final class OwnDataResource {

    private final PersonalData data;

    @Activate
    public OwnDataResource(@Reference PersonalData data) {
        this.data = data;
    }

    @GET
    @Needs("privacy:own")
    @Confirmed
    @Produces(MediaType.WILDCARD)
    @Does(
            value = "All that is kept of whoever asks, as a zip: JSON, CSV and documents.",
            people = true,
            refuses = {"privacy.people-only", "privacy.incomplete"},
            patienceSeconds = 600)
    public Response copy(@Context Call call) throws IOException {
        return CopyAnswer.of(data, own(call), call);
    }

    @POST
    @Path("/erase")
    @Needs("privacy:own")
    @Confirmed
    @Produces(MediaType.APPLICATION_JSON)
    @Does(
            value =
                    "Erases whoever asks: name, e-mail, credentials, sessions. For buyers; staff ask an admin. Nothing takes it back.",
            people = true,
            refuses = {"id.mismatch", "privacy.people-only", "privacy.reason", "privacy.incomplete", "user.self"},
            patienceSeconds = 120)
    public Erasure erase(UserErasureBody body, @Context Call call) {
        return data.erase(own(call), body.reasonFor(user(call)), call);
    }

    private static DataSubject own(Call call) {
        return DataSubject.of(user(call));
    }

    /** A key is nobody. */
    private static UserId user(Call call) {
        if (!call.actor().kind().equals("user")) {
            throw new ComptoirException("privacy.people-only", Fault.FORBIDDEN, Map.of());
        }
        return UserId.parse(call.actor().id());
    }
}
