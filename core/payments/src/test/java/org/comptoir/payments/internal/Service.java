// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.payments.internal;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.comptoir.model.Call;
import org.comptoir.model.Money;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Problem;
import org.comptoir.spi.Signal;
import org.comptoir.spi.Webhook;
import org.comptoir.spi.gateway.v1.PaymentCancel;
import org.comptoir.spi.gateway.v1.PaymentCapture;
import org.comptoir.spi.gateway.v1.PaymentGateway;
import org.comptoir.spi.gateway.v1.PaymentLookup;
import org.comptoir.spi.gateway.v1.PaymentRefund;
import org.comptoir.spi.gateway.v1.PaymentStart;
import org.comptoir.spi.gateway.v1.Receipt;
import org.jspecify.annotations.Nullable;

/** A payment service that answers what a test wants, and writes down what it was asked. */
final class Service implements PaymentGateway {

    final List<String> asked = new ArrayList<>();
    final Map<String, Money> known = new ConcurrentHashMap<>();
    private final Clock clock;
    private @Nullable Supplier<Outcome<Receipt>> next;

    Service(Clock clock) {
        this.clock = clock;
    }

    /** What it answers from now on. */
    void says(@Nullable Supplier<Outcome<Receipt>> answer) {
        next = answer;
    }

    Outcome<Receipt> done(Receipt.State state, Money amount) {
        return new Outcome.Done<>(new Receipt("ext-1", state, amount, Money.zero(amount.currency()), clock.instant()));
    }

    Outcome<Receipt> pending() {
        return new Outcome.Pending<>(
                "ext-1",
                Optional.of(URI.create("https://pay.example/ext-1")),
                clock.instant().plusSeconds(30));
    }

    static Outcome<Receipt> unknown() {
        return new Outcome.Unknown<>(Problem.of("test.silent", Problem.Kind.UNREACHABLE, "it says nothing"));
    }

    private Outcome<Receipt> answer(String what, Call call, Money amount, Receipt.State state) {
        asked.add(what + " " + amount.toDecimal());
        known.put(call.idempotency().key(), amount);
        return next == null ? done(state, amount) : next.get();
    }

    @Override
    public String name() {
        return "cards";
    }

    @Override
    public String company() {
        return "lenoir";
    }

    @Override
    public Set<String> capabilities() {
        return Set.of(CAPTURE, CANCEL, REFUND, WEBHOOKS);
    }

    @Override
    public Outcome<Receipt> start(PaymentStart payment, Call call) {
        return answer("start", call, payment.amount(), Receipt.State.PAID);
    }

    @Override
    public Outcome<Receipt> capture(PaymentCapture capture, Call call) {
        return answer("capture", call, capture.amount(), Receipt.State.PAID);
    }

    @Override
    public Outcome<Receipt> cancel(PaymentCancel cancel, Call call) {
        return answer("cancel", call, cancel.amount(), Receipt.State.CANCELLED);
    }

    @Override
    public Outcome<Receipt> refund(PaymentRefund refund, Call call) {
        return answer("refund", call, refund.amount(), Receipt.State.REFUNDED);
    }

    @Override
    public Outcome<Receipt> find(PaymentLookup lookup, Call call) {
        asked.add("find " + lookup.act());
        if (next != null) {
            return next.get();
        }
        if (!known.containsKey(lookup.key())) {
            return Outcome.refused("test.no-such-act", "it was never asked");
        }
        return done(lookup.act().equals("refund") ? Receipt.State.REFUNDED : Receipt.State.PAID, lookup.amount());
    }

    @Override
    public Outcome<List<Signal>> receive(Webhook webhook, Call call) {
        return webhook.header("signature").orElse("").equals("genuine")
                ? new Outcome.Done<>(List.of(new Signal("payment", "ext-1")))
                : Outcome.refused("test.forged", "the signature is not ours");
    }
}
