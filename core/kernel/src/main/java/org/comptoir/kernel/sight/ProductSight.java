// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.sight;

import org.comptoir.api.Sort;
import org.comptoir.model.ComptoirException;

/**
 * What of a product somebody sees on its way to people: a warehouse handles goods without knowing what they are sold for, and
 * what they cost is for those who reckon margins.
 *
 * @param prices whether for how much it is sold
 * @param costs whether what it costs
 */
public record ProductSight(boolean prices, boolean costs) {

    /** Of this reader. */
    public static ProductSight of(Reader reader) {
        return new ProductSight(reader.allows("price:r"), reader.allows("cost:r"));
    }

    /**
     * The order of a list of products, as long as it tells nothing that is not seen: whoever sorts by a price that they are not shown reads it
     * from the order of the rows. Refused: {@code sort.unknown}.
     */
    public Sort sorting(Sort sort) {
        if (!prices && sort.key().equals("price")) {
            throw ComptoirException.invalid("sort.unknown", "sort", sort);
        }
        return sort;
    }
}
