// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.stock.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.stock.internal.Store.at;
import static org.comptoir.stock.internal.Store.line;
import static org.comptoir.stock.internal.Store.refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.comptoir.api.stock.CostedLine;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

/** Many buyers, few goods. */
class LastUnitsTest {

    @EachDatabase
    void theLastSevenUnitsAreSoldExactlySevenTimes(TestKernel kernel) throws Exception {
        Store store = new Store(kernel);
        for (int round = 1; round <= 5; round++) {
            String sku = "LAST" + round;
            store.open("opening:" + round, at(sku, "7", "1.10"));
            List<Callable<String>> buyers = new ArrayList<>();
            for (int buyer = 0; buyer < 40; buyer++) {
                String source = "shipment:" + round + "-" + buyer;
                buyers.add(() -> refusal(() -> {
                    store.reserve(line(sku, "1"));
                    store.ship(source, line(sku, "1"));
                }));
            }
            List<String> outcomes = atOnce(buyers);
            assertThat(outcomes).as("round " + round).containsOnly("null", "stock.short");
            assertThat(outcomes.stream().filter("null"::equals).count()).isEqualTo(7);
            assertThat(store.level(sku).onHand()).isZero();
        }
        assertThat(store.breaches()).isEmpty();
    }

    /** Orders of the same items in any order of lines queue up; none locks another out for good. */
    @EachDatabase
    void mixedChangesOfTheSameItemsAllGoThrough(TestKernel kernel) throws Exception {
        Store store = new Store(kernel);
        CostedLine[] opened = new CostedLine[10];
        for (int i = 0; i < 10; i++) {
            opened[i] = at("SKU" + i, "1000", "1." + i);
        }
        store.open("opening:1", opened);
        List<Callable<String>> changes = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            String one = "SKU" + i % 10;
            String other = "SKU" + (i * 7 + 3) % 10;
            String source = "change:" + i;
            changes.add(() -> refusal(() -> {
                store.reserve(line(other, "2"), line(one, "1"));
                store.ship(source, line(one, "1"), line(other, "2"));
                store.takeBack(source + "-back", line(other, "1"));
                store.receive(source + "-in", at(one, "1", "2"), at("NEW" + source.length(), "1", "2"));
            }));
        }
        assertThat(atOnce(changes)).containsOnly("null");
        assertThat(store.breaches()).isEmpty();
    }

    private static List<String> atOnce(List<Callable<String>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<String> outcomes = new ArrayList<>();
            for (Future<String> outcome : threads.invokeAll(work)) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }
}
