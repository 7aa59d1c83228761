// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.model.id.EntryId;

/**
 * A posted entry. Immutable; corrected by another that names it in {@code reverses}.
 *
 * @param id its id
 * @param journal the journal's code, such as {@code VE}
 * @param number its rank in the journal, from 1 without a gap
 * @param bookedOn the business date, in the company's zone
 * @param recordedAt when the system took it in and made it final
 * @param piece the number of the document behind it
 * @param pieceOn that document's date
 * @param label what happened, in words
 * @param source the kind and id of the fact behind it, such as {@code invoice:inv_…}; one entry a source
 * @param reverses the printed id of the entry that this one undoes, empty if none
 * @param postings two or more, debits equal to credits
 */
public record Entry(
        EntryId id,
        String journal,
        long number,
        LocalDate bookedOn,
        Instant recordedAt,
        String piece,
        LocalDate pieceOn,
        String label,
        String source,
        String reverses,
        List<Posting> postings) {

    public Entry {
        postings = List.copyOf(postings);
    }
}
