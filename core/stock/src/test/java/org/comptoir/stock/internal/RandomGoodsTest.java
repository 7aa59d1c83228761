// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.stock.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.stock.internal.Store.DAY;
import static org.comptoir.stock.internal.Store.MAIN;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.comptoir.api.stock.CostedLine;
import org.comptoir.api.stock.StockLevel;
import org.comptoir.api.stock.StockLine;
import org.comptoir.model.ComptoirException;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

/** Whatever happens, in whatever order: the levels are what a model says, and every promise holds. */
class RandomGoodsTest {

    private static final List<String> SKUS = List.of("A", "B", "C", "D");

    /** What lies there and what is promised, by hand. */
    private record Expected(Map<String, BigDecimal> onHand, Map<String, BigDecimal> reserved) {
        BigDecimal here(String sku) {
            return onHand.getOrDefault(sku, BigDecimal.ZERO);
        }

        BigDecimal promised(String sku) {
            return reserved.getOrDefault(sku, BigDecimal.ZERO);
        }
    }

    @EachDatabase
    void randomSequencesKeepEveryPromise(TestKernel kernel) {
        Store store = new Store(kernel);
        Expected expected = new Expected(new HashMap<>(), new HashMap<>());
        for (long seed = 1; seed <= 12; seed++) {
            Random random = new Random(seed);
            for (int step = 0; step < 40; step++) {
                act(store, random, "s" + seed + "-" + step, expected);
            }
            for (String sku : SKUS) {
                StockLevel level = store.level(sku);
                assertThat(level.onHand()).as("seed %s, %s", seed, sku).isEqualByComparingTo(expected.here(sku));
                assertThat(level.reserved()).isEqualByComparingTo(expected.promised(sku));
            }
            assertThat(store.breaches()).as("seed %s", seed).isEmpty();
            assertThat(store.stock.value(DAY, kernel.call()).minor()).isEqualTo(store.balance("37"));
        }
    }

    private static void act(Store store, Random random, String source, Expected expected) {
        int what = random.nextInt(7);
        List<StockLine> lines = lines(random);
        try {
            switch (what) {
                case 0 -> store.open(source, costed(lines, random));
                case 1 -> store.receive(source, costed(lines, random));
                case 2 -> store.stock.reserve(MAIN, lines, store.kernel.call());
                case 3 -> store.stock.release(MAIN, lines, store.kernel.call());
                case 4 -> store.stock.ship(source, source, MAIN, lines, DAY, store.kernel.call());
                case 5 -> store.stock.takeBack(source, source, MAIN, lines, DAY, store.kernel.call());
                default -> {
                    BigDecimal signed = random.nextBoolean()
                            ? lines.get(0).quantity()
                            : lines.get(0).quantity().negate();
                    store.adjust(source, lines.get(0).sku(), signed.toPlainString());
                    expected.onHand().merge(lines.get(0).sku(), signed, BigDecimal::add);
                }
            }
        } catch (ComptoirException refused) {
            assertThat(refused.code()).isEqualTo("stock.short");
            return;
        }
        for (StockLine line : lines) {
            switch (what) {
                case 0, 1, 5 -> expected.onHand().merge(line.sku(), line.quantity(), BigDecimal::add);
                case 2 -> expected.reserved().merge(line.sku(), line.quantity(), BigDecimal::add);
                case 3 -> expected.reserved().merge(line.sku(), line.quantity().negate(), BigDecimal::add);
                case 4 -> {
                    expected.onHand().merge(line.sku(), line.quantity().negate(), BigDecimal::add);
                    expected.reserved().merge(line.sku(), line.quantity().negate(), BigDecimal::add);
                }
                default -> {}
            }
        }
        assertThat(SKUS).allMatch(sku -> expected.here(sku).compareTo(expected.promised(sku)) >= 0);
    }

    private static List<StockLine> lines(Random random) {
        List<StockLine> lines = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            BigDecimal quantity = random.nextInt(5) == 0
                    ? BigDecimal.valueOf(1L + random.nextInt(30_000), 4)
                    : BigDecimal.valueOf(1L + random.nextInt(6));
            lines.add(new StockLine(SKUS.get(random.nextInt(SKUS.size())), quantity));
        }
        return lines;
    }

    private static CostedLine[] costed(List<StockLine> lines, Random random) {
        return lines.stream()
                .map(line ->
                        new CostedLine(line.sku(), line.quantity(), BigDecimal.valueOf(random.nextInt(20_000_000), 6)))
                .toArray(CostedLine[]::new);
    }
}
