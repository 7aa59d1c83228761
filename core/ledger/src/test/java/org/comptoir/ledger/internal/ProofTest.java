// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.ledger.internal.Books.DAY;

import org.comptoir.model.ledger.Entry;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

/** Each promise is broken behind the ledger's back, and the breach is named. */
class ProofTest {

    private static Books tenSales(TestKernel kernel) {
        Books books = new Books(kernel);
        Entry first = books.sale("invoice:1", 100, DAY);
        for (int i = 2; i <= 9; i++) {
            books.sale("invoice:" + i, 100 * i, DAY);
        }
        books.ledger.reverse(first.id(), books.newId(), DAY, "Annulation", kernel.call());
        assertThat(books.breaches()).isEmpty();
        return books;
    }

    @EachDatabase
    void aChangedAmountShowsInSumsAndInTheChain(TestKernel kernel) {
        Books books = tenSales(kernel);
        kernel.tamper(
                "update ledger_posting set debit_minor = 999 where journal = 'VE' and entry_no = 5 and line_no = 1");
        assertThat(books.breaches())
                .contains(
                        "I1: All entries in EUR: debits 5919, credits 5520 minor units.",
                        "I1: Entry VE 5 in EUR: debits less credits leave 399 minor units.",
                        "I5-ledger: Entry VE 5: what it says is not what was chained.");
    }

    @EachDatabase
    void aChangedTextOrDayOrActorShows(TestKernel kernel) {
        Books books = tenSales(kernel);
        kernel.tamper("update ledger_entry set label = 'autre' where entry_no = 2");
        kernel.tamper("update ledger_entry set recorded_by = 'user:x' where entry_no = 3");
        kernel.tamper("update ledger_posting set booked_on = '2026-11-20' where entry_no = 4");
        kernel.tamper("update ledger_posting set auxiliary = 'C0002' where entry_no = 5 and line_no = 1");
        assertThat(books.breaches())
                .containsExactly(
                        "I5-ledger: Entry VE 2: what it says is not what was chained.",
                        "I5-ledger: Entry VE 3: what it says is not what was chained.",
                        "I5-ledger: Entry VE 4: its postings are booked on 2026-11-20, itself on 2026-11-21.",
                        "I5-ledger: Entry VE 5: what it says is not what was chained.");
    }

    @EachDatabase
    void aMissingEntryShowsAndSoDoItsPostings(TestKernel kernel) {
        Books books = tenSales(kernel);
        kernel.tamper("delete from ledger_entry where entry_no = 6");
        assertThat(books.breaches())
                .contains(
                        "I5-ledger: Journal VE: entry 6 is missing.",
                        "I5-ledger: Entry VE 7: does not follow the entry before.",
                        "I5-ledger: Journal VE: postings of an entry 6 that is not there.");
    }

    @EachDatabase
    void aTailThatWasCutOffShows(TestKernel kernel) {
        Books books = tenSales(kernel);
        kernel.tamper("delete from ledger_posting where entry_no > 8");
        kernel.tamper("delete from ledger_entry where entry_no > 8");
        assertThat(books.breaches()).containsExactly("I5-ledger: Journal VE: ends at 8, its head says 10.");
    }

    @EachDatabase
    void anEntryPutInBehindTheHeadShows(TestKernel kernel) {
        Books books = tenSales(kernel);
        kernel.tamper("update chain_head set link_count = 9 where chain = 'journal:VE'");
        assertThat(books.breaches())
                .contains(
                        "I5-ledger: Journal VE: the hash of entry 9 is not the head's.",
                        "I5-ledger: Journal VE: has an entry 10 beyond its head, which says 9.");
    }

    @EachDatabase
    void twoEntriesThatChangedPlacesShow(TestKernel kernel) {
        Books books = tenSales(kernel);
        kernel.tamper("update ledger_entry set entry_no = 99 where entry_no = 3");
        kernel.tamper("update ledger_entry set entry_no = 3 where entry_no = 4");
        kernel.tamper("update ledger_entry set entry_no = 4 where entry_no = 99");
        assertThat(books.breaches())
                .contains(
                        "I5-ledger: Entry VE 3: what it says is not what was chained.",
                        "I5-ledger: Entry VE 4: recorded before the entry that it follows.");
    }

    @EachDatabase
    void aForeignCurrencyAndAStrangeAccountShow(TestKernel kernel) {
        Books books = tenSales(kernel);
        kernel.tamper("update ledger_posting set currency = 'USD', account = '999' where entry_no = 2 and line_no = 1");
        assertThat(books.breaches())
                .contains(
                        "I6-ledger: Account 999 has postings and is not in the chart.",
                        "I6-ledger: Account 999 has postings in USD, the books are kept in EUR.");
    }

    @EachDatabase
    void postingsOfNoEntryAndOfNoJournalShow(TestKernel kernel) {
        Books books = tenSales(kernel);
        kernel.tamper("update ledger_posting set entry_no = 11 where entry_no = 10");
        kernel.tamper("update ledger_posting set journal = 'XX' where entry_no = 9");
        assertThat(books.breaches())
                .contains(
                        "I5-ledger: Entry VE 9: what it says is not what was chained.",
                        "I5-ledger: Journal VE: has an entry 11 beyond its head, which says 10.",
                        "I6-ledger: Journal XX has postings and is not one of the company's.");
    }

    @EachDatabase
    void anEntryWithoutASourceShows(TestKernel kernel) {
        Books books = tenSales(kernel);
        kernel.tamper("update ledger_entry set source = '' where entry_no = 3");
        assertThat(books.breaches()).contains("I2-ledger: The source '' has several entries, or an entry has none.");
    }

    @EachDatabase
    void aReversalThatUndoesNothingShows(TestKernel kernel) {
        Books books = tenSales(kernel);
        String other = "ent_00000000000000000000000001";
        kernel.tamper(
                "update ledger_entry set reverses = ?, source = ? where entry_no = 10", other, "reversal:" + other);
        assertThat(books.breaches()).contains("I2-ledger: Entry VE 10: reverses " + other + ", which is not there.");
        kernel.tamper("update ledger_entry set source = 'invoice:77' where entry_no = 10");
        assertThat(books.breaches())
                .contains("I2-ledger: Entry VE 10: reverses '" + other + "' by its mark, 'invoice:77' by its source.");
    }

    @EachDatabase
    void theDatabaseItselfRefusesAPostingOnBothSides(TestKernel kernel) {
        tenSales(kernel);
        assertThat(Books.refusal(() -> kernel.tamper("update ledger_posting set credit_minor = 5 where line_no = 1")))
                .contains("SQL failed");
    }
}
