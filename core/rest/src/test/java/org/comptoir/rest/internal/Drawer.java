// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.comptoir.model.Call;
import org.comptoir.model.Money;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Signal;
import org.comptoir.spi.Webhook;
import org.comptoir.spi.gateway.v1.PaymentGateway;
import org.comptoir.spi.gateway.v1.PaymentLookup;
import org.comptoir.spi.gateway.v1.PaymentRefund;
import org.comptoir.spi.gateway.v1.PaymentStart;
import org.comptoir.spi.gateway.v1.Receipt;

/** Takes and gives back whatever it is asked. */
final class Drawer implements PaymentGateway {

    @Override
    public String name() {
        return "drawer";
    }

    @Override
    public String company() {
        return "maison-lenoir";
    }

    @Override
    public Set<String> capabilities() {
        return Set.of(REFUND, WEBHOOKS);
    }

    @Override
    public Outcome<Receipt> start(PaymentStart payment, Call call) {
        return done(Receipt.State.PAID, payment.amount(), call);
    }

    @Override
    public Outcome<Receipt> refund(PaymentRefund refund, Call call) {
        return done(Receipt.State.REFUNDED, refund.amount(), call);
    }

    private static Outcome<Receipt> done(Receipt.State state, Money amount, Call call) {
        String id = "drawer-" + call.idempotency().key();
        return new Outcome.Done<>(new Receipt(id, state, amount, Money.zero(amount.currency()), Instant.EPOCH));
    }

    @Override
    public Outcome<Receipt> find(PaymentLookup lookup, Call call) {
        return Outcome.refused("test.unknown", "nothing was put in");
    }

    @Override
    public Outcome<List<Signal>> receive(Webhook webhook, Call call) {
        return webhook.header("X-Token").orElse("").equals("ours") && webhook.body().length == 2
                ? new Outcome.Done<>(List.of())
                : Outcome.refused("test.forged", "the token is not ours");
    }
}
