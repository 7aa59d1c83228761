// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.approval;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.approval.Approval;
import org.comptoir.api.approval.ApprovalSelection;
import org.comptoir.api.approval.ApprovalSelection.Stage;
import org.comptoir.api.approval.Approvals;
import org.comptoir.api.approval.Limits.Act;
import org.comptoir.model.Call;
import org.comptoir.model.id.ApprovalId;
import org.comptoir.rest.About;
import org.comptoir.rest.Confirmed;
import org.comptoir.rest.Does;
import org.comptoir.rest.Needs;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** What somebody may not do alone and an admin is asked for. Who asked does it again once it was agreed to. */
@Component(service = ApprovalsResource.class)
@JakartarsResource
@Path("/approvals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ApprovalsResource {

    private static final String APPROVE = "approval:w";

    private final Approvals approvals;

    @Activate
    public ApprovalsResource(@Reference Approvals approvals) {
        this.approvals = approvals;
    }

    @GET
    @Needs(APPROVE)
    @Does("Refunds and adjustments of stock over a limit that wait for somebody's agreement, the latest first.")
    public Page<Approval> list(
            @QueryParam("state")
                    @DefaultValue("pending")
                    @About(
                            value =
                                    "waiting: not answered, and asked for by somebody else; all: those that are done, too",
                            oneOf = {"pending", "waiting", "all"})
                    String state,
            @Context PageRequest page,
            @Context Call call) {
        return approvals.list(new ApprovalSelection(Act.kinds(), stage(state)), page, call);
    }

    private static Stage stage(String state) {
        return switch (state) {
            case "all" -> Stage.ALL;
            case "waiting" -> Stage.WAITING;
            default -> Stage.PENDING;
        };
    }

    @POST
    @Path("/{id}/agree")
    @Needs(APPROVE)
    @Confirmed
    @Does(
            value = "Agrees: within seven days, who asked does it by sending the same request again.",
            people = true,
            refuses = {
                "approval.people-only",
                "approval.unknown",
                "approval.answered",
                "approval.same-person",
                "approval.role-missing"
            })
    public Approval agree(@PathParam("id") ApprovalId id, @Context Call call) {
        return approvals.agree(id, Act.kinds(), call);
    }

    @POST
    @Path("/{id}/refuse")
    @Needs(APPROVE)
    @Does(
            value = "Refuses it, with a reason or without.",
            people = true,
            refuses = {
                "approval.people-only",
                "approval.unknown",
                "approval.answered",
                "approval.role-missing",
                "field.too-long",
                "field.control-character"
            })
    public Approval refuse(@PathParam("id") ApprovalId id, RefusalBody body, @Context Call call) {
        return approvals.refuse(id, Act.kinds(), body.reason() == null ? "" : body.reason(), call);
    }
}
