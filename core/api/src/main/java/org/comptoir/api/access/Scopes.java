// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a caller may be allowed to do, and which role allows what. {@code x:r} reads, {@code x:w} writes and does not
 * include reading. Whose rows are meant is not said here but by the caller's {@link org.comptoir.model.Reach}.
 *
 * <p>{@code admin} allows everything and is for keys alone: the first key of a server has it. No role of a person has it,
 * so that the merchant's admin neither posts by hand, which is for accountants, nor brings code, which is for who
 * administers plugins.
 */
public final class Scopes {

    /** Everything; for keys. */
    public static final String ADMIN = "admin";

    /**
     * To close days without a second person; for keys. Nobody who signs in holds it, so that no key which a person made
     * has it either: it is given at the console alone.
     */
    public static final String PERIOD_ALONE = "period:alone";

    private static final Set<String> ALL = Set.of(
            ADMIN,
            "approval:w",
            "audit:finance",
            "audit:own",
            "audit:r",
            "availability:r",
            "buyer:invite",
            "buyer:w",
            "catalog:r",
            "catalog:w",
            "company:r",
            "company:w",
            "connector:r",
            "connector:w",
            "cost:r",
            "customer:own",
            "customer:r",
            "customer:w",
            "event:r",
            "event:w",
            "iban:r",
            "import:w",
            "invoice:r",
            "invoice:w",
            "key:w",
            "ledger:r",
            "ledger:w",
            "metrics:r",
            "order:approve",
            "order:cancel",
            "order:place",
            "order:r",
            "order:ship",
            "order:w",
            "payment:r",
            "payment:w",
            PERIOD_ALONE,
            "period:w",
            "plugin:admin",
            "price:r",
            "privacy:own",
            "privacy:w",
            "report:r",
            "stock:r",
            "stock:w",
            "user:w");

    /** What a key could not use: each operation behind it asks for a person, or there is none. */
    private static final Set<String> NOT_FOR_KEYS = Set.of(
            "approval:w",
            "audit:own",
            "buyer:invite",
            "metrics:r",
            "order:approve",
            "period:w",
            "privacy:own",
            "privacy:w",
            "user:w");

    private static final Set<String> FOR_KEYS = without(ALL, NOT_FOR_KEYS);

    /** What a person of the role {@code admin} may not do: another role must be added, or another person asked. */
    private static final Set<String> NOT_FOR_ADMINS = Set.of(ADMIN, "ledger:w", PERIOD_ALONE, "plugin:admin");

    private static final Map<String, Set<String>> STAFF = Map.of(
            "admin",
            without(ALL, NOT_FOR_ADMINS),
            "accountant",
            Set.of(
                    "audit:finance",
                    "catalog:r",
                    "company:r",
                    "cost:r",
                    "customer:r",
                    "iban:r",
                    "invoice:r",
                    "invoice:w",
                    "ledger:r",
                    "ledger:w",
                    "order:r",
                    "payment:r",
                    "payment:w",
                    "period:w",
                    "price:r",
                    "report:r",
                    "stock:r"),
            "warehouse",
            Set.of("catalog:r", "order:ship", "stock:r", "stock:w"),
            "sales",
            Set.of(
                    "buyer:invite",
                    "catalog:r",
                    "customer:r",
                    "customer:w",
                    "invoice:r",
                    "order:r",
                    "order:w",
                    "price:r",
                    "stock:r"),
            "plugin-admin",
            Set.of("plugin:admin"));

    private static final Map<String, Set<String>> BUYERS = Map.of(
            "buyer-admin",
            Set.of(
                    "audit:own",
                    "availability:r",
                    "buyer:w",
                    "catalog:r",
                    "customer:own",
                    "customer:r",
                    "invoice:r",
                    "order:approve",
                    "order:cancel",
                    "order:place",
                    "order:r",
                    "price:r",
                    "privacy:own"),
            "buyer-approver",
            Set.of(
                    "availability:r",
                    "catalog:r",
                    "customer:r",
                    "order:approve",
                    "order:place",
                    "order:r",
                    "price:r",
                    "privacy:own"),
            "buyer",
            Set.of(
                    "availability:r",
                    "catalog:r",
                    "customer:r",
                    "order:cancel",
                    "order:place",
                    "order:r",
                    "price:r",
                    "privacy:own"),
            "buyer-billing",
            Set.of("catalog:r", "customer:r", "invoice:r", "order:r", "privacy:own"),
            "buyer-viewer",
            Set.of("availability:r", "catalog:r", "customer:r", "order:r", "price:r", "privacy:own"));

    /** What some scopes amount to: whoever may do the one may do the others as well, by another way. */
    private static final Map<String, Set<String>> AMOUNTS_TO = Map.of(
            "customer:w",
            Set.of("customer:own"),
            "order:w",
            Set.of("order:place", "order:cancel"),
            "stock:r",
            Set.of("availability:r"),
            "user:w",
            Set.of("buyer:w", "buyer:invite"));

    /** What everybody who signs in has of themselves, and nobody of others. */
    private static final Set<String> OF_ONESELF = Set.of("privacy:own");

    /** What a key can be for. {@code plugin-admin} is for people: a key names the scope {@code plugin:admin}. */
    private static final Set<String> KEY_ROLES = Set.of("accountant", "admin", "sales", "warehouse");

    private Scopes() {}

    /** Every scope there is. */
    public static Set<String> all() {
        return ALL;
    }

    /** Those that a key can be made with. */
    public static Set<String> forKeys() {
        return Set.copyOf(FOR_KEYS);
    }

    /** Every role that a person can have, staff's and buyers'. */
    public static Set<String> roles() {
        Set<String> roles = new TreeSet<>(STAFF.keySet());
        roles.addAll(BUYERS.keySet());
        return roles;
    }

    /** The roles of the merchant's own people. */
    public static Set<String> staffRoles() {
        return STAFF.keySet();
    }

    /** The roles of people who buy for an organisation. */
    public static Set<String> buyerRoles() {
        return BUYERS.keySet();
    }

    /** The roles that a key can be made with. */
    public static Set<String> keyRoles() {
        return KEY_ROLES;
    }

    /** What a person of a role may do; nothing if there is no such role. */
    public static Set<String> of(String role) {
        return STAFF.containsKey(role) ? STAFF.get(role) : BUYERS.getOrDefault(role, Set.of());
    }

    /** What a person of several roles may do: what any of them allows. */
    public static Set<String> of(Collection<String> roles) {
        Set<String> scopes = new TreeSet<>();
        roles.forEach(role -> scopes.addAll(of(role)));
        return scopes;
    }

    /**
     * What a key made with a role may do: as a person of that role, but for what asks for a person; {@code admin} is
     * everything.
     */
    public static Set<String> ofKey(String role) {
        if (role.equals(ADMIN)) {
            return Set.of(ADMIN);
        }
        return KEY_ROLES.contains(role) ? without(of(role), NOT_FOR_KEYS) : Set.of();
    }

    /** Whether these allow what a scope stands for. */
    public static boolean allow(Set<String> held, String scope) {
        return held.contains(scope) || held.contains(ADMIN);
    }

    /** Whether who holds these may hand on those: nobody grants a right they lack. */
    public static boolean cover(Set<String> held, Set<String> wanted) {
        if (held.contains(ADMIN)) {
            return true;
        }
        return held.containsAll(wanted.contains(ADMIN) ? without(ALL, Set.of(ADMIN)) : wanted);
    }

    /**
     * Whether who holds these may do all that a person with those may, be it under another name: who places orders for
     * customers could place them as one.
     */
    public static boolean coverInEffect(Set<String> held, Set<String> wanted) {
        Set<String> effective = new HashSet<>(held);
        effective.addAll(OF_ONESELF);
        held.forEach(scope -> effective.addAll(AMOUNTS_TO.getOrDefault(scope, Set.of())));
        return cover(effective, wanted);
    }

    /** What of these is left to who holds those: all, or what both have. */
    public static Set<String> cut(Set<String> wanted, Set<String> held) {
        if (cover(held, wanted)) {
            return wanted;
        }
        Set<String> both = new TreeSet<>(wanted.contains(ADMIN) ? FOR_KEYS : wanted);
        both.retainAll(held);
        return both;
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(some);
        return Set.copyOf(rest);
    }
}
