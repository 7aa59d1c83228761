// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.people;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.people.Invitation;
import org.comptoir.api.people.OpenSession;
import org.comptoir.api.people.Sessions;
import org.comptoir.api.people.User;
import org.comptoir.api.people.Users;
import org.comptoir.kernel.Ids;
import org.comptoir.model.Call;
import org.comptoir.model.id.SessionId;
import org.comptoir.model.id.UserId;
import org.comptoir.rest.About;
import org.comptoir.rest.Confirmed;
import org.comptoir.rest.Does;
import org.comptoir.rest.Needs;
import org.comptoir.rest.internal.web.Given;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/**
 * The people whom the caller reaches: an admin everybody, a buyer organisation's admin the people of that organisation, a
 * sales representative those of the customers assigned to them. Whom they may give which role is decided by {@link Users}.
 */
@Component(service = UsersResource.class)
@JakartarsResource
@Path("/users")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class UsersResource {

    private final Users users;
    private final Sessions sessions;
    private final Ids ids;

    @Activate
    public UsersResource(@Reference Users users, @Reference Sessions sessions, @Reference Ids ids) {
        this.users = users;
        this.sessions = sessions;
        this.ids = ids;
    }

    @POST
    @Needs({"user:w", "buyer:w", "buyer:invite"})
    @Confirmed
    @Does(
            value = "Takes a person in, who chooses a password by way of the link in the answer, told this once.",
            status = 201,
            people = true,
            refuses = {
                "user.people-only",
                "email.malformed",
                "user.language",
                "user.no-role",
                "user.role-unknown",
                "user.roles-mixed",
                "user.role-alone",
                "user.organisation",
                "customer.unknown",
                "user.exceeds-granter",
                "user.id-taken",
                "user.email-taken",
                "user.link-shown"
            })
    public Invitation invite(UserBody body, @Context Call call) {
        UserId id = body.id() == null ? new UserId(ids.next()) : body.id();
        return users.invite(id, body.toRequest(), call);
    }

    @GET
    @Needs({"user:w", "buyer:w", "buyer:invite"})
    @Does("People, in the order they were invited.")
    public Page<User> list(
            @QueryParam("search") @DefaultValue("") @About("a part of name or e-mail") String search,
            @Context PageRequest page,
            @Context Call call) {
        return users.list(search, page, call);
    }

    @GET
    @Path("/{id}")
    @Needs({"user:w", "buyer:w", "buyer:invite"})
    @Does(value = "A person.", refuses = "user.unknown")
    public User get(@PathParam("id") UserId id, @Context Call call) {
        return users.get(id, call);
    }

    @PUT
    @Path("/{id}")
    @Needs({"user:w", "buyer:w"})
    @Confirmed
    @Does(
            value = "Changes a person. Other roles or another e-mail end all their sessions.",
            people = true,
            refuses = {
                "user.people-only",
                "email.malformed",
                "user.language",
                "user.no-role",
                "user.role-unknown",
                "user.roles-mixed",
                "user.role-alone",
                "user.organisation",
                "id.mismatch",
                "user.exceeds-granter",
                "user.unknown",
                "user.erased",
                "user.self",
                "user.stale",
                "user.last-admin",
                "user.email-taken"
            })
    public User update(@PathParam("id") UserId id, UserBody body, @Context Call call) {
        Given.same(body.id(), id);
        return users.update(id, Given.member("version", body.version()), body.toRequest(), call);
    }

    @POST
    @Path("/{id}/invitation")
    @Needs({"user:w", "buyer:w", "buyer:invite"})
    @Confirmed
    @Does(
            value = "A new link for somebody who has not chosen a password yet.",
            people = true,
            refuses = {"user.people-only", "user.unknown", "user.erased", "user.exceeds-granter", "user.not-invited"})
    public Invitation inviteAgain(@PathParam("id") UserId id, @Context Call call) {
        return users.inviteAgain(id, call);
    }

    @POST
    @Path("/{id}/reset")
    @Needs({"user:w", "buyer:w"})
    @Confirmed
    @Does(
            value = "A link with which a person chooses a new password.",
            people = true,
            refuses = {"user.people-only", "user.unknown", "user.self", "user.exceeds-granter", "user.not-active"})
    public Invitation reset(@PathParam("id") UserId id, @Context Call call) {
        return users.reset(id, call);
    }

    @DELETE
    @Path("/{id}/second-factor")
    @Needs({"user:w", "buyer:w"})
    @Confirmed
    @Does(
            value = "Takes a person's second factor away, such as a lost telephone, and ends their sessions.",
            people = true,
            refuses = {"user.people-only", "user.unknown", "user.exceeds-granter", "user.self"})
    public User resetSecondFactor(@PathParam("id") UserId id, @Context Call call) {
        return users.resetSecondFactor(id, call);
    }

    @POST
    @Path("/{id}/suspend")
    @Needs({"user:w", "buyer:w"})
    @Confirmed
    @Does(
            value = "Keeps a person out from now on.",
            people = true,
            refuses = {"user.people-only", "user.unknown", "user.exceeds-granter", "user.self", "user.last-admin"})
    public User suspend(@PathParam("id") UserId id, @Context Call call) {
        return users.suspend(id, call);
    }

    @POST
    @Path("/{id}/restore")
    @Needs({"user:w", "buyer:w"})
    @Confirmed
    @Does(
            value = "Lets a person in again.",
            people = true,
            refuses = {"user.people-only", "user.unknown", "user.erased", "user.exceeds-granter", "user.self"})
    public User restore(@PathParam("id") UserId id, @Context Call call) {
        return users.restore(id, call);
    }

    @GET
    @Path("/{id}/sessions")
    @Needs({"user:w", "buyer:w"})
    @Does(value = "The open sessions of a person, the latest first.", refuses = "user.unknown")
    public List<OpenSession> sessions(@PathParam("id") UserId id, @Context Call call) {
        return sessions.list(id, call);
    }

    @DELETE
    @Path("/{id}/sessions")
    @Needs({"user:w", "buyer:w"})
    @Confirmed
    @Does(
            value = "Ends all sessions of a person.",
            status = 204,
            people = true,
            refuses = {"user.people-only", "user.unknown", "user.exceeds-granter"})
    public void endSessions(@PathParam("id") UserId id, @Context Call call) {
        sessions.endAll(id, call);
    }

    @DELETE
    @Path("/sessions/{session}")
    @Needs({"user:w", "buyer:w"})
    @Confirmed
    @Does(
            value = "Ends a session.",
            status = 204,
            people = true,
            refuses = {"user.people-only", "session.unknown", "user.exceeds-granter"})
    public void endSession(@PathParam("session") SessionId session, @Context Call call) {
        sessions.end(session, call);
    }
}
