// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.people;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.party.Assignments;
import org.comptoir.api.party.Customer;
import org.comptoir.api.people.Roles;
import org.comptoir.api.people.Users;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.UserId;
import org.comptoir.rest.Does;
import org.comptoir.rest.Needs;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Which customers each sales representative has. */
@Component(service = AssignmentsResource.class)
@JakartarsResource
@Path("/representatives")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AssignmentsResource {

    private final Assignments assignments;
    private final Users users;

    @Activate
    public AssignmentsResource(@Reference Assignments assignments, @Reference Users users) {
        this.assignments = assignments;
        this.users = users;
    }

    @GET
    @Path("/of/{customer}")
    @Needs("customer:w")
    @Does(
            value = "Which representatives have a customer.",
            refuses = {"access.out-of-reach", "customer.unknown"})
    public List<UserId> of(@PathParam("customer") PartyId customer, @Context Call call) {
        return assignments.representatives(customer, call);
    }

    @GET
    @Path("/{user}/customers")
    @Needs("customer:w")
    @Does(value = "The customers of a representative, by code.", refuses = "access.out-of-reach")
    public Page<Customer> customers(@PathParam("user") UserId user, @Context PageRequest page, @Context Call call) {
        return assignments.customers(user, page, call);
    }

    @PUT
    @Path("/{user}/customers/{customer}")
    @Needs("customer:w")
    @Does(
            value = "Gives a customer to a representative.",
            status = 204,
            refuses = {"access.out-of-reach", "user.unknown", "assignment.not-sales", "customer.unknown"})
    public void assign(@PathParam("user") UserId user, @PathParam("customer") PartyId customer, @Context Call call) {
        if (!users.get(user, call).roles().contains(Roles.SALES)) {
            throw ComptoirException.invalid("assignment.not-sales", "user", user.toString());
        }
        assignments.assign(customer, user, call);
    }

    @DELETE
    @Path("/{user}/customers/{customer}")
    @Needs("customer:w")
    @Does(
            value = "Takes a customer from a representative.",
            status = 204,
            refuses = {"access.out-of-reach", "customer.unknown"})
    public void unassign(@PathParam("user") UserId user, @PathParam("customer") PartyId customer, @Context Call call) {
        assignments.unassign(customer, user, call);
    }
}
