// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.util.Set;
import java.util.TreeSet;
import org.comptoir.api.people.Roles;
import org.comptoir.api.people.UserRequest;
import org.comptoir.kernel.input.EmailForm;
import org.comptoir.kernel.input.Field;
import org.comptoir.model.ComptoirException;

/** What a person may be, apart from who asks for it. */
final class UserRules {

    private static final Set<String> LANGUAGES = Set.of("en", "fr");

    UserRequest checked(UserRequest request) {
        String given = new Field("email").required(request.email(), 254);
        String name = name(request.name());
        String email = EmailForm.checked(given);
        String language = language(request.language());
        Set<String> roles = roles(request.roles());
        boolean buyer = Roles.buyers().containsAll(roles);
        if (buyer == (request.organisation() == null)) {
            throw ComptoirException.invalid("user.organisation", "organisation");
        }
        return new UserRequest(email, name, language, roles, request.organisation());
    }

    String name(String name) {
        return new Field("name").required(name, 100);
    }

    String language(String language) {
        return new Field("language").oneOf(LANGUAGES, language, "user.language");
    }

    private static Set<String> roles(Set<String> wanted) {
        Set<String> roles = new TreeSet<>(wanted);
        if (roles.isEmpty()) {
            throw ComptoirException.invalid("user.no-role", "roles");
        }
        for (String role : roles) {
            if (!Roles.staff().contains(role) && !Roles.buyers().contains(role)) {
                throw ComptoirException.invalid("user.role-unknown", "roles", role);
            }
        }
        if (roles.stream().anyMatch(Roles.staff()::contains) && roles.stream().anyMatch(Roles.buyers()::contains)) {
            throw ComptoirException.invalid("user.roles-mixed", "roles");
        }
        if (roles.equals(Set.of(Roles.PLUGIN_ADMIN))) {
            throw ComptoirException.invalid("user.role-alone", "roles", Roles.PLUGIN_ADMIN);
        }
        return roles;
    }
}
