// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comptoir.api.ledger.EntryRequest;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.ledger.Posting;

/**
 * What people may post. Invoices and stock moves book themselves; by hand the books would part from the documents that
 * they are proven by.
 */
final class ByHand {

    /** Sales and stock. */
    private static final Set<String> KEPT_JOURNALS = Set.of("VE", "ST");

    private ByHand() {}

    static void requireAllowed(EntryRequest request, Chart chart) {
        if (!request.source().startsWith(EntryRequest.BY_HAND)) {
            return;
        }
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
            if (posting.auxiliary().isEmpty()
                    && customers.filter(posting.account()::equals).isPresent()) {
                throw ComptoirException.invalid("ledger.auxiliary-missing", "postings[" + i + "].auxiliary");
            }
        }
    }
}
