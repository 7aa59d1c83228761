// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.stock.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.stock.internal.Store.DAY;
import static org.comptoir.stock.internal.Store.MAIN;
import static org.comptoir.stock.internal.Store.at;
import static org.comptoir.stock.internal.Store.line;
import static org.comptoir.stock.internal.Store.refusal;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.Sort;
import org.comptoir.api.stock.ListedLevel;
import org.comptoir.api.stock.StockSelection;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;
import org.junit.jupiter.api.Test;

class StockListsTest {

    private static final String LYON = "lyon";

    /** Many that are equal in what they are sorted by, in two warehouses, some of them promised in part or whole, some gone. */
    private static List<ListedLevel> some(Store store, Random random, int many) {
        store.stock.putWarehouse(LYON, "Lyon", null, store.kernel.call());
        for (int i = 0; i < many; i++) {
            String sku = (i % 3 == 0 ? "P|" : "P") + (100 + random.nextInt(800)) + "-" + i;
            boolean away = random.nextBoolean();
            store.stock.receive("r:" + i, away ? LYON : MAIN, List.of(at(sku, "3", "2")), DAY, store.kernel.call());
            int promised = random.nextInt(4);
            if (promised > 0) {
                store.stock.reserve(away ? LYON : MAIN, List.of(line(sku, "" + promised)), store.kernel.call());
            }
            if (i % 5 == 0) {
                store.stock.receive("b:" + i, away ? MAIN : LYON, List.of(at(sku, "1", "2")), DAY, store.kernel.call());
                store.stock.adjust(
                        "a:" + i, away ? MAIN : LYON, sku, new BigDecimal("-1"), "casse", DAY, store.kernel.call());
            }
        }
        return list(store, StockSelection.ALL, "", 500).items();
    }

    private static ListPage<ListedLevel> list(Store store, StockSelection selection, String cursor, int size) {
        return store.stock.list(selection, new PageRequest(cursor, size), store.kernel.call());
    }

    private static String place(ListedLevel row) {
        return row.level().sku() + " " + row.level().warehouse();
    }

    private static Comparator<ListedLevel> order(Sort sort, List<ListedLevel> bySku) {
        Comparator<ListedLevel> key =
                switch (sort.key()) {
                    case "onHand" -> Comparator.comparing(it -> it.level().onHand());
                    case "reserved" -> Comparator.comparing(it -> it.level().reserved());
                    case "available" -> Comparator.comparing(ListedLevel::available);
                    default -> Comparator.comparing(it -> 0);
                };
        // How texts sort is the database's affair: what is held here is that all sorts agree with each other.
        Comparator<ListedLevel> whole = key.thenComparing(bySku::indexOf);
        return sort.descending() ? whole.reversed() : whole;
    }

    @EachDatabase
    void everyWalkMeetsEachLevelOnceInOrderAndBackAgain(TestKernel kernel) {
        Store store = new Store(kernel);
        Random random = new Random(20_261_123);
        List<ListedLevel> made = some(store, random, 30);
        assertThat(made).hasSize(36);
        assertThat(made.stream().map(StockListsTest::place)).doesNotHaveDuplicates();
        for (String key : StockSelection.SORTS) {
            for (boolean descending : new boolean[] {false, true}) {
                Sort sort = new Sort(key, descending);
                List<ListedLevel> wanted =
                        made.stream().sorted(order(sort, made)).toList();
                for (int size : new int[] {1, 1 + random.nextInt(8), 35, 36, 37}) {
                    assertThat(walk(store, StockSelection.ALL.by(sort), size))
                            .as(sort + " by " + size)
                            .isEqualTo(wanted);
                }
            }
        }
    }

    /** To the end, then back to the beginning: both ways must show the same. */
    private static List<ListedLevel> walk(Store store, StockSelection selection, int size) {
        List<List<ListedLevel>> there = new ArrayList<>();
        ListPage<ListedLevel> page = list(store, selection, "", size);
        assertThat(page.previous()).isEmpty();
        there.add(page.items());
        while (!page.next().isEmpty()) {
            page = list(store, selection, page.next(), size);
            there.add(page.items());
        }
        List<List<ListedLevel>> back = new ArrayList<>(List.of(page.items()));
        while (!page.previous().isEmpty()) {
            page = list(store, selection, page.previous(), size);
            back.add(page.items());
        }
        Collections.reverse(back);
        assertThat(back).isEqualTo(there);
        return there.stream().flatMap(List::stream).toList();
    }

    @EachDatabase
    void aSelectionIsTheSameInListsCountsAndExports(TestKernel kernel) {
        Store store = new Store(kernel);
        List<ListedLevel> made = some(store, new Random(11), 25);
        StockSelection all = StockSelection.ALL;

        same(store, made, all, it -> true);
        same(store, made, all.at(LYON), it -> it.level().warehouse().equals(LYON));
        same(store, made, all.at("' or 1=1 --"), it -> false);
        same(store, made, all.matching("p1"), it -> it.level().sku().contains("P1"));
        same(store, made, all.matching("%"), it -> false);
        same(store, made, all.in(List.of("available")), it -> it.available().signum() > 0);
        same(
                store,
                made,
                all.in(List.of("promised")),
                it -> it.available().signum() == 0 && it.level().onHand().signum() > 0);
        same(store, made, all.in(List.of("none")), it -> it.level().onHand().signum() == 0);
        same(store, made, all.in(StockSelection.SHORT), it -> it.available().signum() == 0);
        same(store, made, all.atMost(BigDecimal.ZERO), it -> it.available().signum() == 0);
        same(
                store,
                made,
                all.atMost(new BigDecimal("1.5")).at(MAIN).by(Sort.descending("available")),
                it -> it.level().warehouse().equals(MAIN) && it.available().compareTo(new BigDecimal("1.5")) <= 0);
    }

    private static void same(
            Store store, List<ListedLevel> made, StockSelection selection, Predicate<ListedLevel> wanted) {
        List<ListedLevel> expected = made.stream().filter(wanted).toList();
        List<ListedLevel> exported = new ArrayList<>();
        store.stock.export(selection, exported::add, store.kernel.call());

        assertThat(walk(store, selection, 7)).as(selection.toString()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(exported).as(selection.toString()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(store.stock.value(selection, store.kernel.call()).minor())
                .as(selection.toString())
                .isEqualTo(expected.stream()
                        .mapToLong(it -> it.level().value().minor())
                        .sum());
        assertThat(store.stock.count(selection, store.kernel.call()).number())
                .as(selection.toString())
                .isEqualTo(expected.size());
    }

    @EachDatabase
    void aRowSaysWhatIsAnnouncedAndWhoseItIs(TestKernel kernel) {
        Store store = new Store(kernel);
        store.receive("r:1", at("MUG", "3", "2"));
        store.stock.announce("po:1", MAIN, List.of(line("MUG", "7")), DAY.plusDays(9), kernel.call());

        ListedLevel row = list(store, StockSelection.ALL, "", 5).items().get(0);

        assertThat(row.name()).isEqualTo("MUG");
        assertThat(row.product()).isNotNull();
        assertThat(row.available()).isEqualTo("3");
        assertThat(row.level().inbound()).isEqualTo("7");
    }

    @EachDatabase
    void aForeignCursorIsRefused(TestKernel kernel) {
        Store store = new Store(kernel);
        some(store, new Random(3), 4);
        String bySku = list(store, StockSelection.ALL, "", 2).next();
        StockSelection byReserved = StockSelection.ALL.by(Sort.ascending("reserved"));

        assertThat(List.of(bySku, "!", "n", encoded("n|reserved|%%%|1"), encoded("n|reserved|QQ|1e9")))
                .allSatisfy(cursor -> assertThat(refusal(() -> list(store, byReserved, cursor, 2)))
                        .isEqualTo("page.cursor"));
    }

    private static String encoded(String plain) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatASelectionDoesNotKnowItRefuses() {
        StockSelection all = StockSelection.ALL;

        assertThat(refusal(() -> all.in(List.of("lost")))).isEqualTo("stock.state");
        assertThat(refusal(() -> all.by(Sort.ascending("cost")))).isEqualTo("sort.unknown");
        assertThat(List.of("-1", "1.00001", "1E+999999999", "1E-999999999", "1000000001"))
                .allSatisfy(most -> assertThat(refusal(() -> all.atMost(new BigDecimal(most))))
                        .isEqualTo("stock.at-most"));
    }
}
