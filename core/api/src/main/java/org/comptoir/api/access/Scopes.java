// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.access;

import java.util.Map;
import java.util.Set;

/**
 * What a key may be allowed to do. {@code x:r} reads, {@code x:w} writes and does not include reading; {@code admin}
 * allows everything.
 *
 * <p>A key has no customers of its own, so the role {@code sales} reaches those of the whole company.
 */
public final class Scopes {

    /** Everything. */
    public static final String ADMIN = "admin";

    private static final Set<String> ALL = Set.of(
            ADMIN,
            "audit:r",
            "catalog:r",
            "catalog:w",
            "company:r",
            "company:w",
            "connector:r",
            "connector:w",
            "cost:r",
            "customer:r",
            "customer:w",
            "event:r",
            "invoice:r",
            "invoice:w",
            "key:w",
            "ledger:r",
            "ledger:w",
            "metrics:r",
            "order:r",
            "order:ship",
            "order:w",
            "payment:r",
            "payment:w",
            "plugin:admin",
            "price:r",
            "report:r",
            "stock:r",
            "stock:w");

    private static final Map<String, Set<String>> ROLES = Map.of(
            "admin",
            Set.of(ADMIN),
            "accountant",
            Set.of(
                    "audit:r",
                    "catalog:r",
                    "company:r",
                    "cost:r",
                    "customer:r",
                    "invoice:r",
                    "invoice:w",
                    "ledger:r",
                    "ledger:w",
                    "order:r",
                    "payment:r",
                    "price:r",
                    "report:r",
                    "stock:r"),
            "warehouse",
            Set.of("catalog:r", "order:ship", "stock:r", "stock:w"),
            "sales",
            Set.of("catalog:r", "customer:r", "customer:w", "invoice:r", "order:r", "order:w", "price:r", "stock:r"));

    private Scopes() {}

    /** Every scope there is. */
    public static Set<String> all() {
        return ALL;
    }

    /** Every role there is. */
    public static Set<String> roles() {
        return ROLES.keySet();
    }

    /** What a role may do; nothing if there is no such role. */
    public static Set<String> of(String role) {
        return ROLES.getOrDefault(role, Set.of());
    }
}
