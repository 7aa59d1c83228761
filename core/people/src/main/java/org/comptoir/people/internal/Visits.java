// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.comptoir.api.people.Visitor;
import org.comptoir.kernel.OwnCall;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.text.OneLine;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.Idempotency;

/** What is done for visitors: in whose name, and what is written down of it. */
final class Visits {

    static final int LONGEST_ADDRESS = 64;
    static final int LONGEST_AGENT = 200;

    private static final long PATIENCE_SECONDS = 15;

    private final Clock clock;

    Visits(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** In the person's own name. */
    Call as(Person person, Visitor visitor) {
        return call(person, Actor.user(person.id()), visitor);
    }

    /** About a person, while nobody knows whether it is they. */
    Call about(Person person, Visitor visitor) {
        return call(person, Actor.system("sign-in"), visitor);
    }

    /** Of no company: nobody knows yet which one is meant. */
    Call ofNobody(Visitor visitor) {
        return OwnCall.onServer("sign-in", clock.instant().plusSeconds(PATIENCE_SECONDS), visitor.traceId());
    }

    /** Without a key: what is stored for a retry must not hold secrets. */
    private Call call(Person person, Actor actor, Visitor visitor) {
        return new Call(
                person.company(),
                actor,
                Idempotency.NONE,
                clock.instant().plusSeconds(PATIENCE_SECONDS),
                visitor.locale(),
                visitor.traceId(),
                person.reach());
    }

    static String address(Visitor visitor) {
        return OneLine.of(visitor.address(), LONGEST_ADDRESS);
    }

    static String agent(Visitor visitor) {
        return OneLine.of(visitor.agent(), LONGEST_AGENT);
    }

    /**
     * Writes down what somebody did at the door: who and what into the trail, which stays for good; from where, which is
     * personal and does not have to, into the log of sign-ins alone.
     */
    static void audit(Tx tx, String action, Person person, Visitor visitor, Map<String, String> more) {
        tx.audit(action, person.id().toString(), more);
        SignInStore.insert(tx, action, person, more, address(visitor), agent(visitor));
    }
}
