// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.comptoir.invoicing.internal.Office.DAY;
import static org.comptoir.invoicing.internal.Office.line;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.comptoir.api.invoice.CreditRequest;
import org.comptoir.api.invoice.FreeCreditRequest;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.model.invoice.InvoiceNote;
import org.comptoir.model.invoice.PrecedingInvoice;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

class CreditTest {

    private static CreditRequest some(Office office, int position, String quantity) {
        return new CreditRequest(
                office.id(),
                DAY.plusDays(1),
                List.of(new CreditRequest.Line(position, new BigDecimal(quantity))),
                "broken");
    }

    private static CreditRequest rest(Office office) {
        return new CreditRequest(office.id(), DAY.plusDays(1), List.of(), "broken");
    }

    @EachDatabase
    void aCreditNoteNamesItsInvoiceAndBooksTheOpposite(TestKernel kernel) {
        Office office = new Office(kernel);
        Invoice invoice = office.issue("LIBRAIRIE", line("CANDLE", "3", "10"), line("BOOK", "1", "12"));
        Invoice note = office.invoices.credit(invoice.id(), some(office, 1, "2"), kernel.call());
        assertThat(note.number()).isEqualTo("AV2024-000001");
        assertThat(note.isCreditNote()).isTrue();
        assertThat(note.corrects()).containsExactly(new PrecedingInvoice("FA2024-000001", DAY));
        assertThat(note.notes()).endsWith(new InvoiceNote("BAR", "B2B"), new InvoiceNote("AAI", "broken"));
        assertThat(note.totals().gross()).isEqualTo(new Money(2400, Currency.EUR));
        assertThat(office.ledger.of("invoice:" + note.id()))
                .containsExactly("customers/LIBRAIRIE -2400", "revenue-goods-domestic 2000", "vat-collected:20 400");
        assertThat(office.stock.asked()).isEmpty();
        assertThat(office.invoices.get(note.id(), kernel.call())).isEqualTo(note);
        assertThat(office.breaches()).isEmpty();
    }

    @EachDatabase
    void anInvoiceCreditedInPartsIsCancelledToTheCent(TestKernel kernel) {
        Office office = new Office(kernel);
        // Nets and taxes that round up each time: 0.125 a piece, 5.5 % and 20 % of crumbs.
        Invoice invoice = office.issue(
                "LIBRAIRIE", line("WAX", "7", "0.125"), line("BOOK", "5", "0.09"), line("BOOK", "3", "0.333"));
        List<Invoice> notes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            notes.add(office.invoices.credit(invoice.id(), some(office, 1, "1.5"), kernel.call()));
            notes.add(office.invoices.credit(invoice.id(), some(office, 2, "1"), kernel.call()));
        }
        notes.add(office.invoices.credit(invoice.id(), rest(office), kernel.call()));
        assertThat(sum(notes)).isEqualTo(invoice.totals().gross());
        assertThat(notes)
                .allSatisfy(note -> assertThat(note.totals().vat().signum()).isNotNegative());
        long left = office.ledger.all().stream()
                .flatMap(entry -> entry.postings().stream())
                .filter(posting -> posting.account().equals("vat-collected:5.5"))
                .mapToLong(posting -> posting.debit().minor() - posting.credit().minor())
                .sum();
        assertThat(left).isZero();
        Refused.with("invoice.over-credited", () -> office.invoices.credit(invoice.id(), rest(office), kernel.call()));
        assertThat(office.breaches()).isEmpty();
    }

    private static Money sum(List<Invoice> notes) {
        return Money.sum(notes.stream().map(note -> note.totals().gross()).toList(), Currency.EUR);
    }

    @EachDatabase
    void whatIsLeftOfEachLineIsToldAndWhatANoteWouldComeTo(TestKernel kernel) {
        Office office = new Office(kernel);
        Invoice invoice = office.issue("LIBRAIRIE", line("CANDLE", "3", "10"), line("BOOK", "1", "12"));
        assertThat(office.invoices.creditable(invoice.id(), kernel.call()))
                .containsExactly(entry(1, new BigDecimal("3")), entry(2, new BigDecimal("1")));

        Invoice foreseen = office.invoices.quoteCredit(invoice.id(), some(office, 1, "2"), kernel.call());
        assertThat(office.invoices.related(invoice.id(), kernel.call())).isEmpty();
        Invoice note = office.invoices.credit(invoice.id(), some(office, 1, "2"), kernel.call());

        assertThat(foreseen.totals()).isEqualTo(note.totals());
        assertThat(foreseen.lines()).hasSize(1);
        assertThat(office.invoices.creditable(invoice.id(), kernel.call()))
                .containsExactly(entry(1, new BigDecimal("1")), entry(2, new BigDecimal("1")));
        Refused.with(
                "invoice.over-credited",
                () -> office.invoices.quoteCredit(invoice.id(), some(office, 1, "2"), kernel.call()));
        Refused.with("invoice.not-an-invoice", () -> office.invoices.creditable(note.id(), kernel.call()));
        Refused.with("invoice.unknown", () -> office.invoices.creditable(office.id(), kernel.call()));
    }

    @EachDatabase
    void noMoreIsCreditedThanWasInvoiced(TestKernel kernel) {
        Office office = new Office(kernel);
        Invoice invoice = office.issue("HANS", line("CANDLE", "3", "10"));
        assertThat(Refused.with(
                                "invoice.over-credited",
                                () -> office.invoices.credit(invoice.id(), some(office, 1, "4"), kernel.call()))
                        .facts())
                .containsEntry("left", "3")
                .containsEntry("field", "lines[0].quantity");
        assertThat(Refused.with(
                                "invoice.line-unknown",
                                () -> office.invoices.credit(invoice.id(), some(office, 2, "1"), kernel.call()))
                        .facts())
                .containsEntry("field", "lines[0].position");
        assertThat(Refused.with(
                                "invoice.quantity",
                                () -> office.invoices.credit(invoice.id(), some(office, 1, "0"), kernel.call()))
                        .facts())
                .containsEntry("field", "lines[0].quantity");
        Refused.with("invoice.unknown", () -> office.invoices.credit(office.id(), rest(office), kernel.call()));
        Invoice note = office.invoices.credit(invoice.id(), rest(office), kernel.call());
        Refused.with("invoice.not-an-invoice", () -> office.invoices.credit(note.id(), rest(office), kernel.call()));
        CreditRequest early = new CreditRequest(office.id(), DAY.minusDays(1), List.of(), "broken");
        Refused.with("invoice.date-before-invoice", () -> office.invoices.credit(invoice.id(), early, kernel.call()));
        assertThat(office.breaches()).isEmpty();
    }

    @EachDatabase
    void noPartOfAPieceAndNothingWorthNothingIsCredited(TestKernel kernel) {
        Office office = new Office(kernel);
        Invoice invoice = office.issue("HANS", line("CANDLE", "3", "10"), line("WAX", "3", "10"));
        assertThat(Refused.with(
                                "quantity.fraction",
                                () -> office.invoices.credit(invoice.id(), some(office, 1, "0.0001"), kernel.call()))
                        .facts())
                .containsEntry("field", "lines[0].quantity");
        Refused.with(
                "invoice.credit-of-nothing",
                () -> office.invoices.credit(invoice.id(), some(office, 2, "0.0001"), kernel.call()));
        Invoice note = office.invoices.credit(invoice.id(), some(office, 2, "0.5"), kernel.call());
        assertThat(note.sequence()).isEqualTo(1);
        assertThat(office.breaches()).isEmpty();
    }

    @EachDatabase
    void aCreditWithoutAReasonIsRefused(TestKernel kernel) {
        Office office = new Office(kernel);
        Invoice invoice = office.issue("HANS", line("CANDLE", "3", "10"));
        CreditRequest silent = new CreditRequest(office.id(), DAY.plusDays(1), List.of(), " ");
        assertThat(Refused.with("field.missing", () -> office.invoices.credit(invoice.id(), silent, kernel.call()))
                        .facts())
                .containsEntry("field", "reason");
    }

    @EachDatabase
    void sixteenAtOnceCreditNoMoreThanThereIs(TestKernel kernel) throws Exception {
        Office office = new Office(kernel);
        Invoice invoice = office.issue("HANS", line("CANDLE", "10", "0.99"));
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            work.add(() -> credited(office, invoice));
        }
        ExecutorService threads = Executors.newFixedThreadPool(16);
        int done = 0;
        try {
            for (var outcome : threads.invokeAll(work)) {
                done += outcome.get() ? 1 : 0;
            }
        } finally {
            threads.shutdown();
        }
        assertThat(done).isEqualTo(10);
        long owed = office.ledger.all().stream()
                .flatMap(entry -> entry.postings().stream())
                .filter(posting -> posting.account().equals("customers"))
                .mapToLong(posting -> posting.debit().minor() - posting.credit().minor())
                .sum();
        assertThat(owed).isZero();
        assertThat(office.breaches()).isEmpty();
    }

    private static boolean credited(Office office, Invoice invoice) {
        try {
            office.invoices.credit(invoice.id(), some(office, 1, "1"), office.kernel.call());
            return true;
        } catch (ComptoirException refused) {
            assertThat(refused.code()).isEqualTo("invoice.over-credited");
            return false;
        }
    }

    private static FreeCreditRequest free(Office office, String ref) {
        return new FreeCreditRequest(
                office.id(),
                "HANS",
                DAY,
                Currency.EUR,
                "main",
                null,
                "online-retail",
                ref,
                List.of(line("CANDLE", "2", "10"), line("SERVICE", "1", "5")),
                "536365");
    }

    @EachDatabase
    void goodsOfAnInvoiceElsewhereComeBackAndAreCreditedInOne(TestKernel kernel) {
        Office office = new Office(kernel);
        FreeCreditRequest request = free(office, "C1");
        Invoice note = office.invoices.creditFreely(request, kernel.call());
        assertThat(note.number()).isEqualTo("AV2024-000001");
        assertThat(note.totals().gross()).isEqualTo(new Money(2975, Currency.EUR));
        assertThat(note.order()).isEqualTo(FreeCrediting.NO_ORDER);
        assertThat(note.notes()).last().isEqualTo(new InvoiceNote("AAI", "Corrects invoice 536365."));
        assertThat(office.stock.asked()).containsExactly("takeBack main [CANDLEx2] " + DAY);
        assertThat(office.ledger.of("invoice:" + note.id())).hasSize(4).startsWith("customers/HANS -2975");
        Refused.with("invoice.source-taken", () -> office.invoices.creditFreely(request, kernel.call()));
        Refused.with("invoice.source-taken", () -> office.invoices.creditFreely(free(office, "C1"), kernel.call()));
        assertThat(office.invoices
                        .creditFreely(free(office, "C2"), kernel.call())
                        .sequence())
                .isEqualTo(2);
        assertThat(office.breaches()).isEmpty();
    }

    private static FreeCreditRequest service(Office office, String ref, LocalDate on) {
        return new FreeCreditRequest(
                office.id(),
                "HANS",
                on,
                Currency.EUR,
                "main",
                null,
                "online-retail",
                ref,
                List.of(line("SERVICE", "1", "5")),
                "536365");
    }

    @EachDatabase
    void aFreeCreditWithoutGoodsIsRefusedAsTheSameFactToo(TestKernel kernel) {
        Office office = new Office(kernel);
        FreeCreditRequest request = service(office, "C3", DAY);
        office.invoices.creditFreely(request, kernel.call());
        assertThat(office.stock.asked()).isEmpty();
        Refused.with("invoice.source-taken", () -> office.invoices.creditFreely(request, kernel.call()));
    }

    @EachDatabase
    void aFactIsKnownAgainThoughLaterCreditsCameSince(TestKernel kernel) {
        Office office = new Office(kernel);
        office.invoices.creditFreely(service(office, "C3", DAY), kernel.call());
        office.invoices.creditFreely(service(office, "C4", DAY.plusDays(1)), kernel.call());
        Refused.with(
                "invoice.source-taken", () -> office.invoices.creditFreely(service(office, "C3", DAY), kernel.call()));
        Refused.with(
                "invoice.date-before-last",
                () -> office.invoices.creditFreely(service(office, "C5", DAY), kernel.call()));
    }
}
