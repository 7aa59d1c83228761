// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.orders.internal.Shop.agreed;
import static org.comptoir.orders.internal.Shop.line;
import static org.comptoir.orders.internal.Shop.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.OrderRequest;
import org.comptoir.api.order.OrderVat;
import org.comptoir.api.order.PriceStep;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.model.id.OrderId;
import org.comptoir.spi.pricing.v1.PricingRule;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

class DraftTest {

    @EachDatabase
    void aDraftIsPricedTaxedAndReadBackAsItWasAnswered(TestKernel kernel) {
        Shop shop = new Shop(kernel);
        kernel.plugins().add(PricingRule.class, FakeRule.each("five", "discount", line -> FakeRule.off(line, "5")));
        Order order = shop.draft("ANNE", line("CANDLE", "3"), line("BOOK", "1"), agreed("POST", "1", "4.005"));
        assertThat(order.net()).isEqualTo(new Money(713 + 1140 + 401, Currency.EUR));
        assertThat(order.tax()).isEqualTo(new Money(223 + 63, Currency.EUR));
        assertThat(order.number()).startsWith("20241202-").hasSize(19);
        assertThat(shop.orders.get(order.id(), kernel.call())).isEqualTo(order);
        assertThat(shop.orders
                        .list(List.of(), Shop.DAY, Shop.DAY, org.comptoir.api.PageRequest.first(10), kernel.call())
                        .items())
                .containsExactly(order);
        assertThat(shop.events()).containsExactly("OrderDrafted");
    }

    @EachDatabase
    void theTraceTellsHowEachPriceCameAboutInTwoLanguages(TestKernel kernel) {
        Shop shop = new Shop(kernel);
        kernel.plugins().add(PricingRule.class, FakeRule.each("five", "discount", line -> FakeRule.off(line, "5")));
        Order order = shop.draft("ANNE", line("CANDLE", "3"), agreed("BOOK", "1", "11.5"));
        List<PriceStep> priced = order.lines().get(0).trace();
        assertThat(priced).extracting(PriceStep::phase).containsExactly("list", "discount");
        assertThat(priced.get(0).french()).isEqualTo("Prix catalogue : 2,50 EUR");
        assertThat(priced.get(0).english()).isEqualTo("List price: 2.50 EUR");
        assertThat(priced.get(1).plugin()).isEqualTo("test.FakeRule 1.0.0");
        assertThat(priced.get(1).french()).isEqualTo("parce que");
        List<PriceStep> agreed = order.lines().get(1).trace();
        assertThat(agreed).extracting(PriceStep::phase).containsExactly("list", "agreed");
        assertThat(agreed.get(1).price()).isEqualByComparingTo("11.5");
        assertThat(order.stamps()).extracting("id").containsExactly("test.FakeRule", "test.FakeVatPack");
    }

    @EachDatabase
    void vatFollowsTheCustomerTheGoodsAndThePlace(TestKernel kernel) {
        Shop shop = new Shop(kernel);
        assertThat(vat(shop, "ANNE")).containsExactly("S 20% 500 100 FR domestic", "S 5.5% 1200 66 FR domestic");
        assertThat(vat(shop, "GMBH")).containsExactly("K 0% 1700 0 FR union");
        assertThat(vat(shop, "ZOE")).containsExactly("G 0% 1700 0 FR export");
        Order german = shop.draft("HANS", line("CANDLE", "2"), line("POST", "1"));
        assertThat(german.vat()).extracting(DraftTest::text).containsExactly("S 19% 990 188 DE union");
        Order unsure = shop.draft("UNSURE", line("CANDLE", "2"));
        assertThat(unsure.vat()).extracting(DraftTest::text).containsExactly("S 19% 500 95 DE union");
    }

    private static List<String> vat(Shop shop, String customer) {
        return shop.draft(customer, line("CANDLE", "2"), line("BOOK", "1")).vat().stream()
                .map(DraftTest::text)
                .toList();
    }

    private static String text(OrderVat vat) {
        return vat.category() + " " + vat.rate() + " " + vat.base().minor() + " "
                + vat.tax().minor() + " " + vat.payableTo() + " " + vat.account();
    }

    @EachDatabase
    void eachDistinctSupplyIsAskedOnce(TestKernel kernel) {
        Shop shop = new Shop(kernel);
        shop.draft("ANNE", line("CANDLE", "1"), line("CANDLE", "2"), line("POST", "1"), line("HOUR", "1"));
        assertThat(shop.vat.asked).extracting("nature").containsExactly("goods", "services");
    }

    @EachDatabase
    void whatIsWrongIsRefusedInTheDocumentedOrder(TestKernel kernel) {
        Shop shop = new Shop(kernel);
        Refused.with("order.no-lines", () -> shop.draft(dollars("NOBODY")));
        Refused.with("order.currency", () -> shop.draft(dollars("NOBODY", line("NOTHING", "0"))));
        Refused.with("field.too-long", () -> shop.draft("NOBODY", line("X".repeat(65), "0")));
        Refused.with("field.control-character", () -> shop.draft("ANNE", line("CAN\u0000DLE", "1")));
        Refused.with("field.missing", () -> shop.draft("ANNE", line(" ", "1")));
        Refused.with("field.missing", () -> shop.draft(Shop.from("shop", "", "ANNE", line("CANDLE", "1"))));
        Refused.with("customer.unknown", () -> shop.draft("NOBODY", line("NOTHING", "0")));
        Refused.with("product.unknown", () -> shop.draft("ANNE", line("NOTHING", "0"), line("OLD", "1")));
        Refused.with("product.archived", () -> shop.draft("ANNE", line("OLD", "0")));
        Refused.with("order.quantity", () -> shop.draft("ANNE", line("CANDLE", "0")));
        Refused.with("order.quantity", () -> shop.draft("ANNE", line("CANDLE", "0.00001")));
        Refused.with("order.quantity", () -> shop.draft("ANNE", line("CANDLE", "1E+500000000")));
        Refused.with("order.price", () -> shop.draft("ANNE", agreed("CANDLE", "1", "-0.01")));
        Refused.with("order.price", () -> shop.draft("ANNE", agreed("CANDLE", "1", "0.0000001")));
        Refused.with("order.amount", () -> shop.draft("ANNE", agreed("CANDLE", "1000000000", "1000000000")));
        Refused.with("order.amount", () -> shop.draft("ANNE", agreed("CANDLE", "1000000000", "11")));
        assertThat(shop.events()).isEmpty();
    }

    @EachDatabase
    void aRefusalNamesTheLineOfTheRequest(TestKernel kernel) {
        Shop shop = new Shop(kernel);
        OrderRequest.Line good = line("CANDLE", "1");
        assertThat(field("order.quantity", () -> shop.draft("ANNE", good, line("CANDLE", "0"))))
                .isEqualTo("lines[1].quantity");
        assertThat(field("quantity.fraction", () -> shop.draft("ANNE", line("CANDLE", "0.5"), line("EACH", "0.5"))))
                .isEqualTo("lines[1].quantity");
        assertThat(field("order.price", () -> shop.draft("ANNE", good, agreed("CANDLE", "1", "-1"))))
                .isEqualTo("lines[1].agreedPrice");
        assertThat(field("product.unknown", () -> shop.draft("ANNE", good, line("NOTHING", "1"))))
                .isEqualTo("lines[1].sku");
        assertThat(field("product.archived", () -> shop.draft("ANNE", line("OLD", "1"))))
                .isEqualTo("lines[0].sku");
        assertThat(field("field.control-character", () -> shop.draft("ANNE", good, line("CAN\u202EDLE", "1"))))
                .isEqualTo("lines[1].sku");
    }

    private static String field(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        return Refused.with(code, work).facts().getOrDefault("field", "");
    }

    @EachDatabase
    void anOrderFromAWarehouseThatIsNotThereIsRefusedAtOnce(TestKernel kernel) {
        Shop shop = new Shop(kernel);
        OrderRequest nowhere = new OrderRequest(
                "ANNE", Shop.DAY, Currency.EUR, "nope", "", "", "", null, List.of(line("CANDLE", "1")));
        assertThat(Refused.with("warehouse.unknown", () -> shop.draft(nowhere)).facts())
                .containsEntry("field", "warehouse");
        Refused.with("warehouse.unknown", () -> shop.orders.quote(nowhere, kernel.call()));
    }

    @EachDatabase
    void nobodyHasOrderedOnADayToComeButAnybodyMayAskWhatItWillCost(TestKernel kernel) {
        Shop shop = new Shop(kernel);
        kernel.clock().set(Instant.parse("2024-12-02T22:30:00Z"));
        OrderRequest tomorrow = Shop.on(Shop.DAY.plusDays(1), "ANNE", line("CANDLE", "1"));
        assertThat(field("order.date", () -> shop.draft(tomorrow))).isEqualTo("orderedOn");
        assertThat(shop.orders.quote(tomorrow, kernel.call()).gross()).isEqualTo(new Money(300, Currency.EUR));
        kernel.clock().set(Instant.parse("2024-12-02T23:00:00Z"));
        assertThat(shop.draft(tomorrow).orderedOn()).isEqualTo(Shop.DAY.plusDays(1));
    }

    private static OrderRequest dollars(String customer, OrderRequest.Line... lines) {
        return new OrderRequest(customer, Shop.DAY, Currency.of("USD"), "main", "", "", "", null, List.of(lines));
    }

    @EachDatabase
    void aMissingPackIsNamedByItsCountry(TestKernel kernel) {
        Shop shop = new Shop(kernel);
        shop.customers.add("JUAN", "consumer", "ES", "", false);
        assertThat(Refused.with("vat.pack-missing", () -> shop.draft("JUAN", line("CANDLE", "1")))
                        .facts())
                .containsEntry("country", "ES");
        kernel.plugins().remove(org.comptoir.spi.vat.v1.VatPack.class, shop.vat);
        assertThat(Refused.with("vat.pack-missing", () -> shop.draft("ANNE", line("CANDLE", "1")))
                        .facts())
                .containsEntry("country", "FR");
    }

    @EachDatabase
    void aSourceIsTakenOnceWhateverTheId(TestKernel kernel) {
        Shop shop = new Shop(kernel);
        OrderRequest request = Shop.from("online-retail", "536365", "ANNE", line("CANDLE", "1"));
        Order first = shop.draft(request);
        Refused.with("order.source-taken", () -> shop.draft(request));
        Refused.with("order.source-taken", () -> shop.orders.draft(first.id(), request, kernel.call()));
        Refused.with(
                "order.id-taken",
                () -> shop.orders.draft(first.id(), request("ANNE", line("CANDLE", "1")), kernel.call()));
        assertThat(shop.events()).containsExactly("OrderDrafted");
    }

    @EachDatabase
    void ordersOfOneDayHaveNumbersOfTheirOwn(TestKernel kernel) {
        Shop shop = new Shop(kernel);
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            numbers.add(shop.draft("ANNE", line("CANDLE", "1")).number());
        }
        assertThat(numbers).doesNotHaveDuplicates();
    }

    @EachDatabase
    void aRetryWithTheSameKeyAnswersTheSameOrder(TestKernel kernel) {
        Shop shop = new Shop(kernel);
        OrderId id = new OrderId(UUID.fromString("01932f00-0000-7000-8000-0000000000aa"));
        OrderRequest request = request("ANNE", line("CANDLE", "1.5"));
        Order first = shop.orders.draft(id, request, kernel.call("k"));
        Order again = shop.orders.draft(id, request, kernel.call("k"));
        assertThat(again).isEqualTo(first);
        assertThat(shop.events()).hasSize(1);
    }

    @EachDatabase
    void aQuoteWritesNothing(TestKernel kernel) {
        Shop shop = new Shop(kernel);
        Order quote = shop.orders.quote(request("ANNE", line("CANDLE", "4")), kernel.call());
        assertThat(quote.gross()).isEqualTo(new Money(1200, Currency.EUR));
        assertThat(quote.version()).isZero();
        assertThat(shop.events()).isEmpty();
        Refused.with("order.unknown", () -> shop.orders.get(quote.id(), kernel.call()));
    }

    @EachDatabase
    void anOrderOfAThousandLinesAndMoreIsKeptWhole(TestKernel kernel) {
        Shop shop = new Shop(kernel);
        OrderRequest.Line[] lines = new OrderRequest.Line[1_114];
        java.util.Arrays.fill(lines, line("CANDLE", "2"));
        Order order = shop.draft("ANNE", lines);
        assertThat(shop.orders.get(order.id(), kernel.call()).lines()).hasSize(1_114);
    }
}
