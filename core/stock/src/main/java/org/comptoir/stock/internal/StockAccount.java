// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.stock.internal;

import org.comptoir.api.ledger.Ledger;
import org.comptoir.model.Call;

/**
 * The accounts that hold the value of goods: all of class 37, whichever plays the role today, so that a company may give
 * the role to another account in the middle of a year.
 */
final class StockAccount {

    private static final String GOODS = "37";

    private final String playing;

    StockAccount(Ledger ledger, Call call) {
        playing = ledger.accountFor("stock", call);
    }

    boolean holds(String account) {
        return account.equals(playing) || account.startsWith(GOODS);
    }

    String name() {
        return playing;
    }
}
