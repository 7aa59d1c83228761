// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.ledger.internal.Books.DAY;
import static org.comptoir.ledger.internal.Books.credit;
import static org.comptoir.ledger.internal.Books.debit;
import static org.comptoir.ledger.internal.Books.eur;
import static org.comptoir.ledger.internal.Books.refusal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.comptoir.api.PageRequest;
import org.comptoir.api.ledger.EntryRequest;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.model.ledger.Entry;
import org.comptoir.model.ledger.Posting;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

class PostingTest {

    @EachDatabase
    void anEntryReadsBackAsItWasPosted(TestKernel kernel) {
        Books books = new Books(kernel);
        Entry posted = books.sale("invoice:1", 10_000, DAY);
        assertThat(books.ledger.get(posted.id(), kernel.call())).isEqualTo(posted);
        assertThat(posted.number()).isEqualTo(1);
        assertThat(posted.postings().get(0).label()).isEqualTo("Facture invoice:1");
        assertThat(books.breaches()).isEmpty();
    }

    @EachDatabase
    void whatAPluginPostsIsInTheAuditTrail(TestKernel kernel) {
        Books books = new Books(kernel);
        books.sale("invoice:1", 10_000, DAY);
        Entry posted = books.ledger.post(
                books.request("stock:1", "ST", DAY, debit("6037", 5), credit("37", 5)),
                kernel.call().withActor(kernel.call().actor().through("acme.pay 1.0.0")));
        List<String> audited = kernel.units()
                .read(sql -> sql.query(
                        "select subject from audit_trail where action = 'ledger.entry-posted'", row -> row.text(1)));
        assertThat(audited).containsExactly(posted.id().toString());
    }

    @EachDatabase
    void numbersOfAJournalHaveNoGapEvenAfterRefusals(TestKernel kernel) {
        Books books = new Books(kernel);
        books.sale("invoice:1", 100, DAY);
        assertThat(refusal(() -> books.sale("invoice:1", 100, DAY))).isEqualTo("ledger.source-taken");
        assertThat(books.sale("invoice:2", 100, DAY).number()).isEqualTo(2);
        assertThat(books.ledger
                        .post(books.request("stock:1", "ST", DAY, debit("6037", 5), credit("37", 5)), kernel.call())
                        .number())
                .isEqualTo(1);
    }

    @EachDatabase
    void whatIsWrongIsRefusedInTheDocumentedOrder(TestKernel kernel) {
        Books books = new Books(kernel);
        Posting dollars =
                new Posting("411", "", "", new Money(5, Currency.of("USD")), new Money(0, Currency.of("USD")), "");
        Posting dollarsBack =
                new Posting("7071", "", "", new Money(0, Currency.of("USD")), new Money(5, Currency.of("USD")), "");
        books.sale("invoice:1", 100, DAY);
        books.ledger.closePeriod(DAY.minusDays(1), kernel.call());

        assertThat(refused(books, "invoice:1", "XX", DAY.minusDays(1), debit("999", 5), debit("7071", 0)))
                .isEqualTo("ledger.journal-unknown");
        assertThat(refused(books, "invoice:1", "VE", DAY.minusDays(1), debit("999", 5), debit("7071", 0)))
                .isEqualTo("ledger.account-unknown");
        assertThat(refused(books, "invoice:1", "VE", DAY.minusDays(1), debit("411", 5), credit("7071", 4)))
                .isEqualTo("ledger.unbalanced");
        assertThat(refused(books, "invoice:1", "VE", DAY.minusDays(1), debit("411", 5)))
                .isEqualTo("ledger.unbalanced");
        assertThat(refused(books, "invoice:1", "VE", DAY.minusDays(1), dollars, dollarsBack, debit("411", 0)))
                .isEqualTo("ledger.zero-posting");
        assertThat(refused(books, "invoice:1", "VE", DAY.minusDays(1), debit("411", -5), credit("7071", -5)))
                .isEqualTo("ledger.zero-posting");
        assertThat(refused(books, "invoice:1", "VE", DAY.minusDays(1), dollars, dollarsBack))
                .isEqualTo("ledger.currency");
        assertThat(refused(books, "invoice:1", "VE", DAY.minusDays(1), debit("411", 5), credit("7071", 5)))
                .isEqualTo("ledger.period-closed");
        assertThat(refused(books, "invoice:1", "VE", DAY, debit("411", 5), credit("7071", 5)))
                .isEqualTo("ledger.source-taken");
        assertThat(books.ledger
                        .entries("", LocalDate.MIN, LocalDate.MAX, PageRequest.first(10), kernel.call())
                        .items())
                .hasSize(1);
    }

    @EachDatabase
    void byHandNobodyBooksWhatInvoicesAndStockBook(TestKernel kernel) {
        Books books = new Books(kernel);
        assertThat(refused(books, "manual:1", "VE", DAY, debit("411", 5), credit("7071", 5)))
                .isEqualTo("ledger.journal-kept");
        assertThat(refused(books, "manual:1", "ST", DAY, debit("6037", 5), credit("7071", 5)))
                .isEqualTo("ledger.journal-kept");
        assertThat(refused(books, "manual:1", "OD", DAY, debit("37", 5), credit("6037", 5)))
                .isEqualTo("ledger.account-kept");
        Posting nobody = new Posting("411", "", "", Books.eur(5), Books.eur(0), "");
        assertThat(refused(books, "manual:1", "OD", DAY, nobody, credit("7071", 5)))
                .isEqualTo("ledger.auxiliary-missing");
        Entry posted = books.ledger.post(
                books.request("manual:1", "OD", DAY, debit("411", 5), credit("7071", 5)), kernel.call());
        assertThat(posted.journal()).isEqualTo("OD");
    }

    @EachDatabase
    void anAuxiliaryAccountAndItsNameAreNamedTogetherOrNotAtAll(TestKernel kernel) {
        Books books = new Books(kernel);
        for (String[] half : new String[][] {{"C1", ""}, {"C1", " "}, {"", "Zoë"}, {" ", "Zoë"}}) {
            Posting posting = new Posting("411", half[0], half[1], eur(5), eur(0), "");
            assertThat(refused(books, "invoice:1", "VE", DAY, posting, credit("7071", 5)))
                    .isEqualTo("ledger.auxiliary-label");
        }
    }

    @EachDatabase
    void theReversalOfAnUnnamedAuxiliaryAccountCallsItByItsNumber(TestKernel kernel) {
        Books books = new Books(kernel);
        Entry sale = books.sale("invoice:1", 100, DAY);
        kernel.tamper("update ledger_posting set auxiliary_label = '' where account = '411'");
        Entry reversal = books.ledger.reverse(sale.id(), books.newId(), DAY, "Erreur", kernel.call());
        assertThat(reversal.postings().get(0).auxiliaryLabel()).isEqualTo("C0001");
    }

    @EachDatabase
    void aReversalIsNotDatedBeforeItsEntry(TestKernel kernel) {
        Books books = new Books(kernel);
        Entry sale = books.sale("invoice:1", 100, DAY);
        assertThat(refusal(() ->
                        books.ledger.reverse(sale.id(), books.newId(), DAY.minusDays(1), "Erreur", kernel.call())))
                .isEqualTo("ledger.reversal-day");
    }

    @EachDatabase
    void byHandThePieceIsOfADayThatItCanBeOf(TestKernel kernel) {
        Books books = new Books(kernel);
        LocalDate lastYear = DAY.minusYears(1);
        assertThat(byHand(books, "OD", lastYear, DAY.plusDays(1))).isEqualTo("ledger.piece-day");
        assertThat(byHand(books, "OD", DAY, DAY.minusYears(10).minusDays(1))).isEqualTo("ledger.piece-day");
        assertThat(byHand(books, "OD", DAY, DAY.minusYears(10))).isEqualTo("null");
        assertThat(byHand(books, "OD", lastYear, DAY)).isEqualTo("null");
    }

    @EachDatabase
    void byHandTheBooksAreOpenedOnTheFirstDayOfAFiscalYear(TestKernel kernel) {
        Books books = new Books(kernel);
        LocalDate first = LocalDate.of(DAY.getYear(), 1, 1);
        assertThat(byHand(books, "AN", DAY, DAY)).isEqualTo("ledger.opening-day");
        assertThat(byHand(books, "AN", first, first)).isEqualTo("null");
    }

    private static String byHand(Books books, String journal, LocalDate on, LocalDate pieceOn) {
        EntryRequest plain = books.request("", journal, on, debit("512", 5), credit("1013", 5));
        EntryRequest request = new EntryRequest(
                plain.id(), journal, on, "P", pieceOn, "L", EntryRequest.BY_HAND + plain.id(), plain.postings());
        return refusal(() -> books.ledger.post(request, books.kernel.call()));
    }

    @EachDatabase
    void aDayToComeCannotBeBookedYet(TestKernel kernel) {
        Books books = new Books(kernel);
        assertThat(refusal(() -> books.sale("invoice:1", 100, DAY.plusDays(1)))).isEqualTo("ledger.day-ahead");
        kernel.clock().advance(Duration.ofDays(1));
        assertThat(books.sale("invoice:1", 100, DAY.plusDays(1)).number()).isEqualTo(1);
    }

    private static String refused(Books books, String source, String journal, LocalDate on, Posting... postings) {
        return refusal(() -> books.ledger.post(books.request(source, journal, on, postings), books.kernel.call()));
    }

    @EachDatabase
    void textsThatTheBooksCannotHoldAreRefused(TestKernel kernel) {
        Books books = new Books(kernel);
        for (String source : List.of("", " ", "x".repeat(161), "reversal:ent_1")) {
            assertThat(refusal(() -> books.sale(source, 100, DAY))).as(source).isEqualTo("ledger.text");
        }
        for (String source : List.of("a\u0000b", "a\nb", "a\tb", "\ud800")) {
            assertThat(refusal(() -> books.sale(source, 100, DAY))).as(source).isEqualTo("field.control-character");
        }
        assertThat(refusal(() -> books.sale("s", 100, LocalDate.MIN))).isEqualTo("ledger.date");
        assertThat(refusal(() -> books.sale("s", Long.MAX_VALUE / 2, DAY))).isEqualTo("ledger.amount");
    }

    @EachDatabase
    void oneIdIsOneEntry(TestKernel kernel) {
        Books books = new Books(kernel);
        EntryRequest first = books.saleRequest("invoice:1", 100, DAY);
        EntryRequest second = new EntryRequest(first.id(), "VE", DAY, "p", DAY, "l", "invoice:2", first.postings());
        books.ledger.post(first, kernel.call());
        assertThat(refusal(() -> books.ledger.post(second, kernel.call()))).isEqualTo("ledger.entry-taken");
    }

    @EachDatabase
    void aPostingCostsTwoRoundTripsBesideTheUnitsOwn(TestKernel kernel) {
        Books books = new Books(kernel);
        books.sale("invoice:0", 100, DAY);
        books.sale("invoice:1", 100, DAY);
        long empty = kernel.roundTrips(() -> kernel.units().write(kernel.call(), String.class, tx -> {
            tx.later("delete from ledger_journal where code = '?'");
            return "";
        }));
        long posting = kernel.roundTrips(() -> books.sale("invoice:2", 100, DAY));
        boolean batchedByText = kernel.database().product().contains("Derby");
        assertThat(posting - empty).isLessThanOrEqualTo(batchedByText ? 6 : 2);
    }

    @EachDatabase
    void sixteenWritersOfTwoJournalsLeaveNoGapAndNoFork(TestKernel kernel) throws Exception {
        Books books = new Books(kernel);
        books.ledger.journals(kernel.call());
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<Long>> work = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String journal = i % 2 == 0 ? "VE" : "ST";
                EntryRequest request = books.request("s:" + i, journal, DAY, debit("411", 5), credit("445712000", 5));
                work.add(() -> books.ledger.post(request, kernel.call()).number());
            }
            List<Long> numbers = new ArrayList<>();
            for (Future<Long> posted : threads.invokeAll(work)) {
                numbers.add(posted.get());
            }
            assertThat(numbers)
                    .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 100)
                            .boxed()
                            .flatMap(n -> List.of(n, n).stream())
                            .toList());
        } finally {
            threads.shutdownNow();
        }
        assertThat(books.breaches()).isEmpty();
    }

    @EachDatabase
    void aReversalUndoesAnEntryOnceAndNamesIt(TestKernel kernel) {
        Books books = new Books(kernel);
        Entry sale = books.sale("invoice:1", 100, DAY);
        Entry reversal = books.ledger.reverse(sale.id(), books.newId(), DAY, "Erreur de client", kernel.call());
        assertThat(reversal.reverses()).isEqualTo(sale.id().toString());
        assertThat(reversal.postings().get(0).credit()).isEqualTo(eur(120));
        assertThat(refusal(() -> books.ledger.reverse(sale.id(), books.newId(), DAY, "encore", kernel.call())))
                .isEqualTo("ledger.reversed-already");
        assertThat(refusal(() -> books.ledger.reverse(books.newId(), books.newId(), DAY, "?", kernel.call())))
                .isEqualTo("ledger.entry-unknown");
        assertThat(books.ledger.customerBalances(DAY, kernel.call())).isEmpty();
        assertThat(books.breaches()).isEmpty();
    }

    @EachDatabase
    void anEntryJoinsTheUnitThatItIsPostedInAndIsUndoneWithIt(TestKernel kernel) {
        Books books = new Books(kernel);
        assertThat(refusal(() -> kernel.units().write(kernel.call(), String.class, tx -> {
                    books.sale("invoice:1", 100, DAY);
                    throw new org.comptoir.model.ComptoirException(
                            "order.stale", org.comptoir.model.Fault.CONFLICT, java.util.Map.of());
                })))
                .isEqualTo("order.stale");
        assertThat(books.sale("invoice:1", 100, DAY).number()).isEqualTo(1);
        assertThat(books.breaches()).isEmpty();
    }
}
