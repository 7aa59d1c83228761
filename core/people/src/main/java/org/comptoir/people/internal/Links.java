// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.time.Instant;
import org.comptoir.api.people.Link;
import org.comptoir.kernel.Tx;
import org.comptoir.people.internal.Ticket.Kind;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Makes links. Where they lead to is a setting and never what a request says: whoever could choose the host of a link would be
 * sent the token in it.
 */
@Component(service = Links.class)
public final class Links {

    private final ServerAddress server;
    private final RandomText random = new RandomText();
    private final TicketStore tickets = new TicketStore();

    @Activate
    public Links(@Reference ServerAddress server) {
        this.server = server;
    }

    /** A link for somebody, in the place of all they were given before of its kind. */
    Link renew(Tx tx, Person person, Kind kind) {
        tickets.endAll(tx, person.id(), kind);
        String token = random.next();
        Instant until = tx.now().plus(kind.lasts());
        tickets.insert(tx, new Ticket(RandomText.digest(token), person.company(), person.id(), kind, until));
        return new Link(kind.text(), token, server.base() + "/" + kind.text() + "/" + token, until);
    }
}
