// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.catalogue.PriceRequest;
import org.comptoir.api.catalogue.Prices.Condition;
import org.comptoir.api.catalogue.Prices.Priced;
import org.comptoir.api.catalogue.Product;
import org.comptoir.api.party.Customer;
import org.comptoir.model.Currency;
import org.comptoir.model.UnitPrice;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

class PricesTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate YEAR_END = LocalDate.of(2026, 12, 31);

    private static PriceRequest condition(String name, String sku, String family, String customer) {
        return new PriceRequest(
                name, "percent-off", sku, family, customer, BigDecimal.ZERO, BigDecimal.TEN, JANUARY, YEAR_END);
    }

    private static Map<String, Priced> of(Shelves shelves, Customer customer, LocalDate on, String... skus) {
        return shelves.prices().of(customer, List.of(skus), on, shelves.kernel().call());
    }

    private static String listPrice(Shelves shelves, Customer customer, LocalDate on) {
        return of(shelves, customer, on, "BOU-1").get("BOU-1").listPrice().toString();
    }

    @EachDatabase
    void aListPriceHoldsFromItsDayOn(TestKernel kernel) {
        Shelves shelves = Shelves.on(kernel);
        shelves.put(Shelves.candle("BOU-1", "24.90"));
        shelves.prices().putList("PRO", "Professionnels", kernel.call());
        shelves.prices().putListPrice("PRO", "BOU-1", UnitPrice.of("22", Currency.EUR), JANUARY, kernel.call());
        shelves.prices().putListPrice("PRO", "BOU-1", UnitPrice.of("0", Currency.EUR), JUNE, kernel.call());

        assertThat(listPrice(shelves, SomeCustomers.EPICERIE, JANUARY.minusDays(1)))
                .isEqualTo("24.9 EUR");
        assertThat(listPrice(shelves, SomeCustomers.EPICERIE, JUNE.minusDays(1)))
                .isEqualTo("22 EUR");
        assertThat(listPrice(shelves, SomeCustomers.EPICERIE, JUNE)).isEqualTo("0 EUR");
        assertThat(listPrice(shelves, SomeCustomers.ANNA, JUNE)).isEqualTo("24.9 EUR");
    }

    @EachDatabase
    void theSameAgainChangesNothing(TestKernel kernel) {
        Shelves shelves = Shelves.on(kernel);
        shelves.put(Shelves.candle("BOU-1", "24.90"));
        for (int i = 0; i < 2; i++) {
            shelves.prices().putList("PRO", "Professionnels", kernel.call());
            shelves.prices().putListPrice("PRO", "BOU-1", UnitPrice.of("22.50", Currency.EUR), JUNE, kernel.call());
            shelves.prices().putCondition(condition("all", "BOU-1", "", ""), kernel.call());
        }
        assertThat(kernel.events()).containsExactly("ProductChanged", "PriceChanged", "PriceChanged");

        shelves.prices().putListPrice("PRO", "BOU-1", UnitPrice.of("21", Currency.EUR), JUNE, kernel.call());

        shelves.prices().putList("PRO", "Pros", kernel.call());
        shelves.prices().removeCondition("all", kernel.call());

        assertThat(listPrice(shelves, SomeCustomers.EPICERIE, JUNE)).isEqualTo("21 EUR");
        assertThat(shelves.audited())
                .containsExactly(
                        "product.created",
                        "price-list.put",
                        "price-list.price-changed",
                        "price-condition.put",
                        "price-list.price-changed",
                        "price-list.put",
                        "price-condition.removed");
    }

    @EachDatabase
    void aCartGetsWhatMayConcernItAndNothingElse(TestKernel kernel) {
        Shelves shelves = Shelves.on(kernel);
        shelves.put(Shelves.candle("BOU-1", "24.90"));
        shelves.put(Shelves.product("SAV-1", "Savon", "savons", "6.90"));
        shelves.put(Shelves.product("EMB", "Emballage", "", "4"));
        List.of(
                        condition("product", "BOU-1", "", ""),
                        condition("product-epicerie", "BOU-1", "", "EPICERIE"),
                        condition("family", "", "bougies", ""),
                        condition("family-anna", "", "bougies", "ANNA"),
                        condition("all", "", "", ""),
                        condition("all-epicerie", "", "", "EPICERIE"),
                        condition("other-family", "", "savons", ""))
                .forEach(it -> shelves.prices().putCondition(it, kernel.call()));

        Map<String, Priced> priced = of(shelves, SomeCustomers.EPICERIE, JUNE, "BOU-1", "SAV-1", "EMB", "NONE");

        assertThat(priced).containsOnlyKeys("BOU-1", "SAV-1", "EMB");
        assertThat(names(priced.get("BOU-1")))
                .containsExactlyInAnyOrder(
                        "product/product/all",
                        "product-epicerie/product/customer",
                        "family/family/all",
                        "all/all/all",
                        "all-epicerie/all/customer");
        assertThat(names(priced.get("SAV-1")))
                .containsExactlyInAnyOrder("other-family/family/all", "all/all/all", "all-epicerie/all/customer");
        assertThat(names(priced.get("EMB"))).containsExactlyInAnyOrder("all/all/all", "all-epicerie/all/customer");
        assertThat(names(of(shelves, SomeCustomers.EPICERIE, YEAR_END.plusDays(1), "BOU-1")
                        .get("BOU-1")))
                .as("after their last day")
                .isEmpty();
        assertThat(names(of(shelves, SomeCustomers.ANNA, JANUARY, "BOU-1").get("BOU-1")))
                .contains("family-anna/family/customer")
                .hasSize(4);
    }

    private static List<String> names(Priced priced) {
        return priced.conditions().stream()
                .map((Condition it) -> it.name() + "/" + it.scope() + "/" + it.audience())
                .toList();
    }

    @EachDatabase
    void aCartOfTwoHundredLinesCostsTwoRoundTripsOverAWire(TestKernel kernel) {
        Shelves shelves = Shelves.on(kernel);
        shelves.products()
                .createAll(
                        IntStream.range(0, 200)
                                .mapToObj(i -> Shelves.candle("B" + i, "1"))
                                .toList(),
                        kernel.call());
        String[] skus = IntStream.range(0, 200).mapToObj(i -> "B" + i).toArray(String[]::new);

        // Derby is asked key by key, and is not at the other end of a wire.
        if (kernel.database().product().startsWith("PostgreSQL")) {
            assertThat(kernel.roundTrips(() -> of(shelves, SomeCustomers.EPICERIE, JUNE, skus)))
                    .isEqualTo(2);
        }
        assertThat(of(shelves, SomeCustomers.EPICERIE, JUNE, skus)).hasSize(200);
        assertThat(of(shelves, SomeCustomers.EPICERIE, JUNE)).isEmpty();
    }

    @EachDatabase
    void conditionsFollowAProductWhoseSkuChanges(TestKernel kernel) {
        Shelves shelves = Shelves.on(kernel);
        Product made = shelves.put(Shelves.candle("BOU-1", "24.90"));
        shelves.prices().putCondition(condition("mine", "BOU-1", "", ""), kernel.call());

        shelves.products().update(made.id(), 1, Shelves.candle("BOU-9", "24.90"), kernel.call());

        assertThat(names(of(shelves, SomeCustomers.ANNA, JUNE, "BOU-9").get("BOU-9")))
                .containsExactly("mine/product/all");
    }

    @EachDatabase
    void aConditionIsReplacedAndRemovedByItsName(TestKernel kernel) {
        Shelves shelves = Shelves.on(kernel);
        shelves.prices().putCondition(condition("b", "", "bougies", ""), kernel.call());
        shelves.prices().putCondition(condition("a", "", "", ""), kernel.call());
        shelves.prices().putCondition(condition("b", "", "savons", ""), kernel.call());

        Page<PriceRequest> first = shelves.prices().conditions(PageRequest.first(1), kernel.call());
        Page<PriceRequest> second = shelves.prices().conditions(new PageRequest(first.next(), 1), kernel.call());
        assertThat(first.items()).containsExactly(condition("a", "", "", ""));
        assertThat(second.items()).containsExactly(condition("b", "", "savons", ""));
        assertThat(second.next()).isEmpty();

        shelves.prices().removeCondition("a", kernel.call());
        assertThat(Refusals.of(() -> shelves.prices().removeCondition("a", kernel.call())))
                .isEqualTo("price-condition.unknown name");
    }

    @EachDatabase
    void refusesWhatAPriceCannotBe(TestKernel kernel) {
        Shelves shelves = Shelves.on(kernel);
        shelves.put(Shelves.candle("BOU-1", "1"));
        shelves.prices().putList("PRO", "Professionnels", kernel.call());
        UnitPrice ten = UnitPrice.of("10", Currency.EUR);

        assertThat(Refusals.of(() -> shelves.prices().putList(" ", "x", kernel.call())))
                .isEqualTo("field.missing listCode");
        assertThat(Refusals.of(() -> shelves.prices().putListPrice("NO", "BOU-1", ten, JUNE, kernel.call())))
                .isEqualTo("price-list.unknown list");
        assertThat(Refusals.of(() -> shelves.prices().putListPrice("PRO", "NO", ten, JUNE, kernel.call())))
                .isEqualTo("product.unknown sku");
        assertThat(Refusals.of(() -> shelves.prices()
                        .putListPrice("PRO", "BOU-1", UnitPrice.of("-1", Currency.EUR), JUNE, kernel.call())))
                .isEqualTo("price.negative price.amount");
        assertThat(Refusals.of(() -> shelves.prices().putListPrice("PRO", "BOU-1", ten, LocalDate.MIN, kernel.call())))
                .isEqualTo("price.dates since");
    }

    @EachDatabase
    void refusesWhatAConditionCannotBe(TestKernel kernel) {
        Shelves shelves = Shelves.on(kernel);
        shelves.put(Shelves.candle("BOU-1", "1"));

        assertThat(refusal(shelves, "", "percent-off", "", "", "", "0", "5", YEAR_END))
                .isEqualTo("field.missing name");
        assertThat(refusal(shelves, "c", "gift", "", "", "", "0", "5", YEAR_END))
                .isEqualTo("price-condition.kind kind");
        assertThat(refusal(shelves, "c", "percent-off", "BOU-1", "bougies", "", "0", "5", YEAR_END))
                .isEqualTo("price-condition.scope family");
        assertThat(refusal(shelves, "c", "percent-off", "", "", "", "-1", "5", YEAR_END))
                .isEqualTo("price-condition.quantity fromQuantity");
        assertThat(refusal(shelves, "c", "percent-off", "", "", "", "0", "101", YEAR_END))
                .isEqualTo("rate.range rate");
        assertThat(refusal(shelves, "c", "net-price", "", "", "", "0", "-1", YEAR_END))
                .isEqualTo("price.negative value");
        assertThat(refusal(shelves, "c", "percent-off", "", "", "", "0", "5", JANUARY.minusDays(1)))
                .isEqualTo("price.dates until");
        assertThat(refusal(shelves, "c", "percent-off", "NO", "", "", "0", "5", YEAR_END))
                .isEqualTo("product.unknown sku");
        assertThat(refusal(shelves, "c", "percent-off", "", "", "NOBODY", "0", "5", YEAR_END))
                .isEqualTo("customer.unknown customerCode");
    }

    private static String refusal(
            Shelves shelves,
            String name,
            String kind,
            String sku,
            String family,
            String customer,
            String from,
            String value,
            LocalDate until) {
        PriceRequest request = new PriceRequest(
                name, kind, sku, family, customer, new BigDecimal(from), new BigDecimal(value), JANUARY, until);
        return Refusals.of(
                () -> shelves.prices().putCondition(request, shelves.kernel().call()));
    }
}
