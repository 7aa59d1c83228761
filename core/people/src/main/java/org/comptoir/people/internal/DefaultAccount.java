// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.comptoir.api.company.Companies;
import org.comptoir.api.people.Account;
import org.comptoir.api.people.Credentials;
import org.comptoir.api.people.Enrolled;
import org.comptoir.api.people.NewSession;
import org.comptoir.api.people.Roles;
import org.comptoir.api.people.TotpOffer;
import org.comptoir.api.people.User;
import org.comptoir.api.people.Visitor;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.people.internal.Notices.Notice;
import org.comptoir.people.internal.password.Passwords;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What people do about themselves. */
@Component
public final class DefaultAccount implements Account {

    private final Units units;
    private final SecondFactors factors;
    private final DefaultSessions sessions;
    private final Challenges challenges;
    private final NewPasswords chosen;
    private final Visits visits;
    private final Notices notices;
    private final UserRules rules = new UserRules();
    private final PersonStore people = new PersonStore();

    @Activate
    public DefaultAccount(
            @Reference PeopleSchema schema,
            @Reference Units units,
            @Reference Clock clock,
            @Reference Companies companies,
            @Reference Throttle throttle,
            @Reference Passwords passwords,
            @Reference SecondFactors factors,
            @Reference DefaultSessions sessions,
            @Reference Notices notices) {
        this.units = units;
        this.factors = factors;
        this.sessions = sessions;
        this.challenges = new Challenges(units, clock, throttle, passwords);
        this.chosen = new NewPasswords(companies, passwords);
        this.visits = new Visits(clock);
        this.notices = notices;
    }

    @Override
    public User user(String secret, Visitor visitor) {
        return sessions.require(secret).person().toUser();
    }

    @Override
    public Credentials credentials(String secret, Visitor visitor) {
        Person person = sessions.require(secret).person();
        int left = units.read(sql -> factors.recoveryCodesLeft(sql, person));
        return new Credentials(
                person.passwordAt(), person.totp(), person.passkeys(), left, Roles.needSecondFactor(person.roles()));
    }

    @Override
    public User rename(String secret, String name, String language, Visitor visitor) {
        String checkedName = rules.name(name);
        String checkedLanguage = rules.language(language);
        Person person = sessions.require(secret).person();
        return units.write(visits.as(person, visitor), User.class, tx -> {
            if (!people.update(tx, person, person.email(), checkedName, checkedLanguage, person.roles())) {
                throw Refused.conflict("user.stale", "version");
            }
            tx.audit("user.renamed", person.id().toString(), Map.of());
            sessions.changed(tx);
            return people.find(tx, person.company(), person.id())
                    .orElseThrow(Refused::session)
                    .toUser();
        });
    }

    @Override
    public NewSession changePassword(String secret, String present, String password, Visitor visitor) {
        StoredSession session = sessions.requireConfirmed(secret);
        Person person =
                challenges.password(session.person().email(), present, visitor, email -> Optional.of(session.person()));
        Call call = visits.as(person, visitor);
        String digest = chosen.digest(person, password, call);
        Notice notice = notices.changed(person, Notices.PASSWORD, call);
        return change(
                session, visitor, "user.password-changed", notice, (tx, now) -> people.setPassword(tx, now, digest));
    }

    @Override
    public TotpOffer offerTotp(String secret, Visitor visitor) {
        Person person = sessions.requireConfirmed(secret).person();
        return factors.offer(person, visits.as(person, visitor));
    }

    @Override
    public Enrolled enrolTotp(String secret, String code, Visitor visitor) {
        StoredSession session = sessions.requireConfirmed(secret);
        Person person = session.person();
        Notice notice = notices.changed(person, Notices.SECOND_FACTOR, visits.as(person, visitor));
        return challenges.code(person, "enrolment", visitor, Enrolled.class, tx -> {
            List<String> recovery = factors.enrol(tx, person, code);
            notice.in(tx);
            Visits.audit(tx, "user.second-factor-enrolled", person, visitor, Map.of("way", "totp"));
            sessions.endOthers(tx, session);
            return new Enrolled(sessions.renew(tx, session, session.confirmedAt()), recovery);
        });
    }

    @Override
    public NewSession removeTotp(String secret, Visitor visitor) {
        StoredSession session = sessions.requireConfirmed(secret);
        if (session.person().passkeys() == 0
                && Roles.needSecondFactor(session.person().roles())) {
            throw Refused.conflict("totp.compulsory", "roles");
        }
        Person person = session.person();
        Notice notice = notices.changed(person, Notices.SECOND_FACTOR, visits.as(person, visitor));
        return change(session, visitor, "user.second-factor-removed", notice, factors::remove);
    }

    @Override
    public List<String> renewRecoveryCodes(String secret, Visitor visitor) {
        Person person = sessions.requireConfirmed(secret).person();
        if (!person.hasSecondFactor()) {
            throw new ComptoirException("totp.none", Fault.CONFLICT, Map.of());
        }
        return List.of(units.write(visits.as(person, visitor), String[].class, tx -> {
            Visits.audit(tx, "user.recovery-codes-renewed", person, visitor, Map.of());
            return factors.renewRecoveryCodes(tx, person).toArray(String[]::new);
        }));
    }

    /** Changes how somebody comes in: all else that they are in with ends. */
    private NewSession change(
            StoredSession session,
            Visitor visitor,
            String action,
            Notice notice,
            BiFunction<Tx, Person, Boolean> work) {
        Person person = session.person();
        return units.write(visits.as(person, visitor), NewSession.class, tx -> {
            if (!work.apply(tx, person)) {
                throw Refused.conflict("user.stale", "version");
            }
            Visits.audit(tx, action, person, visitor, Map.of());
            notice.in(tx);
            sessions.endOthers(tx, session);
            return sessions.renew(tx, session, session.confirmedAt());
        });
    }
}
