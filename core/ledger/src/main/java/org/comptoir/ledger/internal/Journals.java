// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import org.comptoir.kernel.Tx.Chain;

/** The journals that the ledger itself must know by code. */
final class Journals {

    /** Opening balances: the law wants them first in every export. */
    static final String OPENING = "AN";

    static final String PREFIX = "journal:";

    private Journals() {}

    static Chain chain(String journal) {
        return new Chain(PREFIX + journal);
    }

    /** The journal of a chain. */
    static String of(Chain chain) {
        return chain.name().substring(PREFIX.length());
    }
}
