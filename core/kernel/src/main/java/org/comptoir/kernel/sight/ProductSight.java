// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.sight;

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
}
