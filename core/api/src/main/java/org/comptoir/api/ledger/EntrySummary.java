// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.ledger;

import java.time.LocalDate;
import org.comptoir.model.Money;
import org.comptoir.model.id.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a row of a list.
 *
 * @param id its id
 * @param journal the journal's code
 * @param number its rank in the journal
 * @param bookedOn the business date
 * @param piece the number of the document behind it
 * @param label what happened, in words
 * @param source the kind and id of the fact behind it
 * @param reverses the printed id of the entry that this one undoes, empty if none
 * @param debit the sum of its debits; of one account, where the list is that account's
 * @param credit the sum of its credits; of one account, where the list is that account's
 * @param balance what the account came to with this entry, where {@link EntrySelection#running}; else absent
 */
public record EntrySummary(
        EntryId id,
        String journal,
        long number,
        LocalDate bookedOn,
        String piece,
        String label,
        String source,
        String reverses,
        Money debit,
        Money credit,
        @Nullable Money balance) {

    /** How people call it. */
    public String name() {
        return journal + " " + number;
    }

    /** The same, with what the account came to. */
    public EntrySummary after(Money sum) {
        return new EntrySummary(id, journal, number, bookedOn, piece, label, source, reverses, debit, credit, sum);
    }
}
