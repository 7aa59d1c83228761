// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.comptoir.kernel.Job;
import org.comptoir.kernel.Purge;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes away what has run out: sessions, tickets, links, what passkeys were asked, counted tries and known networks, none
 * of which lets anybody in any more, and what the log of sign-ins has held long enough.
 */
@Component(service = Job.class)
public final class PeoplePurge extends Purge {

    /** Longer than the longest pause and than what tries are remembered for. */
    private static final Duration TRIES = Duration.ofHours(1);

    /** Longer than the link would have worked that was wished for. */
    private static final Duration WISHES = Duration.ofHours(1);

    /** The longest that CNIL finds usual for logs of access (délibération 2021-122 of 14 October 2021: six months to a year). */
    private static final Duration SIGN_INS = Duration.ofDays(365);

    private final SessionStore sessions = new SessionStore();
    private final TicketStore tickets = new TicketStore();
    private final ChallengeStore challenges = new ChallengeStore();
    private final ThrottleStore tries = new ThrottleStore();
    private final NetworkStore networks = new NetworkStore();
    private final SignInStore signIns = new SignInStore();
    private final WishStore wishes = new WishStore();

    @Activate
    public PeoplePurge(@Reference PeopleSchema schema, @Reference Units units, @Reference Clock clock) {
        super("people-purge", units, clock);
    }

    @Override
    protected boolean purge(Tx tx, Instant now) {
        sessions.purge(tx, now);
        tickets.purge(tx, now);
        challenges.purge(tx, now);
        tries.purge(tx, now.minus(TRIES));
        wishes.purge(tx, now.minus(WISHES));
        networks.purge(tx, now.minus(NetworkStore.KNOWN));
        signIns.purge(tx, now.minus(SIGN_INS));
        return false;
    }
}
