// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comptoir.api.people.Enrolled;
import org.comptoir.api.people.NewSession;
import org.comptoir.api.people.Passkey;
import org.comptoir.api.people.PasskeySignIn;
import org.comptoir.api.people.Passkeys;
import org.comptoir.api.people.Visitor;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.PasskeyId;
import org.comptoir.testkit.FakeClock;

/** Passkeys of Ana, as simple as they can be: the right answer is {@link #ANSWER}. */
final class FakePasskeys implements Passkeys, PasskeySignIn {

    static final String ANSWER = "{\"right\":true}";

    final List<Passkey> passkeys = new ArrayList<>();
    String obstacle = "";
    private final FakePeople people;
    private final FakeClock clock;

    FakePasskeys(FakePeople people, FakeClock clock) {
        this.people = people;
        this.clock = clock;
        passkeys.add(new Passkey(id(1), "Téléphone <b>", true, clock.instant(), clock.instant()));
        passkeys.add(new Passkey(id(2), "Clé", false, clock.instant(), null));
    }

    private static PasskeyId id(int number) {
        return new PasskeyId(new UUID(8, number));
    }

    private static void check(String answer) {
        if (answer.equals("throttled")) {
            throw new ComptoirException("sign-in.throttled", Fault.THROTTLED, Map.of("retryAfterSeconds", "30"));
        }
        if (!answer.equals(ANSWER)) {
            throw new ComptoirException("passkey.refused", Fault.UNAUTHENTICATED, Map.of());
        }
    }

    private static String asked(String purpose) {
        return "{\"challenge\":\"" + purpose + "\"}";
    }

    @Override
    public String obstacle() {
        return obstacle;
    }

    @Override
    public String ask(Visitor visitor) {
        return asked("sign-in");
    }

    @Override
    public NewSession enter(String answer, Visitor visitor) {
        check(answer);
        return people.enter(FakePeople.ANA);
    }

    @Override
    public String askSecond(String ticket, Visitor visitor) {
        people.ways(ticket);
        return asked("second");
    }

    @Override
    public NewSession second(String ticket, String answer, Visitor visitor) {
        people.ways(ticket);
        check(answer);
        return people.enter(people.tickets.remove(ticket));
    }

    @Override
    public String askToEnrol(String ticket, Visitor visitor) {
        people.offerTotp(ticket, visitor);
        return asked("enrol");
    }

    @Override
    public Enrolled enrol(String ticket, String name, String answer, Visitor visitor) {
        people.offerTotp(ticket, visitor);
        if (name.isEmpty()) {
            throw ComptoirException.invalid("field.missing", "name");
        }
        check(answer);
        return new Enrolled(people.enter(people.tickets.remove(ticket)), List.of("CODE-0", "CODE-9"));
    }

    @Override
    public String askAgain(String secret, Visitor visitor) {
        return asked("confirm");
    }

    @Override
    public NewSession confirm(String secret, String answer, Visitor visitor) {
        check(answer);
        return people.enter(people.sessions.remove(secret).user());
    }

    @Override
    public List<Passkey> list(String secret, Visitor visitor) {
        return passkeys;
    }

    @Override
    public String offer(String secret, Visitor visitor) {
        return asked("add");
    }

    @Override
    public Enrolled add(String secret, String name, String answer, Visitor visitor) {
        if (name.isEmpty()) {
            throw ComptoirException.invalid("field.missing", "name");
        }
        check(answer);
        boolean first = passkeys.isEmpty();
        passkeys.add(new Passkey(id(passkeys.size() + 1), name, true, clock.instant(), null));
        NewSession session = people.enter(people.sessions.remove(secret).user());
        return new Enrolled(session, first ? List.of("CODE-0", "CODE-9") : List.of());
    }

    @Override
    public void rename(String secret, PasskeyId id, String name, Visitor visitor) {
        if (name.isEmpty()) {
            throw ComptoirException.invalid("field.missing", "name");
        }
        passkeys.replaceAll(one ->
                one.id().equals(id) ? new Passkey(id, name, one.synced(), one.createdAt(), one.lastUsedAt()) : one);
    }

    @Override
    public NewSession remove(String secret, PasskeyId id, Visitor visitor) {
        passkeys.removeIf(one -> one.id().equals(id));
        return people.enter(people.sessions.remove(secret).user());
    }
}
