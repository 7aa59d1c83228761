// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.examples;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.comptoir.model.Call;
import org.comptoir.model.Money;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.gateway.v1.PaymentGateway;
import org.comptoir.spi.gateway.v1.PaymentLookup;
import org.comptoir.spi.gateway.v1.PaymentStart;
import org.comptoir.spi.gateway.v1.Receipt;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** A drawer that takes what it is given, and remembers it under the key of the act. */
@Component(
        service = PaymentGateway.class,
        configurationPid = "org.comptoir.examples.drawer",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class CashDrawer implements PaymentGateway {

    /** What one drawer is configured with. */
    public @interface Settings {
        String name();

        String company();
    }

    private final Map<String, Receipt> drawer = new ConcurrentHashMap<>();
    private final Settings settings;
    private final Clock clock;

    @Activate
    public CashDrawer(Settings settings, @Reference Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public String company() {
        return settings.company();
    }

    @Override
    public Outcome<Receipt> start(PaymentStart payment, Call call) {
        String key = call.idempotency().key();
        Receipt receipt = drawer.computeIfAbsent(key, first -> taken(first, payment.amount()));
        return receipt.amount().equals(payment.amount())
                ? new Outcome.Done<>(receipt)
                : Outcome.refused("drawer.other-amount", "another amount was put in under this key");
    }

    private Receipt taken(String key, Money amount) {
        Money noFee = Money.zero(amount.currency());
        return new Receipt("drawer-" + key, Receipt.State.PAID, amount, noFee, clock.instant());
    }

    @Override
    public Outcome<Receipt> find(PaymentLookup lookup, Call call) {
        Receipt receipt = drawer.get(lookup.key());
        return receipt == null
                ? Outcome.refused("drawer.empty", "nothing was put in under this key")
                : new Outcome.Done<>(receipt);
    }
}
