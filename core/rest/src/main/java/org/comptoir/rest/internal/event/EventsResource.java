// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.event;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.event.Event;
import org.comptoir.api.event.Events;
import org.comptoir.model.Call;
import org.comptoir.rest.Does;
import org.comptoir.rest.Needs;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** What happened, oldest first, and what could not be delivered. */
@Component(service = EventsResource.class)
@JakartarsResource
@Path("/events")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class EventsResource {

    private final Events events;

    @Activate
    public EventsResource(@Reference Events events) {
        this.events = events;
    }

    @GET
    @Needs("event:r")
    @Does("The company's facts, oldest first; kept for thirty days after delivery.")
    public Page<EventView> feed(@Context PageRequest page, @Context Call call) {
        Page<Event> found = events.feed(page, call);
        return new Page<>(found.items().stream().map(EventView::of).toList(), found.next());
    }

    @GET
    @Path("/dead-letters")
    @Needs("event:r")
    @Does("Deliveries that were given up.")
    public List<DeadLetterView> deadLetters(@Context Call call) {
        return events.deadLetters(call).stream().map(DeadLetterView::of).toList();
    }

    @GET
    @Path("/handlers")
    @Needs("event:r")
    @Does("Who listens to facts, and who did and is away.")
    public List<HandlerView> handlers(@Context Call call) {
        return events.handlers(call).stream().map(HandlerView::of).toList();
    }

    @DELETE
    @Path("/handlers")
    @Needs("event:w")
    @Does(
            value = "Forgets a handler that will not come back; what waits for it becomes dead letters.",
            status = 204,
            refuses = "event.handler-unknown")
    public void forget(@QueryParam("name") String name, @Context Call call) {
        events.forget(name, call);
    }

    @POST
    @Path("/dead-letters/replay")
    @Needs("event:w")
    @Does(value = "Delivers it again from the start of the schedule.", status = 202, refuses = "event.unknown")
    public ReplayBody replay(ReplayBody body, @Context Call call) {
        events.replay(body.position(), body.handler(), call);
        return body;
    }
}
