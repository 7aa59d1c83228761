// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.payments.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.api.company.Companies;
import org.comptoir.api.ledger.EntryRequest;
import org.comptoir.api.ledger.Ledger;
import org.comptoir.api.payment.Payment;
import org.comptoir.model.Call;
import org.comptoir.model.Money;
import org.comptoir.model.id.EntryId;
import org.comptoir.model.ledger.Posting;

/**
 * How payments are booked: money that a service has taken is on its way (5171) and no longer owed by the customer (411);
 * money given back the other way round. What arrives at the bank and what the service keeps is booked with its settlement.
 */
final class PaymentEntries {

    static final String SOURCE = "payment:";

    private static final String JOURNAL = "BQ";
    private static final String TRANSIT = "payments-in-transit";

    private final Ledger ledger;
    private final Companies companies;
    private final Clock clock;

    PaymentEntries(Ledger ledger, Companies companies, Clock clock) {
        this.ledger = ledger;
        this.companies = companies;
        this.clock = clock;
    }

    /** The entry of an act that moved money. */
    EntryRequest of(EntryId id, Act act, Payment payment, String customerName, Call call) {
        LocalDate day = companies.get(call).dayOf(clock.instant());
        boolean refund = act.kind().equals(Act.REFUND);
        String transit = ledger.accountFor(TRANSIT, call);
        String customers = ledger.accountFor("customers", call);
        return new EntryRequest(
                id,
                JOURNAL,
                day,
                payment.reference(),
                day,
                (refund ? "Remboursement " : "Paiement ") + payment.reference(),
                SOURCE + act.id(),
                List.of(
                        posting(transit, "", "", act.amount(), !refund),
                        posting(customers, payment.customerCode(), customerName, act.amount(), refund)));
    }

    private static Posting posting(String account, String auxiliary, String name, Money amount, boolean debit) {
        Money nothing = Money.zero(amount.currency());
        return new Posting(account, auxiliary, name, debit ? amount : nothing, debit ? nothing : amount, "");
    }
}
