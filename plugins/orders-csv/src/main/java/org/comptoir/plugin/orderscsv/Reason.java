// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.orderscsv;

/** Why a line cannot be booked, in the order in which they are looked for. Codes are documented and never renamed. */
enum Reason {
    NOT_AN_ORDER("document.not-an-order"),
    NOT_A_SALE("line.not-a-sale"),
    MALFORMED("line.malformed"),
    NO_STOCK_ITEM("line.no-stock-item"),
    UNKNOWN_COUNTRY("country.unknown"),
    NO_QUANTITY("line.no-quantity"),
    NEGATIVE_PRICE("line.negative-price"),
    NEGATIVE_QUANTITY("line.negative-quantity"),
    POSITIVE_QUANTITY("line.positive-quantity");

    private final String code;

    Reason(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
