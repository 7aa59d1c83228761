// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.access;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Set;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.access.ApiKey;
import org.comptoir.api.access.ApiKeyRequest;
import org.comptoir.api.access.ApiKeys;
import org.comptoir.api.access.NewApiKey;
import org.comptoir.kernel.Ids;
import org.comptoir.model.Call;
import org.comptoir.model.id.ApiKeyId;
import org.comptoir.rest.Confirmed;
import org.comptoir.rest.Does;
import org.comptoir.rest.Needs;
import org.comptoir.rest.internal.web.Today;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The keys of programs. */
@Component(service = ApiKeysResource.class)
@JakartarsResource
@Path("/api-keys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ApiKeysResource {

    private static final int USUAL_DAYS = 90;

    private final ApiKeys keys;
    private final Today today;
    private final Ids ids;

    @Activate
    public ApiKeysResource(@Reference ApiKeys keys, @Reference Today today, @Reference Ids ids) {
        this.keys = keys;
        this.today = today;
        this.ids = ids;
    }

    @POST
    @Needs("key:w")
    @Confirmed
    @Does(
            value = "Makes a key. Its secret is shown this once.",
            status = 201,
            refuses = {
                "api-key.role-unknown",
                "api-key.scope-unknown",
                "api-key.no-scope",
                "api-key.expiry",
                "api-key.exceeds-creator",
                "api-key.id-taken",
                "api-key.secret-shown"
            })
    public NewApiKey create(KeyBody body, @Context Call call) {
        LocalDate expiresOn = body.expiresOn() == null ? today.or(null, call).plusDays(USUAL_DAYS) : body.expiresOn();
        ApiKeyRequest request = new ApiKeyRequest(
                body.name(),
                body.role() == null ? "" : body.role(),
                body.scopes() == null ? Set.of() : body.scopes(),
                expiresOn);
        return keys.create(body.id() == null ? new ApiKeyId(ids.next()) : body.id(), request, call);
    }

    @GET
    @Needs("key:w")
    @Does("The company's keys, in the order they were made, without their secrets.")
    public Page<ApiKey> list(@Context PageRequest page, @Context Call call) {
        return keys.list(page, call);
    }

    @DELETE
    @Path("/{id}")
    @Needs("key:w")
    @Confirmed
    @Does(value = "Ends a key for good.", status = 204, refuses = "api-key.unknown")
    public void revoke(@PathParam("id") ApiKeyId id, @Context Call call) {
        keys.revoke(id, call);
    }
}
