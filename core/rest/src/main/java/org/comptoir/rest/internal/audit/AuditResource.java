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
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.company.Companies;
import org.comptoir.api.company.Company;
import org.comptoir.api.people.Users;
import org.comptoir.api.proof.AuditFilter;
import org.comptoir.api.proof.AuditLog;
import org.comptoir.api.proof.AuditRow;
import org.comptoir.kernel.json.Json;
import org.comptoir.kernel.sight.AuditSight;
import org.comptoir.model.Call;
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

/** Who did what, as the chained trail holds it. */
@Component(service = AuditResource.class)
@JakartarsResource
@Path("/audit")
@Produces(MediaType.APPLICATION_JSON)
public final class AuditResource {

    private final AuditLog log;
    private final Companies companies;
    private final Users users;
    private final Lines lines;

    @Activate
    public AuditResource(
            @Reference AuditLog log, @Reference Companies companies, @Reference Users users, @Reference Json json) {
        this.log = log;
        this.companies = companies;
        this.users = users;
        this.lines = new Lines(json);
    }

    @GET
    @Needs({AuditSight.ALL, AuditSight.FINANCE, AuditSight.OWN})
    @Does(
            value =
                    "What was done, the latest first: everything, what bears on the books, or what concerns the caller's"
                            + " organisation, by the caller's right.",
            refuses = "access.out-of-reach",
            patienceSeconds = 60)
    public Page<AuditRow> list(
            @QueryParam("from") @About("first day, where the company is") @Nullable LocalDate from,
            @QueryParam("to") @About("last day, where the company is") @Nullable LocalDate to,
            @QueryParam("action")
                    @DefaultValue("")
                    @About("such as invoice.issued; with a dot at its end, all that begin so")
                    String action,
            @QueryParam("subject") @DefaultValue("") @About("what it was done to, such as an id") String subject,
            @QueryParam("actor") @DefaultValue("") @About("who did it, such as user:user_…") String actor,
            @Context PageRequest page,
            @Context Caller caller,
            @Context Call call) {
        AuditSight sight = AuditSight.of(caller.reader(), users, call);
        AuditFilter filter =
                sight.narrowed(Moments.of(from, to, companies.get(call)).filter(action, subject, actor));
        Page<AuditRow> found = log.list(filter, page, call);
        return new Page<>(found.items().stream().map(sight::shown).toList(), found.next());
    }

    @GET
    @Path("/export")
    @Produces(MediaType.WILDCARD)
    @Needs({AuditSight.ALL, AuditSight.FINANCE, AuditSight.OWN})
    @Confirmed
    @Does(
            value = "The same as a file, the oldest first, one JSON object a line.",
            refuses = "access.out-of-reach",
            patienceSeconds = 600)
    public Response export(
            @QueryParam("from") @About("first day, where the company is") @Nullable LocalDate from,
            @QueryParam("to") @About("last day, where the company is") @Nullable LocalDate to,
            @QueryParam("action")
                    @DefaultValue("")
                    @About("such as invoice.issued; with a dot at its end, all that begin so")
                    String action,
            @QueryParam("subject") @DefaultValue("") @About("what it was done to, such as an id") String subject,
            @QueryParam("actor") @DefaultValue("") @About("who did it, such as user:user_…") String actor,
            @Context Caller caller,
            @Context Call call)
            throws IOException {
        Company company = companies.get(call);
        AuditSight sight = AuditSight.of(caller.reader(), users, call);
        AuditFilter filter = sight.narrowed(Moments.of(from, to, company).filter(action, subject, actor));
        return lines.<AuditRow>of(
                "audit-" + company.code() + ".ndjson",
                consumer -> log.export(filter, call, row -> consumer.accept(sight.shown(row))));
    }
}
