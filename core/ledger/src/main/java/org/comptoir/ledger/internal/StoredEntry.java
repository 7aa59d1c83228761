// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.time.Instant;
import java.util.List;
import org.comptoir.model.ledger.Entry;
import org.comptoir.model.ledger.Posting;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it lies in the database.
 *
 * @param entry what it says
 * @param recordedBy who acted
 * @param order its rank among all entries recorded
 * @param previousHash the hash of the link before, as stored
 * @param hash its own link's hash, as stored
 * @param endedAt when texts of it were taken away, its term being over; null while all is there
 */
record StoredEntry(
        Entry entry,
        String recordedBy,
        long order,
        String previousHash,
        String hash,
        @Nullable Instant endedAt) {

    /** How people call it: journal and number. */
    String name() {
        return entry.journal() + " " + entry.number();
    }

    StoredEntry with(List<Posting> postings) {
        Entry complete = new Entry(
                entry.id(),
                entry.journal(),
                entry.number(),
                entry.bookedOn(),
                entry.recordedAt(),
                entry.piece(),
                entry.pieceOn(),
                entry.label(),
                entry.source(),
                entry.reverses(),
                postings);
        return new StoredEntry(complete, recordedBy, order, previousHash, hash, endedAt);
    }
}
