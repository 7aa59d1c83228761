// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comptoir.api.catalogue.Product;
import org.comptoir.kernel.Tx;

/** What is told of a change in the catalogue: events for those who listen, and the audit trail. */
final class ProductFacts {

    /** How many products a row of the trail tells of: one that somebody looks at, and that is chained at once. */
    private static final int A_ROW = 500;

    void created(Tx tx, Product product) {
        tx.publish("ProductChanged", product.id(), Map.of("sku", product.sku(), "version", product.version()));
    }

    /** Many at once: one row of the trail for some hundred of them, with what each cost to begin with. */
    void allCreated(Tx tx, List<Product> products) {
        for (int from = 0; from < products.size(); from += A_ROW) {
            List<Product> part = products.subList(from, Math.min(products.size(), from + A_ROW));
            Map<String, String> prices = new TreeMap<>();
            for (Product product : part) {
                created(tx, product);
                prices.put(product.sku(), product.price().toString());
            }
            tx.audit(
                    "product.all-created",
                    tx.call().company().toString(),
                    Map.of("count", part.size(), "prices", prices));
        }
    }

    void changed(Tx tx, ProductStore.Change change) {
        Product now = change.now();
        tx.publish("ProductChanged", now.id(), Map.of("sku", now.sku(), "version", now.version()));
        if (!change.ofPrice()) {
            return;
        }
        Map<String, String> prices = Map.of(
                "sku", now.sku(),
                "from", change.former().price().toString(),
                "to", now.price().toString());
        tx.publish("PriceChanged", now.id(), prices);
        tx.audit("product.price-changed", now.id().toString(), prices);
    }
}
