// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.payments.internal;

import java.util.Set;
import java.util.UUID;
import org.comptoir.api.ledger.Ledger;
import org.comptoir.kernel.Findings;
import org.comptoir.kernel.Invariant;
import org.comptoir.kernel.Sql;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.EntryId;
import org.comptoir.model.id.PaymentId;
import org.comptoir.model.ledger.Entry;
import org.comptoir.model.ledger.Posting;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** I7 of payments: money that moved is booked once, with its amount, and a payment is what its acts made of it. */
@Component(service = Invariant.class)
public final class BookedPayments implements Invariant {

    private static final Set<String> MOVED = Set.of("paid", "partly-refunded", "refunded");

    private final Ledger ledger;

    /** @param tables that are there once it is */
    @Activate
    public BookedPayments(@Reference PaymentTables tables, @Reference Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String id() {
        return "I7-payments";
    }

    @Override
    public String promise() {
        return "Each payment and refund that a service confirmed is booked once, with its amount.";
    }

    @Override
    public Verdict verify(Sql sql, Call call) {
        Findings findings = new Findings();
        sql.each(
                "select id, state, act, amount_minor, entry_id from payment_act where company = ? and state = ?",
                row -> {
                    findings.checked(1);
                    entry(row.uuid(1), row.text(3), row.number(4), row.uuidOrNull(5), findings, call);
                },
                call.company(),
                Finding.DONE);
        sums(sql, findings, call);
        return findings.verdict();
    }

    private void entry(UUID act, String kind, long minor, @Nullable UUID entry, Findings findings, Call call) {
        if (entry == null) {
            findings.require(!kind.equals(Act.REFUND), "The refund " + act + " is done and not booked.");
            return;
        }
        try {
            Entry booked = ledger.get(new EntryId(entry), call);
            boolean same = booked.source().equals(PaymentEntries.SOURCE + act)
                    && booked.postings().stream()
                                    .mapToLong(BookedPayments::debit)
                                    .sum()
                            == minor;
            findings.require(same, "The entry of act " + act + " does not book what was moved.");
        } catch (ComptoirException missing) {
            findings.breach("The act " + act + " has lost its entry.");
        }
    }

    private static long debit(Posting posting) {
        return posting.debit().minor();
    }

    private static void sums(Sql sql, Findings findings, Call call) {
        sql.each(
                "select p.id, p.state, p.amount_minor, p.refunded_minor,"
                        + " (select coalesce(sum(a.amount_minor), 0) from payment_act a where a.company = p.company"
                        + " and a.payment_id = p.id and a.entry_id is not null and a.act <> 'refund'),"
                        + " (select coalesce(sum(a.amount_minor), 0) from payment_act a where a.company = p.company"
                        + " and a.payment_id = p.id and a.act = 'refund' and a.state <> 'failed')"
                        + " from payment p where p.company = ?",
                row -> {
                    findings.checked(1);
                    PaymentId id = new PaymentId(row.uuid(1));
                    long taken = row.number(5);
                    boolean moved = MOVED.contains(row.text(2));
                    findings.require(
                            !moved || taken == row.number(3), "Payment " + id + " is not what was booked of it.");
                    findings.require(
                            row.number(4) == row.number(6), "Payment " + id + " does not add up with its refunds.");
                },
                call.company());
    }
}
