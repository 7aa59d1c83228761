// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.Sort;
import org.comptoir.api.catalogue.ListedProduct;
import org.comptoir.api.catalogue.Product;
import org.comptoir.api.catalogue.ProductRequest;
import org.comptoir.api.catalogue.ProductSelection;
import org.comptoir.model.Call;
import org.comptoir.model.Currency;
import org.comptoir.model.Idempotency;
import org.comptoir.model.Unit;
import org.comptoir.model.UnitPrice;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.ProductId;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;
import org.junit.jupiter.api.Test;

class ProductListsTest {

    private static final List<String> NAMES = List.of("BOUGIE", "SAVON", "VASE");
    private static final List<String> PRICES = List.of("0", "1.5", "12.000001", "900");

    /** Many that are equal in what they are sorted by, so that only the id tells them apart. */
    private static List<ListedProduct> some(Shelves shelves, Random random, int many) {
        for (int i = 0; i < many; i++) {
            shelves.put(new ProductRequest(
                    "R" + (1000 + random.nextInt(8000)) + "-" + i,
                    NAMES.get(random.nextInt(NAMES.size())),
                    random.nextBoolean() ? "maison" : "",
                    ProductSelection.NATURES.get(random.nextInt(3)),
                    Unit.ONE,
                    "standard",
                    UnitPrice.of(PRICES.get(random.nextInt(PRICES.size())), Currency.EUR),
                    new BigDecimal("4.20"),
                    ProductSelection.STATUSES.get(random.nextInt(2))));
        }
        return list(shelves, ProductSelection.ALL, "", 500).items();
    }

    private static ListPage<ListedProduct> list(Shelves shelves, ProductSelection selection, String cursor, int size) {
        return shelves.products()
                .list(selection, new PageRequest(cursor, size), shelves.kernel().call());
    }

    private static Comparator<ListedProduct> order(Sort sort) {
        Comparator<ListedProduct> key =
                switch (sort.key()) {
                    case "sku" -> Comparator.comparing(it -> it.product().sku());
                    case "name" -> Comparator.comparing(it -> it.product().name());
                    case "price" ->
                        Comparator.comparing(it -> it.product().price().amount());
                    default -> Comparator.comparing(ListedProduct::changedAt);
                };
        // The printed form of an id sorts as the databases sort its bytes.
        Comparator<ListedProduct> whole =
                key.thenComparing(it -> it.product().id().toString());
        return sort.descending() ? whole.reversed() : whole;
    }

    @EachDatabase
    void everyWalkMeetsEachProductOnceInOrderAndBackAgain(TestKernel kernel) {
        Shelves shelves = Shelves.on(kernel);
        Random random = new Random(20_261_124);
        List<ListedProduct> made = some(shelves, random, 31);
        assertThat(made).hasSize(31);
        for (String key : ProductSelection.SORTS) {
            for (boolean descending : new boolean[] {false, true}) {
                Sort sort = new Sort(key, descending);
                List<ListedProduct> wanted = made.stream().sorted(order(sort)).toList();
                for (int size : new int[] {1, 1 + random.nextInt(8), 30, 31, 32}) {
                    assertThat(walk(shelves, ProductSelection.ALL.by(sort), size))
                            .as(sort + " by " + size)
                            .isEqualTo(wanted);
                }
            }
        }
    }

    /** To the end, then back to the beginning: both ways must show the same. */
    private static List<ListedProduct> walk(Shelves shelves, ProductSelection selection, int size) {
        List<ListPage<ListedProduct>> pages = new ArrayList<>();
        String cursor = "";
        do {
            ListPage<ListedProduct> page = list(shelves, selection, cursor, size);
            pages.add(page);
            cursor = page.next();
        } while (!cursor.isEmpty());
        assertThat(pages.get(0).previous()).isEmpty();
        List<List<ListedProduct>> back = new ArrayList<>();
        ListPage<ListedProduct> page = pages.get(pages.size() - 1);
        while (!page.previous().isEmpty()) {
            page = list(shelves, selection, page.previous(), size);
            back.add(page.items());
        }
        Collections.reverse(back);
        List<List<ListedProduct>> there = pages.stream().map(ListPage::items).toList();
        assertThat(back).isEqualTo(there.subList(0, there.size() - 1));
        return there.stream().flatMap(List::stream).toList();
    }

    @EachDatabase
    void aSelectionIsTheSameInListsCountsAndExports(TestKernel kernel) {
        Shelves shelves = Shelves.on(kernel);
        List<ListedProduct> made = some(shelves, new Random(11), 24);

        same(shelves, made, ProductSelection.ALL, it -> true);
        same(shelves, made, ProductSelection.ALL.in(List.of("archived")), it -> it.status()
                .equals("archived"));
        same(shelves, made, ProductSelection.ALL.of("maison"), it -> it.family().equals("maison"));
        same(shelves, made, ProductSelection.ALL.of("mai"), it -> false);
        same(shelves, made, ProductSelection.ALL.of("' or 1=1 --"), it -> false);
        same(shelves, made, ProductSelection.ALL.matching("savÔN"), it -> it.name()
                .equals("SAVON"));
        same(
                shelves,
                made,
                ProductSelection.ALL
                        .ofNatures(List.of("goods", "charges"))
                        .in(List.of("active"))
                        .by(Sort.descending("price")),
                it -> !it.nature().equals("services") && it.status().equals("active"));
    }

    private static void same(
            Shelves shelves, List<ListedProduct> all, ProductSelection selection, Predicate<Product> meant) {
        List<ListedProduct> wanted = all.stream()
                .filter(it -> meant.test(it.product()))
                .sorted(order(selection.sort()))
                .toList();
        Call call = shelves.kernel().call();
        List<ListedProduct> exported = new ArrayList<>();
        shelves.products().export(selection, exported::add, call);
        assertThat(walk(shelves, selection, 4)).isEqualTo(wanted);
        assertThat(exported).isEqualTo(wanted);
        assertThat(shelves.products().count(selection, call).number()).isEqualTo(wanted.size());
    }

    @EachDatabase
    void whatWasChangedLastComesFirstWhenAskedSo(TestKernel kernel) {
        Shelves shelves = Shelves.on(kernel);
        Product first = shelves.put(Shelves.candle("A", "1"));
        kernel.clock().advance(java.time.Duration.ofSeconds(5));
        shelves.put(Shelves.candle("B", "1"));
        kernel.clock().advance(java.time.Duration.ofSeconds(5));
        shelves.products().update(first.id(), 1, Shelves.candle("A", "2"), kernel.call());

        List<ListedProduct> found = list(shelves, ProductSelection.ALL.by(Sort.descending("changed")), "", 5)
                .items();

        assertThat(found).extracting(it -> it.product().sku()).containsExactly("A", "B");
        assertThat(found.get(0).changedAt()).isEqualTo(kernel.clock().instant());
    }

    @EachDatabase
    void anExportIsInTheTrailBeforeItsFirstRowAndAnotherCompanyHasNoneOfIt(TestKernel kernel) {
        Shelves shelves = Shelves.on(kernel);
        shelves.put(Shelves.candle("A", "1"));
        List<Boolean> told = new ArrayList<>();
        Call other = kernel.callOf(new CompanyId(UUID.randomUUID()), Idempotency.NONE);

        shelves.products()
                .export(
                        ProductSelection.ALL.matching("bougie"),
                        row -> told.add(shelves.audited().contains("product.exported")),
                        kernel.call());

        assertThat(told).containsExactly(true);
        assertThat(shelves.products()
                        .list(ProductSelection.ALL, PageRequest.first(5), other)
                        .items())
                .isEmpty();
        assertThat(shelves.products().count(ProductSelection.ALL, other).number())
                .isZero();
    }

    @EachDatabase
    void aCursorIsGoodForItsSortAloneAndForgedOnesForNone(TestKernel kernel) {
        Shelves shelves = Shelves.on(kernel);
        some(shelves, new Random(3), 5);
        ProductId some = new ProductId(new UUID(1, 1));
        String cursor = list(shelves, ProductSelection.ALL, "", 2).next();

        assertThat(refused(shelves, "-price", cursor)).isEqualTo("page.cursor cursor");
        for (String forged : List.of("1E999999999", "NaN", "0x1", "1".repeat(40), "1.", "")) {
            assertThat(refused(shelves, "price", coded("n|price|" + some.value() + "|" + forged)))
                    .as(forged)
                    .isEqualTo("page.cursor cursor");
        }
        for (String forged : List.of("yesterday", "+1000000000-01-01T00:00:00Z", "-0044-01-01T00:00:00Z")) {
            assertThat(refused(shelves, "changed", coded("n|changed|" + some.value() + "|" + forged)))
                    .as(forged)
                    .isEqualTo("page.cursor cursor");
        }
    }

    private static String refused(Shelves shelves, String sort, String cursor) {
        return Refusals.of(() -> list(shelves, ProductSelection.ALL.by(Sort.parse(sort)), cursor, 2));
    }

    private static String coded(String plain) {
        return Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aSelectionRefusesWhatItDoesNotKnow() {
        assertThat(Refusals.of(() -> ProductSelection.ALL.in(List.of("gone")))).isEqualTo("product.status status");
        assertThat(Refusals.of(() -> ProductSelection.ALL.ofNatures(List.of("magic"))))
                .isEqualTo("product.nature nature");
        assertThat(Refusals.of(() -> ProductSelection.ALL.by(Sort.parse("-standardCost"))))
                .isEqualTo("sort.unknown sort");
    }
}
