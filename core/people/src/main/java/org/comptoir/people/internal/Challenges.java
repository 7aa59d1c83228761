// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.comptoir.api.people.Visitor;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.model.ComptoirException;
import org.comptoir.people.internal.password.Passwords;

/** Tries of passwords and codes: each is counted before it is looked at, and written down when it was wrong. */
final class Challenges {

    /** What says that a proof was wrong, rather than that something else was in the way. */
    private static final Set<String> WRONG = Set.of("sign-in.code", "passkey.refused");

    private final Units units;
    private final Throttle throttle;
    private final Passwords passwords;
    private final Visits visits;

    Challenges(Units units, Clock clock, Throttle throttle, Passwords passwords) {
        this.units = units;
        this.throttle = throttle;
        this.passwords = passwords;
        this.visits = new Visits(clock);
    }

    /**
     * Who has this e-mail and this password. Whoever it is, one try is counted, one person looked for, and one password
     * looked at. Refused: {@code sign-in.throttled}, {@code sign-in.busy}, {@code sign-in.refused}.
     *
     * @param whose the person with an e-mail, whether or not they may come in
     */
    Person password(String email, String password, Visitor visitor, Function<String, Optional<Person>> whose) {
        throttle.admitPassword(visitor, email);
        Optional<Person> found = whose.apply(email);
        Optional<Person> known = found.filter(Person::maySignIn);
        boolean right = passwords.isRight(password, known.map(Person::password).orElse(""));
        if (!right || known.isEmpty()) {
            found.ifPresent(person -> noteRefusal(person, "password", visitor));
            throw Refused.signIn();
        }
        throttle.forgivePassword(visitor, email);
        return known.get();
    }

    /** Does what a code is shown for. Refused: {@code sign-in.throttled}, and what the work refuses. */
    <T> T code(Person person, String way, Visitor visitor, Class<T> type, Function<Tx, T> work) {
        return counted(
                Throttle.codeOf(person.id()),
                person,
                way,
                visitor,
                () -> units.write(visits.as(person, visitor), type, work));
    }

    /**
     * Does what a proof is shown for. Refused: {@code sign-in.throttled}, and what the work refuses.
     *
     * @param key what tries are counted under
     */
    <T> T counted(String key, Person person, String way, Visitor visitor, Supplier<T> work) {
        throttle.admit(visitor, key);
        T done;
        try {
            done = work.get();
        } catch (ComptoirException refused) {
            if (WRONG.contains(refused.code())) {
                noteRefusal(person, way, visitor);
            }
            throw refused;
        }
        throttle.forgive(visitor, key);
        return done;
    }

    private void noteRefusal(Person person, String way, Visitor visitor) {
        units.write(visits.about(person, visitor), Boolean.class, tx -> {
            Visits.audit(tx, "user.sign-in-refused", person, visitor, Map.of("way", way));
            return true;
        });
    }
}
