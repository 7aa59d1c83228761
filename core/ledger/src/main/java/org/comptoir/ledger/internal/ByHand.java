// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comptoir.api.ledger.EntryRequest;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.ledger.Posting;

/**
 * What people may post. Invoices and stock moves book themselves; by hand the books would part from the documents that
 * they are proven by.
 */
final class ByHand {

    /** Sales and stock. */
    private static final Set<String> KEPT_JOURNALS = Set.of("VE", "ST");

    /** How long pieces are kept (code de commerce art. L123-22): older ones prove nothing any more. */
    private static final int PIECES_KEPT_YEARS = 10;

    private final Years years;

    ByHand(Years years) {
        this.years = years;
    }

    static boolean is(EntryRequest request) {
        return request.source().startsWith(EntryRequest.BY_HAND);
    }

    void requireAllowed(EntryRequest request, Chart chart, LocalDate today, CompanyId company) {
        requireAccounts(request, chart);
        requirePiece(request, today);
        LocalDate bookedOn = request.bookedOn();
        if (request.journal().equals(Journals.OPENING)
                && !years.start(bookedOn, company).equals(bookedOn)) {
            throw ComptoirException.invalid("ledger.opening-day", "bookedOn", bookedOn);
        }
    }

    /** A piece may be younger than the day it is booked on, such as a bill that came after the year's end. */
    private static void requirePiece(EntryRequest request, LocalDate today) {
        LocalDate oldest = request.bookedOn().minusYears(PIECES_KEPT_YEARS);
        if (request.pieceOn().isAfter(today) || request.pieceOn().isBefore(oldest)) {
            throw ComptoirException.invalid("ledger.piece-day", "pieceOn", request.pieceOn());
        }
    }

    private static void requireAccounts(EntryRequest request, Chart chart) {
        if (KEPT_JOURNALS.contains(request.journal())) {
            throw ComptoirException.invalid("ledger.journal-kept", "journal", request.journal());
        }
        Optional<String> stock = chart.playing("stock");
        Optional<String> customers = chart.playing("customers");
        List<Posting> postings = request.postings();
        for (int i = 0; i < postings.size(); i++) {
            Posting posting = postings.get(i);
            if (stock.filter(posting.account()::equals).isPresent()) {
                throw ComptoirException.invalid(
                        "ledger.account-kept", "postings[" + i + "].account", posting.account());
            }
            if (posting.auxiliary().isBlank()
                    && customers.filter(posting.account()::equals).isPresent()) {
                throw ComptoirException.invalid("ledger.auxiliary-missing", "postings[" + i + "].auxiliary");
            }
        }
    }
}
