// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.examples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.comptoir.model.Call;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Currency;
import org.comptoir.model.ExternalRef;
import org.comptoir.model.Money;
import org.comptoir.model.UnitPrice;
import org.comptoir.model.invoice.PostalAddress;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.commerce.v1.CommerceConnector;
import org.comptoir.spi.commerce.v1.OrderPage;
import org.comptoir.spi.commerce.v1.OrdersAfter;
import org.comptoir.spi.commerce.v1.ShopBuyer;
import org.comptoir.spi.commerce.v1.ShopLine;
import org.comptoir.spi.commerce.v1.ShopOrder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** A stall that sold three lamps, once. One configuration is one stall. */
@Component(
        service = CommerceConnector.class,
        configurationPid = "org.comptoir.examples.stall",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class MarketStall implements CommerceConnector {

    /** What one stall is configured with. */
    public @interface Settings {
        String name();

        String company();
    }

    private final Settings settings;

    @Activate
    public MarketStall(Settings settings) {
        this.settings = settings;
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
    public Outcome<OrderPage> ordersSince(OrdersAfter after, Call call) {
        List<ShopOrder> orders = after.cursor().isEmpty() ? List.of(lamps()) : List.of();
        return new Outcome.Done<>(new OrderPage(orders, "1"));
    }

    private ShopOrder lamps() {
        BigDecimal three = new BigDecimal("3");
        UnitPrice price = UnitPrice.of("12.50", Currency.EUR);
        Money net = Money.rounded(price.amount().multiply(three), Currency.EUR, RoundingMode.HALF_UP);
        Money vat = Money.of(new BigDecimal("7.50"), Currency.EUR);
        return new ShopOrder(
                new ExternalRef(name(), "order", "1", "2026-03-01T10:00:00Z"),
                ShopOrder.State.PLACED,
                Instant.parse("2026-03-01T10:00:00Z"),
                new ShopBuyer("camille", "Camille Martin", "consumer"),
                PostalAddress.in(CountryCode.FR),
                Currency.EUR,
                List.of(new ShopLine("1", "LAMP-1", "Lampe", three, price, net)),
                net,
                vat,
                net.plus(vat));
    }
}
