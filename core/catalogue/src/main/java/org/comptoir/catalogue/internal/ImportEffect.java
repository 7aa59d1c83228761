// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import org.comptoir.api.catalogue.Product;
import org.comptoir.kernel.Sha256;

/**
 * What a line of a file did to a product.
 *
 * @param line where it begins in the file
 * @param made whether it made the product
 * @param before the product before; of one that was made, as it was made
 * @param after a digest of the values that the line left
 */
record ImportEffect(int line, boolean made, Product before, String after) {

    private static final char BETWEEN = '\u001f';

    static ImportEffect created(int line, Product product) {
        return new ImportEffect(line, true, product, digest(product));
    }

    static ImportEffect changed(int line, ProductStore.Change change) {
        return new ImportEffect(line, false, change.former(), digest(change.now()));
    }

    /** Whether a product is as the line left it. Its version may have moved: changed to and fro is unchanged. */
    boolean stillIn(Product now) {
        return after.equals(digest(now));
    }

    /** The product as it shall be when the line is undone. */
    Product restored(Product now) {
        return new Product(
                now.id(),
                now.sku(),
                before.name(),
                before.family(),
                before.nature(),
                before.unit(),
                before.taxCategory(),
                before.price(),
                before.standardCost(),
                made ? ProductRules.ARCHIVED : before.status(),
                now.version() + 1);
    }

    private static String digest(Product product) {
        String values = String.join(
                String.valueOf(BETWEEN),
                product.sku(),
                product.name(),
                product.family(),
                product.nature(),
                product.unit().code(),
                product.taxCategory(),
                product.price().toString(),
                product.standardCost().stripTrailingZeros().toPlainString(),
                product.status());
        return new Sha256().add(values).hex();
    }
}
