// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.people;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comptoir.api.PageRequest;
import org.comptoir.api.access.Scopes;
import org.comptoir.api.people.User;
import org.comptoir.api.people.Users;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.PartyId;
import org.jspecify.annotations.Nullable;

/** Finds people by what the console calls them. */
final class People {

    private static final int MOST = 500;

    private final Users users;

    People(Users users) {
        this.users = users;
    }

    /** By e-mail, whatever its case. Refused: {@code user.unknown}. */
    User byEmail(String email, Call call) {
        return find(email, call)
                .orElseThrow(() ->
                        new ComptoirException("user.unknown", Fault.NOT_FOUND, Map.of(ComptoirException.VALUE, email)));
    }

    /** So that a plan promises nobody whom the act would refuse. Refused: {@code user.email-taken}. */
    void requireFree(String email, Call call) {
        if (find(email, call).isPresent()) {
            throw new ComptoirException("user.email-taken", Fault.CONFLICT, Map.of(ComptoirException.FIELD, "email"));
        }
    }

    /** The same of roles. Refused: {@code user.role-unknown}. */
    static void requireKnown(Set<String> roles) {
        for (String role : roles) {
            if (!Scopes.roles().contains(role)) {
                throw ComptoirException.invalid("user.role-unknown", "roles", role);
            }
        }
    }

    /** Who buys belongs to a customer, and the house's own people to none. Refused: {@code user.organisation}. */
    static void requireFitting(Set<String> roles, @Nullable PartyId organisation) {
        if (Scopes.buyerRoles().containsAll(roles) == (organisation == null)) {
            throw ComptoirException.invalid("user.organisation", "organisation");
        }
    }

    private Optional<User> find(String email, Call call) {
        String wanted = email.strip().toLowerCase(Locale.ROOT);
        return users.list(wanted, PageRequest.first(MOST), call).items().stream()
                .filter(user -> user.email().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }

    /** Roles with commas between them. */
    static Set<String> roles(String text) {
        Set<String> roles = new TreeSet<>();
        for (String role : text.split(",")) {
            if (!role.isBlank()) {
                roles.add(role.strip());
            }
        }
        return roles;
    }
}
