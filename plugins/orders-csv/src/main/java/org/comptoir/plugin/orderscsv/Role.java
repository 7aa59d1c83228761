// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.orderscsv;

/** What a column holds. */
enum Role {
    DOCUMENT("document"),
    DATE("date"),
    CUSTOMER("customer"),
    COUNTRY("country"),
    SKU("sku"),
    NAME("name"),
    QUANTITY("quantity"),
    PRICE("price");

    private final String key;

    Role(String key) {
        this.key = key;
    }

    /** The key of the profile that names the column. */
    String key() {
        return "column." + key;
    }
}
