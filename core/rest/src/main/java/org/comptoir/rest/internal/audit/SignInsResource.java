// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.audit;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.company.Companies;
import org.comptoir.api.company.Company;
import org.comptoir.api.people.SignInEntry;
import org.comptoir.api.people.SignInFilter;
import org.comptoir.api.people.SignInLog;
import org.comptoir.kernel.json.Json;
import org.comptoir.kernel.sight.AuditSight;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.UserId;
import org.comptoir.rest.About;
import org.comptoir.rest.Confirmed;
import org.comptoir.rest.Does;
import org.comptoir.rest.Needs;
import org.comptoir.rest.internal.web.Caller;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Who came to the door: of everybody for who may read the trail or runs the people, of themselves for all others. */
@Component(service = SignInsResource.class)
@JakartarsResource
@Path("/sign-ins")
@Produces(MediaType.APPLICATION_JSON)
public final class SignInsResource {

    private final SignInLog log;
    private final Companies companies;
    private final Lines lines;

    @Activate
    public SignInsResource(@Reference SignInLog log, @Reference Companies companies, @Reference Json json) {
        this.log = log;
        this.companies = companies;
        this.lines = new Lines(json);
    }

    @GET
    @Needs({AuditSight.ALL, AuditSight.OWN, Needs.PERSON})
    @Does(
            value =
                    "Sign-ins, refusals and what was changed at the door, with address and browser, the latest first; one's"
                            + " own, or those of the people whom the caller runs. Kept for twelve months.",
            refuses = {"access.out-of-reach", "user.unknown"})
    public Page<SignInEntry> list(
            @QueryParam("user") @About("whose; everybody's within reach unless said otherwise") @Nullable UserId user,
            @QueryParam("action") @DefaultValue("") @About("such as user.sign-in-refused") String action,
            @QueryParam("from") @About("first day, where the company is") @Nullable LocalDate from,
            @QueryParam("to") @About("last day, where the company is") @Nullable LocalDate to,
            @Context PageRequest page,
            @Context Caller caller,
            @Context Call call) {
        return log.list(filter(caller, call, user, action, Moments.of(from, to, companies.get(call))), page, call);
    }

    @GET
    @Path("/export")
    @Produces(MediaType.WILDCARD)
    @Needs({AuditSight.ALL, AuditSight.OWN, Needs.PERSON})
    @Confirmed
    @Does(
            value = "The same as a file, the oldest first, one JSON object a line.",
            refuses = {"access.out-of-reach", "user.unknown"},
            patienceSeconds = 600)
    public Response export(
            @QueryParam("user") @About("whose; everybody's within reach unless said otherwise") @Nullable UserId user,
            @QueryParam("action") @DefaultValue("") @About("such as user.sign-in-refused") String action,
            @QueryParam("from") @About("first day, where the company is") @Nullable LocalDate from,
            @QueryParam("to") @About("last day, where the company is") @Nullable LocalDate to,
            @Context Caller caller,
            @Context Call call)
            throws IOException {
        Company company = companies.get(call);
        SignInFilter filter = filter(caller, call, user, action, Moments.of(from, to, company));
        return lines.<SignInEntry>of(
                "sign-ins-" + company.code() + ".ndjson", consumer -> log.export(filter, call, consumer));
    }

    private static SignInFilter filter(Caller caller, Call call, @Nullable UserId user, String action, Moments span) {
        @Nullable UserId whose = user;
        if (!caller.allows(AuditSight.ALL)) {
            if (caller.allows(AuditSight.OWN)) {
                AuditSight.organisation(call);
            } else {
                whose = self(caller, user);
            }
        }
        return new SignInFilter(whose, action, span.from(), span.before());
    }

    private static UserId self(Caller caller, @Nullable UserId wanted) {
        UserId self = UserId.parse(caller.actor().id());
        if (wanted != null && !wanted.equals(self)) {
            throw new ComptoirException(
                    "user.unknown",
                    Fault.NOT_FOUND,
                    Map.of(ComptoirException.FIELD, "user", ComptoirException.VALUE, wanted.toString()));
        }
        return self;
    }
}
