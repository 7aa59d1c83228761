// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.access;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.comptoir.api.access.FirstKey;
import org.comptoir.api.access.FirstRun;
import org.comptoir.kernel.Ids;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.CompanyId;
import org.comptoir.rest.Does;
import org.comptoir.rest.Needs;
import org.comptoir.rest.internal.party.CompanyBody;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The only way in besides the console, open as long as the server has no key. */
@Component(service = SetupResource.class)
@JakartarsResource
@Path("/setup")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SetupResource {

    private final FirstRun firstRun;
    private final Ids ids;

    @Activate
    public SetupResource(@Reference FirstRun firstRun, @Reference Ids ids) {
        this.firstRun = firstRun;
        this.ids = ids;
    }

    @POST
    @Needs(Needs.NOTHING)
    @Does(
            value = "Turns the one-time token into the first admin key, of a new company or of one that is there.",
            status = 201,
            refuses = {"setup.done", "setup.token", "setup.company", "company.unknown"},
            mostBytes = 16 << 10)
    public FirstKey redeem(SetupBody body, @Context Call call) {
        CompanyBody company = body.company();
        String code = body.companyCode();
        if (company != null && code == null) {
            CompanyId id = company.id() == null ? new CompanyId(ids.next()) : company.id();
            return firstRun.redeem(body.token(), id, company.toRequest(), call);
        }
        if (company == null && code != null) {
            return firstRun.redeemFor(body.token(), code, call);
        }
        throw ComptoirException.invalid("setup.company", "company");
    }
}
