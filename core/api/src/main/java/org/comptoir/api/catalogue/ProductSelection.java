// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.catalogue;

import java.util.List;
import java.util.Set;
import org.comptoir.api.KnownWords;
import org.comptoir.api.Sort;

/**
 * Which products, and in which order.
 *
 * @param search a part of SKU or name, whatever case and accents; empty for all
 * @param statuses some of {@link #STATUSES}; none for all
 * @param natures some of {@link #NATURES}; none for all
 * @param family those of one family, as it is written; empty for all
 * @param sort by one of {@link #SORTS}
 */
public record ProductSelection(String search, List<String> statuses, List<String> natures, String family, Sort sort) {

    /** Whether a product is sold. */
    public static final List<String> STATUSES = List.of("active", "archived");

    /** What a product can be. */
    public static final List<String> NATURES = List.of("goods", "services", "charges");

    /** What products can be sorted by; {@code changed} is when they were changed last. */
    public static final Set<String> SORTS = Set.of("sku", "name", "price", "changed");

    /** All products, by SKU. */
    public static final ProductSelection ALL =
            new ProductSelection("", List.of(), List.of(), "", Sort.ascending("sku"));

    /** Refused: {@code product.status}, {@code product.nature}, {@code sort.unknown}. */
    public ProductSelection {
        statuses = new KnownWords("status", STATUSES, "product.status").chosen(statuses);
        natures = new KnownWords("nature", NATURES, "product.nature").chosen(natures);
        sort = sort.among(SORTS);
    }

    /** The same with a search. */
    public ProductSelection matching(String wanted) {
        return new ProductSelection(wanted, statuses, natures, family, sort);
    }

    /** The same of some statuses. */
    public ProductSelection in(List<String> wanted) {
        return new ProductSelection(search, wanted, natures, family, sort);
    }

    /** The same of some natures. */
    public ProductSelection ofNatures(List<String> wanted) {
        return new ProductSelection(search, statuses, wanted, family, sort);
    }

    /** The same of a family. */
    public ProductSelection of(String wanted) {
        return new ProductSelection(search, statuses, natures, wanted, sort);
    }

    /** The same in another order. */
    public ProductSelection by(Sort wanted) {
        return new ProductSelection(search, statuses, natures, family, wanted);
    }
}
