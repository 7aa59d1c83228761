// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.ledger.internal.Books.DAY;
import static org.comptoir.ledger.internal.Books.refusal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.comptoir.api.ledger.Balance;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

class PeriodTest {

    @EachDatabase
    void aClosedDayTakesNoEntryAndNoReversal(TestKernel kernel) {
        Books books = new Books(kernel);
        var sale = books.sale("invoice:1", 100, DAY.minusDays(1));
        books.ledger.closePeriod(DAY.minusDays(1), kernel.call());
        assertThat(refusal(() -> books.sale("invoice:2", 100, DAY.minusDays(1))))
                .isEqualTo("ledger.period-closed");
        assertThat(refusal(() ->
                        books.ledger.reverse(sale.id(), books.newId(), DAY.minusDays(1), "trop tard", kernel.call())))
                .isEqualTo("ledger.period-closed");
        assertThat(books.ledger
                        .reverse(sale.id(), books.newId(), DAY, "à temps", kernel.call())
                        .bookedOn())
                .isEqualTo(DAY);
        assertThat(kernel.events()).contains("PeriodClosed");
    }

    @EachDatabase
    void theEndOfTheClosedDaysDoesNotMoveBackNorToADayThatIsNotOver(TestKernel kernel) {
        Books books = new Books(kernel);
        books.ledger.closePeriod(DAY.minusDays(1), kernel.call());
        assertThat(refusal(() -> books.ledger.closePeriod(DAY.minusDays(2), kernel.call())))
                .isEqualTo("ledger.period-closed");
        for (LocalDate notOver : List.of(DAY, DAY.plusDays(1))) {
            assertThat(refusal(() -> books.ledger.closePeriod(notOver, kernel.call())))
                    .isEqualTo("ledger.period-ahead");
        }
    }

    @EachDatabase
    void whoClosesOrOpensDaysBehindTheServersBackIsFound(TestKernel kernel) {
        Books books = new Books(kernel);
        ClosedDays closedDays = new ClosedDays(new LedgerTables(kernel.schemas()), kernel.json());
        books.ledger.closePeriod(DAY.minusDays(40), kernel.call());
        books.ledger.closePeriod(DAY.minusDays(1), kernel.call());
        assertThat(kernel.breaches(closedDays)).isEmpty();
        DayReopening reopening = new DayReopening(books.ledger);
        kernel.units().write(kernel.call(), Boolean.class, tx -> {
            reopening.reopen(tx, DAY.minusDays(1));
            return true;
        });
        assertThat(kernel.breaches(closedDays)).isEmpty();
        books.ledger.closePeriod(DAY.minusDays(1), kernel.call());
        assertThat(kernel.breaches(closedDays)).isEmpty();

        kernel.tamper("update ledger_book set closed_until = ?", DAY.minusDays(10));
        assertThat(kernel.breaches(closedDays)).singleElement().asString().contains("closed until");
        kernel.tamper("update ledger_book set closed_until = ?", DAY.minusDays(1));
        kernel.tamper(
                "update ledger_closing set former_on = ? where until_on = ?", DAY.minusDays(90), DAY.minusDays(1));
        assertThat(kernel.breaches(closedDays)).singleElement().asString().contains("not in the audit trail");
    }

    /** Whatever was posted when the closing returned is all that the day ever holds. */
    @EachDatabase
    void noPostingSlipsIntoADayThatIsBeingClosed(TestKernel kernel) throws Exception {
        Books books = new Books(kernel);
        books.sale("warm", 100, DAY.minusDays(1));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        CountDownLatch started = new CountDownLatch(40);
        try {
            List<Future<String>> outcomes = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String source = "s:" + i;
                outcomes.add(threads.submit((Callable<String>) () -> {
                    started.countDown();
                    return refusal(() -> books.sale(source, 100, DAY.minusDays(1)));
                }));
            }
            started.await();
            books.ledger.closePeriod(DAY.minusDays(1), kernel.call());
            long atClosing = debits(books);
            long posted = 1;
            for (Future<String> outcome : outcomes) {
                assertThat(outcome.get()).isIn("null", "ledger.period-closed");
                posted += outcome.get().equals("null") ? 1 : 0;
            }
            assertThat(debits(books)).isEqualTo(atClosing).isEqualTo(posted * 120);
        } finally {
            threads.shutdownNow();
        }
        assertThat(books.breaches()).isEmpty();
    }

    private static long debits(Books books) {
        return books.ledger.trialBalance(LocalDate.MIN, LocalDate.MAX, books.kernel.call()).stream()
                .map(Balance::debit)
                .mapToLong(debit -> debit.minor())
                .sum();
    }
}
