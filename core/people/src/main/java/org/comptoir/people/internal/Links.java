// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.time.Instant;
import java.util.regex.Pattern;
import org.comptoir.api.people.Link;
import org.comptoir.kernel.Tx;
import org.comptoir.people.internal.Ticket.Kind;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes links. Where they lead to is a setting and never what a request says: whoever could choose the host of a link would be
 * sent the token in it.
 */
@Component(service = Links.class)
public final class Links {

    private static final Logger LOG = LoggerFactory.getLogger(Links.class);
    private static final Pattern BASE = Pattern.compile("https?://[A-Za-z0-9.\\[\\]:-]+(/[A-Za-z0-9._~/-]*)?");

    private final String base;
    private final RandomText random = new RandomText();
    private final TicketStore tickets = new TicketStore();

    @Activate
    public Links(BundleContext context) {
        this(setting(context));
    }

    /** @param base where people reach the server, such as {@code https://shop.example/comptoir}; empty if not set */
    public Links(String base) {
        this.base = checked(base);
    }

    private static String setting(BundleContext context) {
        @Nullable String property = context.getProperty("comptoir.url");
        if (property != null) {
            return property;
        }
        @Nullable String variable = System.getenv("COMPTOIR_URL");
        return variable == null ? "" : variable;
    }

    private static String checked(String base) {
        if (base.isEmpty() || BASE.matcher(base).matches()) {
            return base.replaceAll("/+$", "");
        }
        LOG.error("event=url-malformed action=\"set COMPTOIR_URL to an address such as https://shop.example\"");
        return "";
    }

    /** A link for somebody, in the place of all they were given before of its kind. */
    Link renew(Tx tx, Person person, Kind kind) {
        tickets.endAll(tx, person.id(), kind);
        String token = random.next();
        Instant until = tx.now().plus(kind.lasts());
        tickets.insert(tx, new Ticket(RandomText.digest(token), person.company(), person.id(), kind, until));
        return new Link(kind.text(), token, base + "/" + kind.text() + "/" + token, until);
    }
}
