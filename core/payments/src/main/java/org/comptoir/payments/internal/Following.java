// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.payments.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.comptoir.api.ledger.Ledger;
import org.comptoir.api.payment.Payment;
import org.comptoir.kernel.Database.TransientConflict;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Instances.Named;
import org.comptoir.kernel.Sha256;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Idempotency;
import org.comptoir.model.Reach;
import org.comptoir.model.id.EntryId;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.gateway.v1.PaymentGateway;
import org.comptoir.spi.gateway.v1.PaymentLookup;
import org.comptoir.spi.gateway.v1.Receipt;

/** Asks services, outside any transaction, and writes down what they say: with its entry, in one unit, once. */
final class Following {

    /** How long a service has for an act. */
    static final Duration LIMIT = Duration.ofSeconds(10);

    /** After this much nobody expects an answer any more. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(90);

    static final List<String> OPEN = List.of("open", "authorised");

    private final Units units;
    private final Clock clock;
    private final Ids ids;
    private final Ledger ledger;
    private final PaymentEntries entries;
    private final Answers answers;
    private final PaymentStore store = new PaymentStore();

    Following(Units units, Clock clock, Ids ids, Ledger ledger, PaymentEntries entries) {
        this.units = units;
        this.clock = clock;
        this.ids = ids;
        this.ledger = ledger;
        this.entries = entries;
        this.answers = new Answers(clock);
    }

    /** Asks for an act that was intended just now. */
    void act(
            Act act,
            Named<PaymentGateway> gateway,
            Function<PaymentGateway, Function<Call, Outcome<Receipt>>> question,
            Call call) {
        settle(act, asked(act, gateway, question, call), call);
    }

    /** Asks what became of an act. */
    void find(Act act, Named<PaymentGateway> gateway, Call call) {
        PaymentLookup lookup = new PaymentLookup(act.kind(), act.key(), act.externalId(), act.amount());
        settle(act, asked(act, gateway, asked -> inside -> asked.find(lookup, inside), call), call);
    }

    /** Nobody can be asked now: the gateway is out. */
    void putOff(Act act, ComptoirException missing, Call call) {
        settle(act, answers.of(act, missing), call);
    }

    private Finding asked(
            Act act,
            Named<PaymentGateway> gateway,
            Function<PaymentGateway, Function<Call, Outcome<Receipt>>> question,
            Call call) {
        Call once = new Call(
                call.company(),
                call.actor(),
                new Idempotency(act.key(), digest(act)),
                earlier(call.deadline(), clock.instant().plus(LIMIT)),
                call.locale(),
                call.traceId());
        try {
            Outcome<Receipt> outcome = gateway.plugin()
                    .ask(once, "gateway." + act.kind(), LIMIT, asked -> question.apply(asked)
                            .apply(once));
            return answers.of(act, outcome);
        } catch (ComptoirException refused) {
            return answers.of(act, refused);
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static String digest(Act act) {
        return new Sha256()
                .add(act.kind() + "\n" + act.payment() + "\n" + act.amount())
                .hex();
    }

    private void settle(Act act, Finding finding, Call call) {
        units.write(call.withIdempotency(Idempotency.NONE), Boolean.class, tx -> written(tx, act, finding));
    }

    private boolean written(Tx tx, Act act, Finding told) {
        // What a gateway answered is written down whoever asked, and whomever they reach.
        Call ours = tx.call().withCompany(act.company()).withReach(Reach.EVERYTHING);
        Payment payment = store.payment(tx, ours, act.payment()).orElseThrow();
        Finding finding = given(told, payment);
        boolean moved = finding.is(Finding.DONE)
                && (finding.payment().equals("paid") || finding.payment().equals("refunded"));
        EntryId entry = moved ? new EntryId(ids.next()) : null;
        if (!store.settle(tx, act, finding, entry)) {
            return false;
        }
        if (entry != null) {
            String name = store.customerName(tx, act.company(), act.payment());
            ledger.post(entries.of(entry, act, payment, name, tx.call()), tx.call());
        }
        advance(tx, act, payment, finding);
        return true;
    }

    /**
     * What is told is weighed against what the payment has become since. After so long nobody expects an answer any more:
     * people look into it.
     */
    private Finding given(Finding told, Payment payment) {
        if (told.payment().equals("paid") && !OPEN.contains(payment.state())) {
            return new Finding(
                    Finding.CONTESTED,
                    "contested",
                    told.externalId(),
                    "",
                    "payment.answer-differs",
                    "taken, though the payment is " + payment.state(),
                    null);
        }
        boolean late =
                told.askAt() != null && payment.createdAt().plus(LONGEST_WAIT).isBefore(clock.instant());
        return late
                ? new Finding(
                        Finding.CONTESTED,
                        "contested",
                        told.externalId(),
                        "",
                        "payment.unresolved",
                        "no answer in " + LONGEST_WAIT.toDays() + " days",
                        null)
                : told;
    }

    private void advance(Tx tx, Act act, Payment payment, Finding finding) {
        if (act.kind().equals(Act.REFUND)) {
            refunded(tx, act, payment, finding);
            return;
        }
        if (act.kind().equals(Act.START) && !finding.externalId().isEmpty()) {
            store.tell(tx, payment.id(), finding.externalId(), finding.continueAt());
        }
        String next = finding.payment();
        if (next.isEmpty()) {
            return;
        }
        if (!store.move(tx, payment.id(), next.equals("contested") ? List.of(payment.state()) : OPEN, next)) {
            if (finding.is(Finding.DONE) && next.equals("paid")) {
                // Another act ended the payment at this very moment: look again at what it is now.
                throw new TransientConflict(new IllegalStateException("the payment has moved on"));
            }
            return;
        }
        if (next.equals("failed") || next.equals("cancelled")) {
            store.release(tx, payment.order(), payment.amount().minor());
        }
        tell(tx, payment, next);
    }

    private void refunded(Tx tx, Act act, Payment payment, Finding finding) {
        if (finding.is(Finding.FAILED)) {
            store.giveUpRefund(tx, payment.id(), act.amount().minor());
        } else if (finding.is(Finding.CONTESTED)) {
            store.move(tx, payment.id(), List.of("paid", "partly-refunded"), "contested");
        } else if (finding.is(Finding.DONE)) {
            long back = store.refundsDone(tx, act.company(), payment.id());
            String next = back == payment.amount().minor() ? "refunded" : "partly-refunded";
            store.move(tx, payment.id(), List.of("paid", "partly-refunded"), next);
            store.release(tx, payment.order(), act.amount().minor());
            tell(tx, payment, next);
        }
    }

    private static void tell(Tx tx, Payment payment, String state) {
        String type =
                switch (state) {
                    case "paid" -> "PaymentTaken";
                    case "partly-refunded", "refunded" -> "PaymentRefunded";
                    case "cancelled" -> "PaymentCancelled";
                    case "failed" -> "PaymentFailed";
                    case "authorised" -> "PaymentAuthorised";
                    default -> "PaymentContested";
                };
        tx.publish(type, payment.id(), new Fact(payment.order().toString(), payment.reference(), state));
    }

    /** What an event says of a payment. */
    record Fact(String order, String reference, String state) {}
}
