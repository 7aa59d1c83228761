// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.ledger.internal.Books.refusal;

import java.time.LocalDate;
import org.comptoir.api.DaySpan;
import org.comptoir.api.ledger.FiscalYears;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

/** Books that begin with a year of their own. */
class FirstYearTest {

    private static FiscalYears years(TestKernel kernel) {
        return new DefaultFiscalYears(kernel.units(), new LedgerTables(kernel.schemas()));
    }

    private static DaySpan span(String first, String last) {
        return new DaySpan(LocalDate.parse(first), LocalDate.parse(last));
    }

    private static String start(Books books, String day) {
        return books.ledger
                .fiscalYearStart(LocalDate.parse(day), books.kernel.call())
                .toString();
    }

    @EachDatabase
    void yearsFollowFromTheLastDayOfTheFirst(TestKernel kernel) {
        Books books = new Books(kernel);
        assertThat(start(books, "2027-05-01")).isEqualTo("2027-01-01");

        years(kernel).begin(span("2026-10-15", "2027-06-30"), kernel.call());

        assertThat(start(books, "2026-10-15")).isEqualTo("2026-10-15");
        assertThat(start(books, "2027-06-30")).isEqualTo("2026-10-15");
        assertThat(start(books, "2027-07-01")).isEqualTo("2027-07-01");
        assertThat(start(books, "2029-06-30")).isEqualTo("2028-07-01");
        assertThat(start(books, "2026-10-14")).isEqualTo("2026-07-01");
    }

    @EachDatabase
    void theOpeningJournalIsWrittenOnTheFirstDayOfThatYear(TestKernel kernel) {
        Books books = new Books(kernel);
        years(kernel).begin(span("2026-10-15", "2027-12-31"), kernel.call());

        assertThat(refusal(() -> books.ledger.post(
                        books.request(
                                "manual:1",
                                "AN",
                                LocalDate.of(2026, 11, 1),
                                Books.debit("512", 100),
                                Books.credit("101", 100)),
                        kernel.call())))
                .isEqualTo("ledger.opening-day");
        assertThat(books.ledger
                        .post(
                                books.request(
                                        "manual:1",
                                        "AN",
                                        LocalDate.of(2026, 10, 15),
                                        Books.debit("512", 100),
                                        Books.credit("101", 100)),
                                kernel.call())
                        .journal())
                .isEqualTo("AN");
    }

    @EachDatabase
    void aYearThatTheLawDoesNotKnowIsRefused(TestKernel kernel) {
        FiscalYears years = years(kernel);
        assertThat(refusal(() -> years.checked(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 1))))
                .isEqualTo("ledger.year-reversed");
        assertThat(refusal(() -> years.checked(LocalDate.of(2026, 3, 2), LocalDate.of(2028, 1, 1))))
                .isEqualTo("ledger.year-length");
        assertThat(refusal(() -> years.checked(LocalDate.of(26, 3, 2), LocalDate.of(2026, 1, 1))))
                .isEqualTo("ledger.date");
        assertThat(years.checked(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31)))
                .isEqualTo(span("2026-01-01", "2027-12-31"));
    }

    @EachDatabase
    void booksBeginOnce(TestKernel kernel) {
        FiscalYears years = years(kernel);
        years.begin(span("2026-01-01", "2026-12-31"), kernel.call());
        years.begin(span("2026-01-01", "2026-12-31"), kernel.call());
        assertThat(refusal(() -> years.begin(span("2026-01-01", "2027-12-31"), kernel.call())))
                .isEqualTo("ledger.year-begun");
    }

    @EachDatabase
    void booksThatHoldSomethingHaveBegun(TestKernel kernel) {
        Books books = new Books(kernel);
        books.sale("1", 1000, Books.DAY);
        assertThat(refusal(() -> years(kernel).begin(span("2026-01-01", "2026-12-31"), kernel.call())))
                .isEqualTo("ledger.year-begun");
    }
}
