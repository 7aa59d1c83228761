// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.privacy.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.comptoir.api.party.Customers;
import org.comptoir.api.people.Users;
import org.comptoir.api.privacy.DataSubject;
import org.comptoir.api.privacy.DataSubject.Kind;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.privacy.Trace;
import org.comptoir.model.Call;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.UserId;
import org.comptoir.spi.data.v1.Person;

/** Somebody as plugins are told of them. */
final class Persons {

    private final Customers customers;
    private final Users users;
    private final ErasureStore erasures = new ErasureStore();

    Persons(Customers customers, Users users) {
        this.customers = customers;
        this.users = users;
    }

    /** What an erasure takes away and a plugin may know. Of who was erased before it is gone: what stands in its place is nobody's. */
    KnownBy knownBy(Sql sql, Trace trace, Call call) {
        DataSubject subject = trace.subject();
        if (erasures.erasedAt(sql, trace.company(), subject).isPresent()) {
            return new KnownBy(Set.of(), Set.of());
        }
        String email = email(subject, call);
        return new KnownBy(trace.codes(), email.isBlank() ? Set.of() : Set.of(email));
    }

    private String email(DataSubject subject, Call call) {
        return switch (subject.kind()) {
            case CUSTOMER -> customers.get(new PartyId(subject.id()), call).email();
            case USER -> users.get(new UserId(subject.id()), call).email();
        };
    }

    /** A customer with those who sign in for it, or one user. */
    Person of(Sql sql, List<Trace> traces, Call call) {
        Set<PartyId> parties = new HashSet<>();
        Set<UserId> people = new HashSet<>();
        Set<String> codes = new HashSet<>();
        Set<String> emails = new HashSet<>();
        Set<String> records = new HashSet<>();
        for (Trace trace : traces) {
            Person one = of(trace, knownBy(sql, trace, call));
            parties.addAll(one.parties());
            people.addAll(one.users());
            codes.addAll(one.codes());
            emails.addAll(one.emails());
            records.addAll(one.records());
        }
        return new Person(parties, people, codes, emails, records);
    }

    static Person of(Trace trace, KnownBy known) {
        DataSubject subject = trace.subject();
        boolean customer = subject.kind() == Kind.CUSTOMER;
        Set<String> codes = new HashSet<>(known.codes());
        codes.addAll(trace.codes());
        return new Person(
                customer ? Set.of(new PartyId(subject.id())) : Set.of(),
                customer ? Set.of() : Set.of(new UserId(subject.id())),
                codes,
                known.emails(),
                trace.ids());
    }
}
