// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.stock.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.comptoir.stock.internal.Store.DAY;
import static org.comptoir.stock.internal.Store.MAIN;
import static org.comptoir.stock.internal.Store.at;
import static org.comptoir.stock.internal.Store.line;
import static org.comptoir.stock.internal.Store.refusal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.comptoir.model.ComptoirException;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

/** Goods do not leave before they came, whatever day a change is dated. */
class EarlierDaysTest {

    @EachDatabase
    void goodsOfTodayAreNeitherShippedNorLostYesterday(TestKernel kernel) {
        Store store = new Store(kernel);
        receive(store, "r:1", "10", DAY);
        store.reserve(line("A", "6"));
        ComptoirException refused =
                catchThrowableOfType(ComptoirException.class, () -> ship(store, "s:1", "6", DAY.minusDays(1)));
        assertThat(refused.code()).isEqualTo("stock.short-then");
        assertThat(refused.facts())
                .containsEntry("field", "on")
                .containsEntry("value", "2026-11-20")
                .containsEntry("day", "2026-11-20")
                .containsEntry("sku", "A")
                .containsEntry("asked", "6")
                .containsEntry("available", "0");
        assertThat(refusal(() -> adjust(store, "a:1", "-1", DAY.minusDays(9)))).isEqualTo("stock.short-then");
        ship(store, "s:1", "6", DAY);
        adjust(store, "a:2", "1", DAY.minusDays(9));
        adjust(store, "a:3", "-1", DAY.minusDays(9));
        assertThat(store.breaches()).isEmpty();
    }

    @EachDatabase
    void whatLeftSinceIsNotThereEarlierEither(TestKernel kernel) {
        Store store = new Store(kernel);
        receive(store, "r:1", "10", DAY.minusDays(9));
        adjust(store, "a:1", "-8", DAY.minusDays(5));
        receive(store, "r:2", "10", DAY);
        ComptoirException refused =
                catchThrowableOfType(ComptoirException.class, () -> adjust(store, "a:2", "-3", DAY.minusDays(7)));
        assertThat(refused.facts()).containsEntry("day", "2026-11-16").containsEntry("available", "2");
        adjust(store, "a:2", "-2", DAY.minusDays(7));
        assertThat(store.breaches()).isEmpty();
    }

    @EachDatabase
    void whateverDaysChangesAreDatedNoDayIsShort(TestKernel kernel) {
        Store store = new Store(kernel);
        Random random = new Random(7);
        List<String> outcomes = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            String source = "x:" + i;
            LocalDate on = DAY.minusDays(random.nextInt(12));
            int quantity = random.nextInt(9) - 4;
            outcomes.add(quantity == 0 ? "null" : refusal(() -> adjust(store, source, Integer.toString(quantity), on)));
        }
        assertThat(outcomes)
                .containsOnly("null", "stock.short", "stock.short-then")
                .contains("stock.short-then");
        assertThat(store.breaches()).isEmpty();
    }

    @EachDatabase
    void aClosedDayIsCalledAsTheChangeCallsIt(TestKernel kernel) {
        Store store = new Store(kernel);
        receive(store, "r:1", "10", DAY.minusDays(9));
        store.ledger.closePeriod(DAY.minusDays(1), kernel.call());
        ComptoirException refused =
                catchThrowableOfType(ComptoirException.class, () -> adjust(store, "a:1", "-3", DAY.minusDays(7)));
        assertThat(refused.code()).isEqualTo("ledger.period-closed");
        assertThat(refused.facts()).containsEntry("field", "on");
    }

    private static void receive(Store store, String source, String quantity, LocalDate on) {
        store.stock.receive(source, MAIN, List.of(at("A", quantity, "2")), on, store.kernel.call());
    }

    private static void ship(Store store, String source, String quantity, LocalDate on) {
        store.stock.ship(source, "BL", MAIN, List.of(line("A", quantity)), on, store.kernel.call());
    }

    private static void adjust(Store store, String source, String quantity, LocalDate on) {
        store.stock.adjust(source, MAIN, "A", new BigDecimal(quantity), "Inventaire", on, store.kernel.call());
    }
}
