// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.util.List;
import org.comptoir.api.privacy.DataSubject.Kind;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.privacy.PersonalRecords;
import org.comptoir.kernel.privacy.PersonalTable;
import org.comptoir.kernel.privacy.Pseudonym;
import org.comptoir.kernel.privacy.Trace;
import org.comptoir.model.Actor;
import org.comptoir.model.id.UserId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is kept of those who sign in. */
@Component(service = PersonalRecords.class)
public final class PeopleRecords implements PersonalRecords {

    private final DefaultSessions sessions;
    private final SecondFactors factors;
    private final PersonStore store = new PersonStore();
    private final Granting granting = new Granting();
    private final LastAdmin lastAdmin = new LastAdmin();

    @Activate
    public PeopleRecords(
            @Reference PeopleSchema schema, @Reference DefaultSessions sessions, @Reference SecondFactors factors) {
        this.sessions = sessions;
        this.factors = factors;
    }

    @Override
    public String module() {
        return "people";
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.named("person")
                        .erased(
                                "email",
                                trace -> Pseudonym.email(trace.subject().id()))
                        .erased(
                                "email_key",
                                trace -> Pseudonym.email(trace.subject().id()))
                        .erased("name", Trace::pseudonym)
                        .erased("search_text")
                        .secret("password")
                        .erased("passkeys", trace -> 0)
                        .plain("language_code", "roles", "created_by", "changed_by")
                        .words("email", "name")
                        .id("id", UserId::new)
                        .ofUser("id = :id")
                        .shownToCustomer("organisation = :id")
                        .build(),
                PersonalTable.named("person_recovery")
                        .secretByHand("digest")
                        .ofUser("person = :id")
                        .deleted()
                        .build(),
                PersonalTable.named("person_ticket")
                        .plain("kind")
                        .secretByHand("digest")
                        .ofUser("person = :id")
                        .deleted()
                        .build(),
                PersonalTable.named("person_session")
                        .erased("address", "agent")
                        .secretByHand("digest")
                        .ofUser("person = :id")
                        .deleted()
                        .build(),
                PersonalTable.named("sign_in")
                        .plain("action", "way", "trace_id")
                        .erased("address", "agent")
                        .ofUser("person = :id")
                        .deleted()
                        .build(),
                PersonalTable.named("person_passkey")
                        .plain("transports")
                        .erased("name")
                        .secretByHand("credential_digest", "attested")
                        .ofUser("person = :id")
                        .deleted()
                        .build(),
                // Lies there for minutes, and says of nobody what it is for but by their id.
                PersonalTable.named("person_challenge")
                        .plain("purpose")
                        .secretByHand("digest")
                        .build(),
                PersonalTable.named("person_network")
                        .secretByHand("network_key")
                        .ofUser("person = :id")
                        .deleted()
                        .build(),
                // Lies there for seconds.
                PersonalTable.named("person_wish")
                        .plain("language_code", "trace_id")
                        .erased("address", "agent")
                        .ofUser("person = :id")
                        .deleted()
                        .build(),
                // A digest of an address or an e-mail, for an hour at most.
                PersonalTable.named("person_throttle")
                        .secretByHand("throttle_key")
                        .build());
    }

    /** Staff do not vanish by their own hand; a buyer may. */
    @Override
    public void requireErasable(Tx tx, Trace trace) {
        if (trace.subject().kind() != Kind.USER) {
            return;
        }
        Person person = person(tx, trace);
        boolean own = tx.call().actor().equals(Actor.user(person.id()));
        if (!own) {
            granting.requireMayKeepOut(tx, tx.call(), person);
        } else if (person.isStaff()) {
            throw Refused.conflict("user.self", "user");
        }
        lastAdmin.requireOther(tx, person);
    }

    private Person person(Tx tx, Trace trace) {
        UserId id = new UserId(trace.subject().id());
        return store.find(tx, trace.company(), id).orElseThrow(() -> Refused.user(id));
    }

    /** Nobody comes in as them any more: not now, and not by a link or a second factor that lies about. */
    @Override
    public void erase(Tx tx, Trace trace) {
        if (trace.subject().kind() != Kind.USER) {
            return;
        }
        Person person = person(tx, trace);
        if (person.totp()) {
            factors.remove(tx, person);
        }
        Person left = person(tx, trace);
        if (left.suspendedAt() == null) {
            store.setSuspended(tx, left, tx.now());
        }
        sessions.endAll(tx, left);
    }
}
