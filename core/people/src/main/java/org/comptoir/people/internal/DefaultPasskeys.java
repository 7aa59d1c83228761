// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.comptoir.api.people.Enrolled;
import org.comptoir.api.people.NewSession;
import org.comptoir.api.people.Passkey;
import org.comptoir.api.people.Passkeys;
import org.comptoir.api.people.Visitor;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.PasskeyId;
import org.comptoir.people.internal.Notices.Notice;
import org.comptoir.people.internal.passkey.Credential;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The passkeys of who is signed in. */
@Component
public final class DefaultPasskeys implements Passkeys {

    private static final int MOST = 10;

    private final Units units;
    private final NewPasskeys made;
    private final DefaultSessions sessions;
    private final Ceremonies ceremonies;
    private final Visits visits;
    private final Notices notices;
    private final PersonStore people = new PersonStore();
    private final PasskeyStore store = new PasskeyStore();

    @Activate
    public DefaultPasskeys(
            @Reference Units units,
            @Reference Clock clock,
            @Reference Ids ids,
            @Reference SecondFactors factors,
            @Reference DefaultSessions sessions,
            @Reference Ceremonies ceremonies,
            @Reference Notices notices) {
        this.units = units;
        this.made = new NewPasskeys(ids, factors);
        this.sessions = sessions;
        this.ceremonies = ceremonies;
        this.visits = new Visits(clock);
        this.notices = notices;
    }

    @Override
    public List<Passkey> list(String secret, Visitor visitor) {
        Person person = sessions.require(secret).person();
        return units.read(sql -> store.ofPerson(sql, person)).stream()
                .map(StoredPasskey::toPasskey)
                .toList();
    }

    @Override
    public String offer(String secret, Visitor visitor) {
        Person person = sessions.requireConfirmed(secret).person();
        requireRoom(person);
        return ceremonies.askToMake(person, visits.as(person, visitor));
    }

    private static void requireRoom(Person person) {
        if (person.passkeys() >= MOST) {
            throw new ComptoirException("passkey.too-many", Fault.CONFLICT, Map.of("most", Integer.toString(MOST)));
        }
    }

    @Override
    public Enrolled add(String secret, String name, String answer, Visitor visitor) {
        StoredSession session = sessions.requireConfirmed(secret);
        Person person = session.person();
        String checked = NewPasskeys.named(name);
        requireRoom(person);
        Call call = visits.as(person, visitor);
        Credential credential = ceremonies.made(answer, person, call);
        Notice notice = notices.changed(person, Notices.SECOND_FACTOR, call);
        return units.write(call, Enrolled.class, tx -> {
            List<String> recovery = made.keep(tx, person, checked, credential, visitor);
            notice.in(tx);
            return new Enrolled(goOn(tx, session), recovery);
        });
    }

    private void setCount(Tx tx, Person person, int passkeys) {
        if (!people.setPasskeys(tx, person, passkeys)) {
            throw Refused.conflict("user.stale", "version");
        }
    }

    private NewSession goOn(Tx tx, StoredSession session) {
        sessions.endOthers(tx, session);
        return sessions.renew(tx, session, session.confirmedAt());
    }

    @Override
    public void rename(String secret, PasskeyId id, String name, Visitor visitor) {
        Person person = sessions.require(secret).person();
        String checked = NewPasskeys.named(name);
        units.write(visits.as(person, visitor), Boolean.class, tx -> {
            if (!store.rename(tx, person, id, checked)) {
                throw unknown(id);
            }
            Visits.audit(tx, "user.passkey-renamed", person, visitor, Map.of("passkey", id.toString()));
            return true;
        });
    }

    @Override
    public NewSession remove(String secret, PasskeyId id, Visitor visitor) {
        StoredSession session = sessions.requireConfirmed(secret);
        Person person = session.person();
        Notice notice = notices.changed(person, Notices.SECOND_FACTOR, visits.as(person, visitor));
        return units.write(visits.as(person, visitor), NewSession.class, tx -> {
            notice.in(tx);
            if (!store.remove(tx, person, id)) {
                throw unknown(id);
            }
            setCount(tx, person, person.passkeys() - 1);
            if (person.passkeys() == 1 && !person.totp()) {
                SecondFactors.forgetRecoveryCodes(tx, person);
            }
            Visits.audit(tx, "user.passkey-removed", person, visitor, Map.of("passkey", id.toString()));
            return goOn(tx, session);
        });
    }

    private static ComptoirException unknown(PasskeyId id) {
        return new ComptoirException(
                "passkey.unknown",
                Fault.NOT_FOUND,
                Map.of(ComptoirException.FIELD, "passkey", ComptoirException.VALUE, id.toString()));
    }
}
