// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.party;

import java.util.List;
import java.util.Set;
import org.comptoir.api.KnownWords;
import org.comptoir.api.Sort;
import org.comptoir.model.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * Which customers are meant, and in which order.
 *
 * @param search a part of code, name or e-mail, whatever case and accents; empty for all
 * @param kinds only these, of {@link #KINDS}; empty for all
 * @param country where their invoices go; absent for everywhere
 * @param sort by one of {@link #SORTS}
 */
public record CustomerSelection(
        String search, List<String> kinds, @Nullable CountryCode country, Sort sort) {

    /** What a customer can be. */
    public static final List<String> KINDS = List.of("business", "consumer");

    private static final KnownWords KNOWN = new KnownWords("kind", KINDS, "customer.kind");

    /** What customers can be sorted by. */
    public static final Set<String> SORTS = Set.of("code", "name");

    /** All customers, by code. */
    public static final CustomerSelection ALL = new CustomerSelection("", List.of(), null, Sort.ascending("code"));

    /** Refused: {@code customer.kind}, {@code sort.unknown}. */
    public CustomerSelection {
        kinds = KNOWN.chosen(kinds);
        sort = sort.among(SORTS);
    }

    /** The same with a search. */
    public CustomerSelection matching(String wanted) {
        return new CustomerSelection(wanted, kinds, country, sort);
    }

    /** The same in another order. */
    public CustomerSelection by(Sort wanted) {
        return new CustomerSelection(search, kinds, country, wanted);
    }
}
