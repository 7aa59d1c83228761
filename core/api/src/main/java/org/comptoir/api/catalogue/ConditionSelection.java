// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.catalogue;

import java.util.List;
import java.util.Set;
import org.comptoir.api.KnownWords;
import org.comptoir.api.Sort;
import org.comptoir.model.id.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * Which price conditions, and in which order.
 *
 * @param search a part of name, SKU or family, whatever case and accents; empty for all
 * @param kinds some of {@link #KINDS}; none for all
 * @param sku those for one product, empty for all
 * @param customer those for one customer; absent for all
 * @param sort by one of {@link #SORTS}
 */
public record ConditionSelection(
        String search,
        List<String> kinds,
        String sku,
        @Nullable PartyId customer,
        Sort sort) {

    /** What conditions can give. */
    public static final List<String> KINDS = List.of("net-price", "percent-off");

    /** What conditions can be sorted by; {@code since} is their first day. */
    public static final Set<String> SORTS = Set.of("name", "since");

    /** All conditions, by name. */
    public static final ConditionSelection ALL =
            new ConditionSelection("", List.of(), "", null, Sort.ascending("name"));

    /** Refused: {@code price-condition.kind}, {@code sort.unknown}. */
    public ConditionSelection {
        kinds = new KnownWords("kind", KINDS, "price-condition.kind").chosen(kinds);
        sort = sort.among(SORTS);
    }

    /** The same with a search. */
    public ConditionSelection matching(String wanted) {
        return new ConditionSelection(wanted, kinds, sku, customer, sort);
    }

    /** The same of some kinds. */
    public ConditionSelection ofKinds(List<String> wanted) {
        return new ConditionSelection(search, wanted, sku, customer, sort);
    }

    /** The same for a product. */
    public ConditionSelection forProduct(String wanted) {
        return new ConditionSelection(search, kinds, wanted, customer, sort);
    }

    /** The same for a customer. */
    public ConditionSelection forCustomer(@Nullable PartyId wanted) {
        return new ConditionSelection(search, kinds, sku, wanted, sort);
    }

    /** The same in another order. */
    public ConditionSelection by(Sort wanted) {
        return new ConditionSelection(search, kinds, sku, customer, wanted);
    }
}
