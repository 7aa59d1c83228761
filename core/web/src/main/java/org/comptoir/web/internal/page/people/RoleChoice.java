// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.people;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.comptoir.api.people.Roles;
import org.comptoir.api.people.User;

/** Which roles a form offers, in the order in which people think of them. */
final class RoleChoice {

    private static final List<String> STAFF = List.of("admin", "accountant", "warehouse", "sales", "plugin-admin");

    private RoleChoice() {}

    /** Those of the merchant's own people. */
    static List<String> staff() {
        List<String> known = new ArrayList<>(STAFF);
        known.retainAll(Roles.staff());
        return known;
    }

    /** Those that this person could have. */
    static List<String> of(User user) {
        return user.isStaff() ? staff() : List.copyOf(new TreeSet<>(Roles.buyers()));
    }
}
