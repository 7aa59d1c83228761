// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.comptoir.api.people.Roles;
import org.comptoir.api.people.User;

/** Which roles a form offers, in the order in which people think of them. */
final class RoleChoice {

    private static final List<String> STAFF = List.of("admin", "accountant", "warehouse", "sales", "plugin-admin");

    private static final List<String> BUYERS =
            List.of("buyer-admin", "buyer-approver", "buyer", "buyer-billing", "buyer-viewer");

    private RoleChoice() {}

    /** Those of the merchant's own people. */
    static List<String> staff() {
        List<String> known = new ArrayList<>(STAFF);
        known.retainAll(Roles.staff());
        return known;
    }

    /** Those of the people of an organisation that buys. */
    static List<String> buyers() {
        List<String> known = new ArrayList<>(BUYERS);
        known.retainAll(Roles.buyers());
        return known;
    }

    /** Those of these that somebody with those roles can give to whom they take in. */
    static List<String> given(List<String> roles, Collection<String> inviter) {
        List<String> given = new ArrayList<>(roles);
        given.retainAll(Roles.givenBy(inviter));
        return given;
    }

    /** Those that this person could have. */
    static List<String> of(User user) {
        return user.isStaff() ? staff() : buyers();
    }
}
