// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.util.Map;
import org.comptoir.api.catalogue.Product;
import org.comptoir.kernel.Tx;

/** What is told of a change in the catalogue: events for those who listen, and the audit trail. */
final class ProductFacts {

    void created(Tx tx, Product product) {
        tx.publish("ProductChanged", product.id(), Map.of("sku", product.sku(), "version", product.version()));
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
