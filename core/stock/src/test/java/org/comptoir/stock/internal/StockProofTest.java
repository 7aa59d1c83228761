// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.stock.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.stock.internal.Store.at;
import static org.comptoir.stock.internal.Store.line;

import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

/** Each promise is broken behind the stock's back, and the breach is named. */
class StockProofTest {

    private static Store soldStore(TestKernel kernel) {
        Store store = new Store(kernel);
        store.open("opening:1", at("A", "10", "1.50"), at("B", "10", "2"));
        store.reserve(line("A", "4"), line("B", "1"));
        store.ship("shipment:1", line("A", "2"), line("B", "1"));
        assertThat(store.breaches()).isEmpty();
        return store;
    }

    @EachDatabase
    void aChangedLevelShows(TestKernel kernel) {
        Store store = soldStore(kernel);
        kernel.tamper("update stock_level set on_hand = 9, value_minor = 1350 where sku = 'A'");
        assertThat(store.breaches())
                .containsExactly(
                        "I3-stock: A in main: on hand 9.0000, its moves add up to 8.0000.",
                        "I3-stock: A in main: value 1350 minor units, its moves add up to 1200.",
                        "I3-stock: The stock is worth 3150 minor units, account 37 holds 3000.");
    }

    @EachDatabase
    void aLostMoveShows(TestKernel kernel) {
        Store store = soldStore(kernel);
        kernel.tamper("delete from stock_move where source = 'shipment:1'");
        assertThat(store.breaches())
                .contains(
                        "I3-stock: B in main: on hand 9.0000, its moves add up to 10.0000.",
                        "I2-stock: Entry ST 1: books shipment:1, of which there is no move.");
    }

    @EachDatabase
    void aLostEntryShows(TestKernel kernel) {
        Store store = soldStore(kernel);
        kernel.tamper("delete from ledger_posting where journal = 'ST'");
        kernel.tamper("delete from ledger_entry where journal = 'ST'");
        assertThat(store.breaches())
                .contains(
                        "I3-stock: The stock is worth 3000 minor units, account 37 holds 3500.",
                        "I2-stock: The moves of shipment:1 have no entry.",
                        "I5-ledger: Journal ST: ends at 0, its head says 1.");
    }

    @EachDatabase
    void aChangedValueOfAMoveShows(TestKernel kernel) {
        Store store = soldStore(kernel);
        kernel.tamper("update stock_move set value_minor = -299 where source = 'shipment:1' and sku = 'A'");
        assertThat(store.breaches())
                .containsExactly(
                        "I3-stock: A in main: value 1200 minor units, its moves add up to 1201.",
                        "I2-stock: Entry ST 1: books -500 minor units for shipment:1, its moves add up to -499.");
    }

    @EachDatabase
    void aChangedDayOfAMoveShows(TestKernel kernel) {
        Store store = soldStore(kernel);
        kernel.tamper("update stock_move set moved_on = '2026-12-20' where source = 'shipment:1' and sku = 'A'");
        assertThat(store.breaches()).anyMatch(breach -> breach.contains("books shipment:1 on "));
    }

    @EachDatabase
    void aMoveOfAnItemWithoutALevelShows(TestKernel kernel) {
        Store store = soldStore(kernel);
        kernel.tamper("delete from stock_level where sku = 'B'");
        assertThat(store.breaches()).contains("I3-stock: B in main: has 2 moves and no level.");
    }

    @EachDatabase
    void goodsThatLeftBeforeTheyCameShow(TestKernel kernel) {
        Store store = soldStore(kernel);
        kernel.tamper("update stock_move set moved_on = '2026-11-01' where source = 'shipment:1' and sku = 'A'");
        assertThat(store.breaches()).contains("I3-stock: A in main: -2.0000 lay there on 2026-11-01.");
    }

    @EachDatabase
    void theDatabaseItselfRefusesToPromiseMoreThanThereIs(TestKernel kernel) {
        soldStore(kernel);
        assertThat(Store.refusal(() -> kernel.tamper("update stock_level set reserved = 99 where sku = 'A'")))
                .contains("SQL failed");
    }
}
