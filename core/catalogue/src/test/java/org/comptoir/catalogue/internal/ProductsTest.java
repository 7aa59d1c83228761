// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.catalogue.Product;
import org.comptoir.api.catalogue.ProductRequest;
import org.comptoir.model.Call;
import org.comptoir.model.Currency;
import org.comptoir.model.Idempotency;
import org.comptoir.model.Unit;
import org.comptoir.model.UnitPrice;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.ProductId;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

class ProductsTest {

    private static ProductId id(TestKernel kernel) {
        return new ProductId(kernel.ids().next());
    }

    @EachDatabase
    void whatWasTakenInIsReadBackAsItIs(TestKernel kernel) {
        Shelves shelves = Shelves.on(kernel);

        Product made = shelves.put(Shelves.candle("BOU-1", "24.905"));

        assertThat(shelves.products().get(made.id(), kernel.call())).isEqualTo(made);
        assertThat(shelves.products().bySkus(List.of("BOU-1", "BOU-2"), kernel.call()))
                .containsOnlyKeys("BOU-1")
                .containsValue(made);
        assertThat(kernel.events()).containsExactly("ProductChanged");
    }

    @EachDatabase
    void aRetryMakesOneProduct(TestKernel kernel) {
        Shelves shelves = Shelves.on(kernel);
        ProductId id = id(kernel);
        Product first = shelves.products().create(id, Shelves.candle("BOU-1", "24.9"), kernel.call("k"));

        assertThat(shelves.products().create(id, Shelves.candle("BOU-1", "24.9"), kernel.call("k")))
                .isEqualTo(first);
        assertThat(shelves.products().create(id, Shelves.candle("BOU-1", "24.90"), kernel.call()))
                .isEqualTo(first);
        assertThat(kernel.events()).hasSize(1);
    }

    @EachDatabase
    void aSkuAndAnIdBelongToOneProduct(TestKernel kernel) {
        Shelves shelves = Shelves.on(kernel);
        Product made = shelves.put(Shelves.candle("BOU-1", "1"));
        Product other = shelves.put(Shelves.candle("BOU-2", "1"));

        assertThat(Refusals.of(() -> shelves.put(Shelves.candle("BOU-1", "2")))).isEqualTo("product.sku-taken sku");
        assertThat(Refusals.of(() -> shelves.products().create(made.id(), Shelves.candle("BOU-3", "1"), kernel.call())))
                .isEqualTo("product.id-taken id");
        assertThat(Refusals.of(
                        () -> shelves.products().update(other.id(), 1, Shelves.candle("BOU-1", "1"), kernel.call())))
                .isEqualTo("product.sku-taken sku");
    }

    @EachDatabase
    void manyAreMadeTogetherOrNotAtAll(TestKernel kernel) {
        Shelves shelves = Shelves.on(kernel);
        List<ProductRequest> requests = IntStream.range(0, 1500)
                .mapToObj(i -> Shelves.candle("B" + i, "1"))
                .toList();

        assertThat(shelves.products().createAll(requests, kernel.call())).hasSize(1500);
        assertThat(Refusals.of(() -> shelves.products()
                        .createAll(List.of(Shelves.candle("NEW", "1"), Shelves.candle("B7", "1")), kernel.call())))
                .isEqualTo("product.sku-taken sku");
        assertThat(Refusals.of(() -> shelves.products()
                        .createAll(List.of(Shelves.candle("NEW", "1"), Shelves.candle("NEW", "1")), kernel.call())))
                .isEqualTo("product.sku-taken sku");
        assertThat(shelves.products().bySkus(List.of("NEW"), kernel.call())).isEmpty();
        assertThat(shelves.audited())
                .containsExactly("product.all-created", "product.all-created", "product.all-created");
        List<String> told = kernel.units()
                .read(sql -> sql.query("select detail from audit_trail order by link_number", row -> row.text(1)));
        assertThat(told.get(0)).contains("\"count\":500", "\"B499\":\"1 EUR\"");
    }

    @EachDatabase
    void aChangeOfPriceIsAFactAndLeavesATrail(TestKernel kernel) {
        Shelves shelves = Shelves.on(kernel);
        Product made = shelves.put(Shelves.candle("BOU-1", "24.90"));

        shelves.products().update(made.id(), 1, Shelves.product("BOU-1", "Autre nom", "", "24.90"), kernel.call());
        Product now = shelves.products().update(made.id(), 2, Shelves.candle("BOU-1", "26"), kernel.call());

        assertThat(shelves.products().get(made.id(), kernel.call())).isEqualTo(now);
        assertThat(now.version()).isEqualTo(3);
        assertThat(kernel.events())
                .containsExactly("ProductChanged", "ProductChanged", "ProductChanged", "PriceChanged");
        assertThat(shelves.audited())
                .containsExactly("product.created", "product.changed", "product.price-changed", "product.changed");
        assertThat(Refusals.of(
                        () -> shelves.products().update(made.id(), 2, Shelves.candle("BOU-1", "27"), kernel.call())))
                .isEqualTo("product.stale version");
        assertThat(Refusals.of(
                        () -> shelves.products().update(id(kernel), 1, Shelves.candle("X", "27"), kernel.call())))
                .isEqualTo("product.unknown product");
    }

    @EachDatabase
    void ofManyWhoChangeOneVersionOneWins(TestKernel kernel) {
        Shelves shelves = Shelves.on(kernel);
        Product made = shelves.put(Shelves.candle("BOU-1", "1"));

        List<CompletableFuture<String>> tries = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    try {
                        shelves.products().update(made.id(), 1, Shelves.candle("BOU-1", "2." + i), kernel.call());
                        return "won";
                    } catch (org.comptoir.model.ComptoirException refused) {
                        return refused.code();
                    }
                }))
                .toList();

        assertThat(tries.stream().map(CompletableFuture::join).filter("won"::equals))
                .hasSize(1);
        assertThat(tries.stream().map(CompletableFuture::join).filter("product.stale"::equals))
                .hasSize(7);
    }

    @EachDatabase
    void refusesWhatAProductCannotBe(TestKernel kernel) {
        Shelves shelves = Shelves.on(kernel);

        assertThat(Stream.of(
                                product("", "a", "goods", "standard", "1", "EUR", "0", "active"),
                                product("x".repeat(65), "a", "goods", "standard", "1", "EUR", "0", "active"),
                                product("A\tB", "a", "goods", "standard", "1", "EUR", "0", "active"),
                                product("A", "", "goods", "standard", "1", "EUR", "0", "active"),
                                product("A", "x".repeat(201), "goods", "standard", "1", "EUR", "0", "active"),
                                product("A", "a", "food", "standard", "1", "EUR", "0", "active"),
                                product("A", "a", "goods", "luxury", "1", "EUR", "0", "active"),
                                product("A", "a", "goods", "standard", "1", "CHF", "0", "active"),
                                product("A", "a", "goods", "standard", "-1", "EUR", "0", "active"),
                                product("A", "a", "goods", "standard", "1", "EUR", "-1", "active"),
                                product("A", "a", "goods", "standard", "1", "EUR", "0.1234567", "active"),
                                product("A", "a", "goods", "standard", "1", "EUR", "0", "gone"))
                        .map(request -> Refusals.of(() -> shelves.put(request))))
                .containsExactly(
                        "field.missing sku",
                        "field.too-long sku",
                        "field.control-character sku",
                        "field.missing name",
                        "field.too-long name",
                        "product.nature nature",
                        "product.tax-category taxCategory",
                        "price.currency price.currency",
                        "price.negative price.amount",
                        "standard-cost.negative standardCost",
                        "standard-cost.scale standardCost",
                        "product.status status");
        assertThat(kernel.events()).isEmpty();
    }

    @EachDatabase
    void postageIsAProductOfItsOwnNature(TestKernel kernel) {
        Shelves shelves = Shelves.on(kernel);
        Product postage = shelves.put(product("PORT", "Port", "charges", "standard", "5.75", "EUR", "0", "active"));
        assertThat(postage.nature()).isEqualTo("charges");
    }

    private static ProductRequest product(
            String sku,
            String name,
            String nature,
            String taxCategory,
            String price,
            String currency,
            String cost,
            String status) {
        return new ProductRequest(
                sku,
                name,
                "",
                nature,
                Unit.ONE,
                taxCategory,
                UnitPrice.of(price, Currency.of(currency)),
                new BigDecimal(cost),
                status);
    }

    @EachDatabase
    void areFoundByAPartOfSkuOrName(TestKernel kernel) {
        Shelves shelves = Shelves.on(kernel);
        shelves.put(Shelves.product("BOU-1", "Bougie parfumée", "", "1"));
        shelves.put(Shelves.product("SAV-1", "Savon à 5%", "", "1"));

        assertThat(found(shelves, "PARFUMEE")).containsExactly("BOU-1");
        assertThat(found(shelves, "sav-")).containsExactly("SAV-1");
        assertThat(found(shelves, "5%")).containsExactly("SAV-1");
        assertThat(found(shelves, "_")).isEmpty();
        assertThat(found(shelves, "")).containsExactly("BOU-1", "SAV-1");
    }

    private static List<String> found(Shelves shelves, String search) {
        return shelves
                .products()
                .list(search, PageRequest.first(10), shelves.kernel().call())
                .items()
                .stream()
                .map(Product::sku)
                .toList();
    }

    @EachDatabase
    void pagesHoldEachProductOnceThoughOthersComeIn(TestKernel kernel) {
        Shelves shelves = Shelves.on(kernel);
        IntStream.range(0, 25).forEach(i -> shelves.put(Shelves.candle("K%02d".formatted(i), "1")));
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Page<Product> page = shelves.products().list("bougie", new PageRequest(cursor, 10), kernel.call());
            page.items().forEach(it -> seen.add(it.sku()));
            cursor = page.next();
            shelves.put(Shelves.candle("A" + seen.size(), "1"));
        } while (!cursor.isEmpty());

        assertThat(seen).hasSize(25).doesNotHaveDuplicates().isSorted();
    }

    @EachDatabase
    void anotherCompanyReachesNothing(TestKernel kernel) {
        Shelves shelves = Shelves.on(kernel);
        Product made = shelves.put(Shelves.candle("BOU-1", "1"));
        Call other = kernel.callOf(new CompanyId(UUID.randomUUID()), Idempotency.NONE);

        assertThat(Refusals.of(() -> shelves.products().get(made.id(), other))).isEqualTo("product.unknown product");
        assertThat(shelves.products().bySkus(List.of("BOU-1"), other)).isEmpty();
        assertThat(shelves.products().list("", PageRequest.first(5), other).items())
                .isEmpty();
    }
}
