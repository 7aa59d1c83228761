// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.stock.internal;

import java.util.Arrays;
import java.util.Optional;

/** What sort of move it is. The code is stored, and begins the source of the entry that books the change. */
enum Kind {
    OPENING("opening"),
    RECEIPT("receipt"),
    SHIPMENT("shipment"),
    RETURN("return"),
    ADJUSTMENT("adjustment"),
    /** Of no quantity: takes away the cents that rounding left on an item of which nothing lies there any more. */
    ROUNDING("rounding");

    private final String code;

    Kind(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** Whether goods of which nobody knows what they cost are refused: as bought for nothing they would spoil the average. */
    boolean needsCost() {
        return this == OPENING || this == RECEIPT;
    }

    /**
     * How a refusal names a member of a line of the change, as a path into the request: an adjustment is of one item, which
     * it names by itself.
     */
    String field(int line, String member) {
        return this == ADJUSTMENT ? member : StockRules.field(line, member);
    }

    /** How the ledger calls a change: its source, which says its kind already or has it put in front. */
    String entrySource(String source) {
        return source.startsWith(code + ":") ? source : code + ":" + source;
    }

    /** The kind that the source of an entry begins with, if it is one of these. */
    static Optional<Kind> ofEntrySource(String entrySource) {
        return Arrays.stream(values())
                .filter(kind -> entrySource.startsWith(kind.code + ":"))
                .findFirst();
    }
}
