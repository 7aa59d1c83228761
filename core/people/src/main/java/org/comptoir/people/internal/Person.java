// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comptoir.api.access.Scopes;
import org.comptoir.api.people.Roles;
import org.comptoir.api.people.User;
import org.comptoir.model.Reach;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.UserId;
import org.jspecify.annotations.Nullable;

/** A person as they lie in the database. */
record Person(
        CompanyId company,
        UserId id,
        String email,
        String name,
        String language,
        Set<String> roles,
        @Nullable PartyId organisation,
        String password,
        @Nullable Instant passwordAt,
        boolean totp,
        long totpStep,
        int passkeys,
        @Nullable Instant suspendedAt,
        @Nullable Instant lastSignInAt,
        Instant createdAt,
        long version) {

    /** Before they chose a password, and while they are suspended, nobody comes in as them. */
    boolean maySignIn() {
        return suspendedAt == null && !password.isEmpty();
    }

    /** Whether they have more than a password to show. */
    boolean hasSecondFactor() {
        return totp || passkeys > 0;
    }

    boolean isStaff() {
        return organisation == null;
    }

    boolean isAdmin() {
        return roles.contains(Roles.ADMIN);
    }

    /** What their roles allow in this release. */
    Set<String> scopes() {
        return roles.stream().flatMap(role -> Scopes.of(role).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    Reach reach() {
        return Roles.reach(roles, id, organisation);
    }

    /** Which words a password of theirs should not live on, but for the company's name. */
    List<String> words() {
        return List.of(email, name);
    }

    User toUser() {
        String status = suspendedAt != null ? "suspended" : password.isEmpty() ? "invited" : "active";
        return new User(
                id,
                company,
                email,
                name,
                language,
                roles,
                organisation,
                status,
                hasSecondFactor(),
                createdAt,
                lastSignInAt,
                version);
    }

    /** Neither name nor password. */
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
