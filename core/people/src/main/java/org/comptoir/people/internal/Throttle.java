// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.comptoir.api.people.Visitor;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.UserId;
import org.comptoir.people.internal.ThrottleStore.Tries;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Holds up those who try again and again. A try counts before it is looked at, so that a hundred at once are no more than
 * five; what proves right is forgiven. Nobody is locked out: each pause ends, tries within it do not make it longer, and
 * passwords are counted by the network that they come from, so that whoever guesses holds up nobody elsewhere. What many
 * networks try together is capped, but for those where the person was let in lately.
 */
@Component(service = Throttle.class)
public final class Throttle {

    private static final int FREE_TRIES = 5;
    private static final Duration REMEMBERED = Duration.ofMinutes(15);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final int LONGEST_DOUBLING = 4;
    private static final int PER_NETWORK = 40;
    private static final int BY_STRANGERS = 40;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int QUESTIONS = 120;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final int RESETS_OF_ONE = 3;
    private static final int RESETS_FROM_ONE = 10;

    private final Units units;
    private final Visits visits;
    private final ThrottleStore store = new ThrottleStore();
    private final NetworkStore networks = new NetworkStore();

    @Activate
    public Throttle(@Reference PeopleSchema schema, @Reference Units units, @Reference Clock clock) {
        this.units = units;
        this.visits = new Visits(clock);
    }

    private static String passwordFrom(String email, Visitor visitor) {
        return RandomText.digest("password " + Network.of(visitor.address()) + " " + PersonStore.key(email));
    }

    private static String passwordOf(String email) {
        return RandomText.digest("password " + PersonStore.key(email));
    }

    /** Tries of codes: who knows the password must not have new ones for showing it again. */
    static String codeOf(UserId person) {
        return RandomText.digest("code " + person);
    }

    /** Tries of the token with which a new server is set up. */
    static final String SET_UP = RandomText.digest("set-up");

    /** Tries of a passkey that says itself whose it is. */
    static String passkeyOf(String credentialDigest) {
        return RandomText.digest("passkey " + credentialDigest);
    }

    /**
     * Counts somebody who wants to be asked for a passkey: each question is a row, which nobody shall make without end.
     * Refused: {@code sign-in.throttled}.
     */
    void admitQuestion(Visitor visitor) {
        String network = RandomText.digest("passkey question " + Network.of(visitor.address()));
        units.write(visits.ofNobody(visitor), Boolean.class, tx -> {
            store.count(tx, network, tries -> countedWithin(MINUTE, tries, tx.now(), QUESTIONS));
            return true;
        });
    }

    /**
     * Counts a passkey that nobody has. It stops nobody: it takes as long as writing down that one was refused which somebody
     * has, so that the time does not tell the two apart.
     */
    void noteUnknown(Visitor visitor) {
        units.write(visits.ofNobody(visitor), Boolean.class, tx -> {
            String key = RandomText.digest("unknown passkeys");
            store.count(tx, key, tries -> new Tries(1, tx.now(), tx.now()));
            return true;
        });
    }

    /** Counts a try that is about to be made. Refused: {@code sign-in.throttled}. */
    void admit(Visitor visitor, String... whatFor) {
        units.write(visits.ofNobody(visitor), Boolean.class, tx -> {
            count(tx, visitor, whatFor);
            return true;
        });
    }

    private void count(Tx tx, Visitor visitor, String... whatFor) {
        Instant now = tx.now();
        String network = RandomText.digest("network " + Network.of(visitor.address()));
        store.count(tx, network, tries -> countedWithin(MINUTE, tries, now, PER_NETWORK));
        for (String key : whatFor) {
            store.count(tx, key, tries -> counted(tries, now));
        }
    }

    /**
     * Counts a try of a password. Unknown e-mails count like known ones, or the pause would tell them apart. Refused:
     * {@code sign-in.throttled}.
     */
    void admitPassword(Visitor visitor, String email) {
        units.write(visits.ofNobody(visitor), Boolean.class, tx -> {
            count(tx, visitor, passwordFrom(email, visitor));
            if (!networks.isKnown(tx, email, visitor)) {
                Instant now = tx.now();
                store.count(tx, passwordOf(email), tries -> countedWithin(HOUR, tries, now, BY_STRANGERS));
            }
            return true;
        });
    }

    /**
     * Counts a wish for a new password: whoever asks, for whomever, since each may be a mail. Refused: {@code
     * sign-in.throttled}.
     */
    void admitReset(Visitor visitor, String email) {
        units.write(visits.ofNobody(visitor), Boolean.class, tx -> {
            Instant now = tx.now();
            count(tx, visitor);
            String network = RandomText.digest("reset " + Network.of(visitor.address()));
            store.count(tx, network, tries -> countedWithin(HOUR, tries, now, RESETS_FROM_ONE));
            String whose = RandomText.digest("reset " + PersonStore.key(email));
            store.count(tx, whose, tries -> countedWithin(HOUR, tries, now, RESETS_OF_ONE));
            return true;
        });
    }

    /** The password that came after it was right, or is another now. */
    void forgivePassword(Visitor visitor, String email) {
        units.write(
                visits.ofNobody(visitor),
                Integer.class,
                tx -> store.forget(tx, passwordFrom(email, visitor)) + store.forget(tx, passwordOf(email)));
    }

    /** What came after it was right. */
    void forgive(Visitor visitor, String key) {
        units.write(visits.ofNobody(visitor), Integer.class, tx -> store.forget(tx, key));
    }

    private static Tries countedWithin(Duration time, Tries former, Instant now, int most) {
        boolean over =
                former.since().isAfter(now) || !now.isBefore(former.since().plus(time));
        if (over) {
            return new Tries(1, now, now);
        }
        if (former.count() >= most) {
            throw refusal(Duration.between(now, former.since().plus(time)));
        }
        return new Tries(former.count() + 1, former.since(), now);
    }

    /** A clock that was set back ends a pause; it must not make one of a year. */
    private static Tries counted(Tries former, Instant now) {
        boolean over = former.last().isAfter(now) || !now.isBefore(former.last().plus(REMEMBERED));
        if (over) {
            return new Tries(1, now, now);
        }
        if (former.count() >= FREE_TRIES) {
            int doublings = Math.min(former.count() - FREE_TRIES, LONGEST_DOUBLING);
            Instant until = former.last().plus(FIRST_PAUSE.multipliedBy(1L << doublings));
            if (now.isBefore(until)) {
                throw refusal(Duration.between(now, until));
            }
        }
        return new Tries(former.count() + 1, former.since(), now);
    }

    private static ComptoirException refusal(Duration wait) {
        long seconds = wait.plusMillis(999).toSeconds();
        return new ComptoirException(
                "sign-in.throttled", Fault.THROTTLED, Map.of("retryAfterSeconds", Long.toString(Math.max(1, seconds))));
    }
}
