// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.comptoir.api.ledger.EntryRequest;
import org.comptoir.kernel.Tx;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.EntryId;
import org.comptoir.model.ledger.Entry;
import org.comptoir.model.ledger.Posting;

/** Undoes entries by their opposite. The source of a reversal names what it reverses, and a source is taken once. */
final class Reversals {

    static final String SOURCE = "reversal:";

    private final Poster poster;
    private final EntryPages pages = new EntryPages();

    Reversals(Poster poster) {
        this.poster = poster;
    }

    Entry reverse(Tx tx, EntryId id, EntryId reversal, LocalDate bookedOn, String reason) {
        Entry entry = pages.get(tx, tx.call().company(), id);
        if (bookedOn.isBefore(entry.bookedOn())) {
            throw ComptoirException.invalid("ledger.reversal-day", "bookedOn", bookedOn);
        }
        List<Posting> opposite =
                entry.postings().stream().map(Reversals::opposite).toList();
        EntryRequest request = new EntryRequest(
                reversal,
                entry.journal(),
                bookedOn,
                entry.piece(),
                entry.pieceOn(),
                reason,
                SOURCE + entry.id(),
                opposite);
        try {
            Entry posted = poster.post(tx, request, entry.id().toString());
            tx.audit("ledger.entry-reversed", entry.id().toString(), Map.of("by", reversal.toString()));
            return posted;
        } catch (ComptoirException refused) {
            throw refused.code().equals("ledger.source-taken") ? reversedAlready(entry) : refused;
        }
    }

    private static ComptoirException reversedAlready(Entry entry) {
        return new ComptoirException(
                "ledger.reversed-already",
                Fault.CONFLICT,
                Map.of(
                        ComptoirException.FIELD,
                        "entry",
                        ComptoirException.VALUE,
                        entry.id().toString()));
    }

    /** An auxiliary account that bears no name, as books of old may have it, is called by its number. */
    private static Posting opposite(Posting posting) {
        return new Posting(
                posting.account(),
                posting.auxiliary(),
                posting.auxiliaryLabel().isBlank() ? posting.auxiliary() : posting.auxiliaryLabel(),
                posting.credit(),
                posting.debit(),
                posting.label());
    }
}
