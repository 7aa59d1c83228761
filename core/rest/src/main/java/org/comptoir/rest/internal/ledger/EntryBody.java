// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.api.ledger.EntryRequest;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.model.id.EntryId;
import org.comptoir.model.ledger.Posting;
import org.comptoir.rest.About;
import org.jspecify.annotations.Nullable;

/** An entry made by hand, as clients send it. */
public record EntryBody(
        @Nullable @About("made by the client, else by the server")
        EntryId id,

        @Nullable @About(value = "OD unless said otherwise", example = "OD")
        String journal,

        @Nullable @About("the business date; today unless said otherwise")
        LocalDate bookedOn,

        @About(value = "the number of the document behind it", example = "OD-2026-004")
        String piece,

        @Nullable
        @About(
                "the document's date, not ahead and at most ten years before bookedOn; as bookedOn unless said otherwise")
        LocalDate pieceOn,

        @About(value = "what happened", example = "Frais bancaires de novembre")
        String label,

        @About("two or more, debits equal to credits") List<Line> postings) {

    /** One line: either a debit or a credit. */
    public record Line(
            @About(example = "627000") String account,

            @Nullable @About("the customer's or supplier's account")
            String auxiliary,

            @Nullable @About("its name; a customer's own unless said otherwise")
            String auxiliaryLabel,

            @Nullable @About("on the left") Money debit,
            @Nullable @About("on the right") Money credit,

            @Nullable @About("as the entry's unless said otherwise")
            String label) {}

    EntryRequest toRequest(EntryId given, LocalDate bookedOnOrToday, Currency companys) {
        List<Posting> made = new ArrayList<>(postings.size());
        for (Line line : postings) {
            made.add(new Posting(
                    line.account(),
                    line.auxiliary() == null ? "" : line.auxiliary(),
                    line.auxiliaryLabel() == null ? "" : line.auxiliaryLabel(),
                    line.debit() == null ? Money.zero(companys) : line.debit(),
                    line.credit() == null ? Money.zero(companys) : line.credit(),
                    line.label() == null ? label : line.label()));
        }
        return new EntryRequest(
                given,
                journal == null ? "OD" : journal,
                bookedOnOrToday,
                piece,
                pieceOn == null ? bookedOnOrToday : pieceOn,
                label,
                // Never the client's: an entry by hand must not take the place of an invoice's own.
                EntryRequest.BY_HAND + given,
                made);
    }
}
