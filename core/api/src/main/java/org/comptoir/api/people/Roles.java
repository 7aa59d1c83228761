// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.people;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.comptoir.api.access.Scopes;
import org.comptoir.model.Reach;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.UserId;
import org.jspecify.annotations.Nullable;

/**
 * The roles that people have. What a role may do is said by {@link org.comptoir.api.access.Scopes#of}; whose things its
 * holder reaches, by {@link #reach}. Whoever has several may do what any of them may.
 */
public final class Roles {

    /** Runs the company's server: people, keys, settings. */
    public static final String ADMIN = "admin";

    /** May put plugins in and out; only beside another role of staff, since it opens nothing else. */
    public static final String PLUGIN_ADMIN = "plugin-admin";

    /** Sells to the customers that are assigned to them. */
    public static final String SALES = "sales";

    /** Runs a buyer organisation's people. */
    public static final String BUYER_ADMIN = "buyer-admin";

    /** Buys, and sees the orders that they made themselves. */
    public static final String BUYER = "buyer";

    private static final String ACCOUNTANT = "accountant";
    private static final Set<String> STAFF = Set.of(ADMIN, ACCOUNTANT, "warehouse", SALES, PLUGIN_ADMIN);
    private static final Set<String> BUYERS =
            Set.of(BUYER_ADMIN, "buyer-approver", BUYER, "buyer-billing", "buyer-viewer");
    private static final Set<String> GUARDED = Set.of(ADMIN, ACCOUNTANT, PLUGIN_ADMIN);

    private Roles() {}

    /** Those of the merchant's own people. */
    public static Set<String> staff() {
        return STAFF;
    }

    /** Those of the people of buyer organisations. */
    public static Set<String> buyers() {
        return BUYERS;
    }

    /**
     * The roles that somebody with these may give to people whom they take in: nobody gives a right that they lack. Who
     * sells takes in buyers of their customers, but nobody who runs an organisation's people or agrees to its orders:
     * the link of an invitation is shown to who made it, who could use it themselves.
     */
    public static Set<String> givenBy(Collection<String> roles) {
        Set<String> given = new TreeSet<>();
        if (roles.contains(ADMIN)) {
            given.addAll(STAFF);
            given.addAll(BUYERS);
            if (!roles.contains(PLUGIN_ADMIN)) {
                given.remove(PLUGIN_ADMIN);
            }
            return given;
        }
        Set<String> held = Scopes.of(roles);
        if (held.contains("buyer:w") || held.contains("buyer:invite")) {
            BUYERS.stream()
                    .filter(role -> Scopes.coverInEffect(held, Scopes.of(role)))
                    .forEach(given::add);
        }
        return given;
    }

    /** Whether one of these roles may not be used with a password alone. */
    public static boolean needSecondFactor(Collection<String> roles) {
        return roles.stream().anyMatch(GUARDED::contains);
    }

    /**
     * Whose things somebody with these roles reaches. A sales representative who is neither admin nor accountant reaches
     * the customers assigned to them, whatever else they are; who is nothing but {@code buyer} reaches the orders they
     * made.
     *
     * @param organisation the customer that a buyer belongs to; none for staff
     */
    public static Reach reach(Collection<String> roles, UserId person, @Nullable PartyId organisation) {
        if (organisation != null) {
            return Set.copyOf(roles).equals(Set.of(BUYER))
                    ? new Reach.Own(organisation, person)
                    : new Reach.Organisation(organisation);
        }
        if (roles.contains(ADMIN) || roles.contains(ACCOUNTANT)) {
            return Reach.EVERYTHING;
        }
        return roles.contains(SALES) ? new Reach.Assigned(person) : Reach.OPEN;
    }
}
