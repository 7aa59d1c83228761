// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.access;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * The kinds of data that the passport of a plugin names as what it reads and writes. A closed list: a passport with
 * another name is refused. Writing does not include reading.
 *
 * <ul>
 *   <li>{@code companies}: the companies of the server, with their identifiers and settings; read only
 *   <li>{@code connectors}: the shops that are connected, and the orders that could not be booked
 *   <li>{@code customers}: customers, with names, addresses and terms
 *   <li>{@code events}: the feed of all facts, whatever they are about; read only
 *   <li>{@code invoices}: invoices and credit notes, their figures and documents
 *   <li>{@code ledger}: accounts, journals, entries, balances and exports of the books
 *   <li>{@code orders}: orders from draft to closed, with prices as they were agreed
 *   <li>{@code payments}: payments and refunds through gateways
 *   <li>{@code prices}: price lists and conditions
 *   <li>{@code products}: the catalogue
 *   <li>{@code stock}: warehouses, levels, moves and their value
 * </ul>
 */
public final class Resources {

    private static final Set<String> ALL = Set.of(
            "companies",
            "connectors",
            "customers",
            "events",
            "invoices",
            "ledger",
            "orders",
            "payments",
            "prices",
            "products",
            "stock");

    private Resources() {}

    /** Every name there is. */
    public static Set<String> all() {
        return ALL;
    }

    /** Every name there is, in order, as a list in words. */
    public static String inWords() {
        return String.join(", ", new TreeSet<>(ALL));
    }

    /** Those of the names that are none, in order. */
    public static Set<String> unknown(Collection<String> names) {
        Set<String> unknown = new TreeSet<>(names);
        unknown.removeAll(ALL);
        return unknown;
    }
}
