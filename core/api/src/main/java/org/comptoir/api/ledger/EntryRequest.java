// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.ledger;

import java.time.LocalDate;
import java.util.List;
import org.comptoir.model.id.EntryId;
import org.comptoir.model.ledger.Posting;

/**
 * An entry to post.
 *
 * @param id its id, made by the caller
 * @param journal the journal's code
 * @param bookedOn the business date; its period must be open
 * @param piece the number of the document behind it, not empty
 * @param pieceOn the document's date
 * @param label what happened
 * @param source the kind and id of the fact behind it; one entry a source
 * @param postings two or more; debits equal to credits; zero lines are refused
 */
public record EntryRequest(
        EntryId id,
        String journal,
        LocalDate bookedOn,
        String piece,
        LocalDate pieceOn,
        String label,
        String source,
        List<Posting> postings) {

    /** How the source of an entry by hand begins. Such an entry may not touch what invoices and stock keep. */
    public static final String BY_HAND = "manual:";

    public EntryRequest {
        postings = List.copyOf(postings);
    }
}
