// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comptoir.api.ledger.EntryRequest;
import org.comptoir.api.ledger.Ledger;
import org.comptoir.model.Call;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Money;
import org.comptoir.model.Rate;
import org.comptoir.model.VatCategory;
import org.comptoir.model.id.EntryId;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.model.invoice.InvoiceLine;
import org.comptoir.model.ledger.Posting;

/**
 * The entry of a document in the sales journal: the customer owes the gross amount, revenue by nature and market, VAT by
 * the state and the rate that it is owed under. A credit note is the same the other way round.
 */
final class SalesEntry {

    static final String JOURNAL = "VE";

    private static final int LONGEST_LABEL = 255;

    private final Ledger ledger;

    SalesEntry(Ledger ledger) {
        this.ledger = ledger;
    }

    private record Part(VatCategory category, Rate rate) {}

    /** The postings; empty when the document is about nothing. */
    List<Posting> postings(Invoice document, List<VatPart> parts, String customerCode, CountryCode home, Call call) {
        List<Posting> postings = new ArrayList<>();
        Money gross = document.totals().gross();
        boolean credit = document.isCreditNote();
        if (!gross.isZero()) {
            String name = document.buyer().name();
            postings.add(posting(
                    ledger.accountFor("customers", call),
                    customerCode,
                    name.length() > LONGEST_LABEL ? name.substring(0, LONGEST_LABEL) : name,
                    gross,
                    !credit));
        }
        revenue(document, parts, call).forEach((account, amount) -> {
            if (!amount.isZero()) {
                postings.add(posting(account, "", "", amount, credit));
            }
        });
        for (VatPart part : parts) {
            Money tax = part.shown().tax();
            if (!tax.isZero()) {
                postings.add(posting(ledger.accountFor(role(part, home), call), "", "", tax, credit));
            }
        }
        return postings;
    }

    private Map<String, Money> revenue(Invoice document, List<VatPart> parts, Call call) {
        Map<Part, String> markets = new LinkedHashMap<>();
        parts.forEach(part ->
                markets.put(new Part(part.shown().category(), part.shown().rate()), part.account()));
        Map<String, Money> revenue = new LinkedHashMap<>();
        for (InvoiceLine line : document.lines()) {
            String market = markets.getOrDefault(new Part(line.category(), line.rate()), "domestic");
            revenue.merge("revenue-" + line.nature() + "-" + market, line.net(), Money::plus);
        }
        Map<String, Money> byAccount = new LinkedHashMap<>();
        revenue.forEach((role, amount) -> byAccount.merge(ledger.accountFor(role, call), amount, Money::plus));
        return byAccount;
    }

    private static String role(VatPart part, CountryCode home) {
        CountryCode owedTo = part.shown().payableTo();
        String which = owedTo.equals(home) ? part.shown().rate().percent().toPlainString() : owedTo.code();
        return "vat-collected:" + which;
    }

    private static Posting posting(String account, String auxiliary, String name, Money amount, boolean debit) {
        Money nothing = Money.zero(amount.currency());
        return new Posting(account, auxiliary, name, debit ? amount : nothing, debit ? nothing : amount, "");
    }

    static EntryRequest entry(EntryId id, Invoice document, List<Posting> postings) {
        return new EntryRequest(
                id,
                JOURNAL,
                document.issuedOn(),
                document.number(),
                document.issuedOn(),
                (document.isCreditNote() ? "Avoir " : "Facture ") + document.number(),
                "invoice:" + document.id(),
                postings);
    }
}
