// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.connect.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.comptoir.model.Call;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Currency;
import org.comptoir.model.ExternalRef;
import org.comptoir.model.Money;
import org.comptoir.model.UnitPrice;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.invoice.PostalAddress;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Signal;
import org.comptoir.spi.Webhook;
import org.comptoir.spi.commerce.v1.CommerceConnector;
import org.comptoir.spi.commerce.v1.OrderPage;
import org.comptoir.spi.commerce.v1.OrdersAfter;
import org.comptoir.spi.commerce.v1.ShopBuyer;
import org.comptoir.spi.commerce.v1.ShopLine;
import org.comptoir.spi.commerce.v1.ShopOrder;
import org.jspecify.annotations.Nullable;

/** A shop that lists what a test put on its list; the cursor counts what was told. */
final class Stall implements CommerceConnector {

    final List<ShopOrder> orders = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    final List<CompanyId> verifiedFor = new ArrayList<>();
    private @Nullable Supplier<Outcome<OrderPage>> instead;
    private String company = "lenoir";
    private String secret = "genuine";

    /** What it says from now on in place of its list. */
    void says(@Nullable Supplier<Outcome<OrderPage>> answer) {
        instead = answer;
    }

    void worksFor(String other) {
        company = other;
    }

    /** What a call of the shop is signed with from now on. */
    void signs(String with) {
        secret = with;
    }

    @Override
    public String name() {
        return "stall";
    }

    @Override
    public String company() {
        return company;
    }

    @Override
    public Outcome<OrderPage> ordersSince(OrdersAfter after, Call call) {
        asked.add(after.cursor());
        if (instead != null) {
            return instead.get();
        }
        int from = after.cursor().isEmpty() ? 0 : Integer.parseInt(after.cursor());
        int to = Math.min(orders.size(), from + after.limit());
        return new Outcome.Done<>(new OrderPage(orders.subList(from, to), Integer.toString(to)));
    }

    @Override
    public Outcome<List<Signal>> receive(Webhook webhook, Call call) {
        verifiedFor.add(call.company());
        return webhook.header("signature").orElse("").equals(secret)
                ? new Outcome.Done<>(List.of(new Signal("order", "1")))
                : Outcome.refused("stall.forged", "the signature is not ours");
    }

    static Money euros(String amount) {
        return Money.of(new BigDecimal(amount), Currency.EUR);
    }

    /** So many lamps for 12.50 each, and 20 % of VAT. */
    static ShopOrder lamps(String id, String revision, int many) {
        return order(id, revision, ShopOrder.State.PLACED, "LAMP-1", many, "stall");
    }

    static ShopOrder order(String id, String revision, ShopOrder.State state, String sku, int many, String system) {
        UnitPrice price = UnitPrice.of("12.50", Currency.EUR);
        Money net =
                Money.rounded(price.amount().multiply(BigDecimal.valueOf(many)), Currency.EUR, RoundingMode.HALF_UP);
        Money vat = Money.rounded(net.toDecimal().multiply(new BigDecimal("0.2")), Currency.EUR, RoundingMode.HALF_UP);
        return new ShopOrder(
                new ExternalRef(system, "order", id, revision),
                state,
                Instant.parse("2026-11-20T10:00:00Z"),
                new ShopBuyer("c" + id.length(), "Camille Martin", "consumer"),
                PostalAddress.in(CountryCode.FR),
                Currency.EUR,
                List.of(new ShopLine("1", sku, "Lampe", BigDecimal.valueOf(many), price, net)),
                net,
                vat,
                net.plus(vat));
    }

    /** The same order with another amount of VAT. */
    static ShopOrder taxed(ShopOrder order, String vat, String total) {
        return new ShopOrder(
                order.ref(),
                order.state(),
                order.placedAt(),
                order.buyer(),
                order.shipTo(),
                order.currency(),
                order.lines(),
                order.net(),
                euros(vat),
                euros(total));
    }
}
