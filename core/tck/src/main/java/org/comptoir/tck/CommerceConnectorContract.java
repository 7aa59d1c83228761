// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.comptoir.model.Call;
import org.comptoir.model.Currency;
import org.comptoir.model.ExternalRef;
import org.comptoir.model.Money;
import org.comptoir.model.Quantity;
import org.comptoir.model.Unit;
import org.comptoir.model.UnitPrice;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Webhook;
import org.comptoir.spi.commerce.v1.CataloguePublication;
import org.comptoir.spi.commerce.v1.CommerceConnector;
import org.comptoir.spi.commerce.v1.Fulfilment;
import org.comptoir.spi.commerce.v1.OrderPage;
import org.comptoir.spi.commerce.v1.OrdersAfter;
import org.comptoir.spi.commerce.v1.Published;
import org.comptoir.spi.commerce.v1.ShopLine;
import org.comptoir.spi.commerce.v1.ShopOrder;
import org.comptoir.spi.commerce.v1.StockPublication;
import org.comptoir.tck.counterparty.Counterparty;
import org.comptoir.tck.counterparty.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the core relies on when it pulls the orders of a shop and tells the shop what there is.
 *
 * <pre>{@code
 * record ShopConnectorContractTest(ShopStub shop) implements CommerceConnectorContract {}
 * }</pre>
 */
@ExtendWith(OtherSides.class)
public interface CommerceConnectorContract extends AbroadContract<CommerceConnector> {

    /** The shop that the connector talks to. The same for the whole of a check. */
    Shop shop();

    @Override
    default CommerceConnector extension() {
        return shop().extension();
    }

    @Override
    default Counterparty counterparty() {
        return shop().counterparty();
    }

    @Override
    default List<String> secrets() {
        return shop().secrets();
    }

    @AfterEach
    default void theOtherSideCloses() {
        counterparty().close();
    }

    @Override
    default Outcome<?> question(Call call) {
        return extension().ordersSince(new OrdersAfter("", 10), call);
    }

    private Outcome<Pages.One<ShopOrder>> page(Pages.After after) {
        Outcome<OrderPage> outcome =
                extension().ordersSince(new OrdersAfter(after.cursor(), after.limit()), Samples.call());
        return Pages.map(outcome, page -> new Pages.One<>(page.orders(), page.cursor()));
    }

    private static Call keyed(String key, Object content) {
        return Samples.call(key, content);
    }

    private static StockPublication stock() {
        return new StockPublication(List.of(new StockPublication.Level("LAMP-1", Quantity.of(3, Unit.PIECE))));
    }

    private static CataloguePublication catalogue() {
        return new CataloguePublication(List.of(
                new CataloguePublication.Item("LAMP-1", "Lampe", UnitPrice.of("12.5", Currency.EUR), "standard")));
    }

    private Fulfilment fulfilment(String tracking) {
        ShopOrder order = Pages.one(page(new Pages.After("", 1))).rows().get(0);
        ShopLine line = order.lines().get(0);
        return new Fulfilment(
                order.ref(),
                "shipment-1",
                LocalDate.of(2026, 11, 21),
                tracking,
                List.of(new Fulfilment.Line(line.id(), line.quantity())));
    }

    @Test
    default void itIsCalledByAStableNameAndFeedsOneCompany() {
        CommerceConnector connector = extension();
        assertThat(connector.name()).matches(NAME).isEqualTo(connector.name());
        assertThat(connector.company()).isNotBlank().isEqualTo(connector.company());
    }

    @Test
    default void itDoesWhatItNamesAndNothingElse() {
        shop().holds(1, Currency.EUR);
        CommerceConnector connector = extension();
        Map<String, Supplier<Outcome<?>>> acts = new LinkedHashMap<>();
        acts.put(CommerceConnector.STOCK, () -> connector.publishStock(stock(), keyed("can-1", stock())));
        acts.put(
                CommerceConnector.CATALOGUE,
                () -> connector.publishCatalogue(catalogue(), keyed("can-2", catalogue())));
        acts.put(
                CommerceConnector.FULFILMENT,
                () -> connector.publishFulfilment(fulfilment("T1"), keyed("can-3", "T1")));
        Webhook noise = new Webhook(Map.of(), new byte[] {1}, Instant.parse("2026-11-21T10:00:00Z"));
        acts.put(CommerceConnector.WEBHOOKS, () -> connector.receive(noise, Samples.call()));
        Capabilities.assertTrue(connector, acts);
    }

    @Test
    default void pagesKeepTheirLimitAndEndAndTheSameCursorBringsTheSame() {
        shop().holds(23, Currency.EUR);
        List<ShopOrder> bySeven = Pages.all(7, this::page);
        assertThat(bySeven).hasSize(23).isEqualTo(Pages.all(100, this::page));
        assertThat(page(new Pages.After("", 7))).isEqualTo(page(new Pages.After("", 7)));
        assertThat(bySeven)
                .extracting(order -> order.ref().id() + " " + order.ref().revision())
                .doesNotHaveDuplicates();
    }

    @Test
    default void anOrderIsNamedAfterTheConnectorAndAddsUpInEachCurrency() {
        for (String code : List.of("EUR", "JPY", "TND")) {
            Currency currency = Currency.of(code);
            shop().holds(5, currency);
            assertThat(Pages.all(5, this::page))
                    .as("orders in %s", code)
                    .hasSize(5)
                    .allSatisfy(order -> {
                        ExternalRef ref = order.ref();
                        assertThat(ref.system()).isEqualTo(extension().name());
                        assertThat(ref.kind()).isEqualTo("order");
                        assertThat(ref.revision())
                                .as("the revision of %s", ref.id())
                                .isNotBlank();
                        assertThat(order.currency()).isEqualTo(currency);
                        assertThat(order.lines()).isNotEmpty();
                        assertAddsUp(order);
                    });
        }
    }

    private static void assertAddsUp(ShopOrder order) {
        String id = order.ref().id();
        for (ShopLine line : order.lines()) {
            BigDecimal exact = line.price().amount().multiply(line.quantity());
            assertThat(line.net())
                    .as("quantity times price in line %s of order %s", line.id(), id)
                    .isEqualTo(Money.rounded(exact, order.currency(), RoundingMode.HALF_UP));
        }
        Money lines = Money.sum(order.lines().stream().map(ShopLine::net).toList(), order.currency());
        assertThat(order.net()).as("the lines of order %s", id).isEqualTo(lines);
        assertThat(order.total())
                .as("net and VAT of order %s", id)
                .isEqualTo(order.net().plus(order.vat()));
    }

    @Test
    default void tenThousandOrdersComeInTime() {
        shop().holds(10_000, Currency.EUR);
        long begun = System.nanoTime();
        assertThat(Pages.all(1_000, this::page)).hasSize(10_000);
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .as("the time that ten thousand orders take")
                .isLessThan(Duration.ofSeconds(30));
    }

    @Test
    default void whatIsPublishedTwiceUnderOneKeyIsOnePublication() {
        CommerceConnector connector = extension();
        if (connector.capabilities().contains(CommerceConnector.STOCK)) {
            Outcome<Published> first = connector.publishStock(stock(), keyed("stock-1", stock()));
            assertThat(first).isInstanceOf(Outcome.Done.class);
            assertThat(connector.publishStock(stock(), keyed("stock-1", stock())))
                    .isEqualTo(first);
        }
        if (connector.capabilities().contains(CommerceConnector.FULFILMENT)) {
            shop().holds(1, Currency.EUR);
            Fulfilment once = fulfilment("T1");
            Outcome<Published> first = connector.publishFulfilment(once, keyed("parcel-1", once));
            long shipments = shop().shipments();
            assertThat(connector.publishFulfilment(once, keyed("parcel-1", once)))
                    .isEqualTo(first);
            assertThat(shop().shipments())
                    .as("shipments told of twice under one key")
                    .isEqualTo(shipments);
            Fulfilment other = fulfilment("T2");
            assertThat(connector.publishFulfilment(other, keyed("parcel-1", other)))
                    .as("the same key with another parcel")
                    .isInstanceOf(Outcome.Failed.class);
        }
    }

    @Test
    default void onlyWhatTheShopSignedIsBelieved() {
        CommerceConnector connector = extension();
        if (connector.capabilities().contains(CommerceConnector.WEBHOOKS)) {
            Webhooks.assertVerified(
                    shop().webhookAbout("1001"), "1001", webhook -> connector.receive(webhook, Samples.call()));
        }
    }
}
