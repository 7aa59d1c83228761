// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.invoicing.internal.Office.DAY;
import static org.comptoir.invoicing.internal.Office.line;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.invoice.InvoiceFigures.Turnover;
import org.comptoir.api.invoice.InvoiceProblem;
import org.comptoir.api.invoice.InvoiceSummary;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.OrderRequest;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.model.id.InvoiceId;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.model.invoice.InvoiceNote;
import org.comptoir.spi.invoice.v1.InvoiceFormat;
import org.comptoir.spi.payment.v1.PaymentMethod;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.FakeCompanies;
import org.comptoir.testkit.TestKernel;

class IssueTest {

    @EachDatabase
    void anInvoiceSaysWhatFrenchLawWants(TestKernel kernel) {
        Office office = new Office(kernel);
        Invoice invoice = office.issue("LIBRAIRIE", line("CANDLE", "3", "2.375"), line("BOOK", "1", "12"));
        assertThat(invoice.number()).isEqualTo("FA2024-000001");
        assertThat(invoice.process()).isEqualTo("B1");
        assertThat(invoice.dueOn()).isEqualTo(LocalDate.of(2025, 1, 31));
        assertThat(invoice.seller().legalIdScheme()).isEqualTo("0002");
        assertThat(invoice.buyer().legalId()).isEqualTo("552100554");
        assertThat(invoice.buyer().electronicAddress()).isEqualTo("552100554");
        assertThat(invoice.buyer().electronicAddressScheme()).isEqualTo("0225");
        assertThat(invoice.notes()).extracting(InvoiceNote::subject).containsExactly("PMD", "PMT", "AAB", "BAR");
        assertThat(invoice.notes().get(1).text()).contains("40 €").contains("D441-5");
        assertThat(invoice.totals().gross()).isEqualTo(new Money(713 + 143 + 1200 + 66, Currency.EUR));
        assertThat(invoice.payment().meansCode()).isEqualTo("58");
        assertThat(invoice.stamps()).extracting("id").containsExactly("test.vat", "test.FakeTransfer");
        assertThat(office.invoices.get(invoice.id(), kernel.call())).isEqualTo(invoice);
        assertThat(kernel.json().canonical(invoice))
                .isEqualTo(office.invoices.original(invoice.id(), kernel.call()).content());
        assertThat(kernel.events()).containsExactly("InvoiceIssued");
        assertThat(office.breaches()).isEmpty();
    }

    @EachDatabase
    void postageIsRevenueOfItsOwnAndNoService(TestKernel kernel) {
        Office office = new Office(kernel);
        Invoice home = office.issue("LIBRAIRIE", line("CANDLE", "1", "10"), line("PORT", "1", "5"));
        assertThat(home.process()).isEqualTo("B1");
        assertThat(office.ledger.of("invoice:" + home.id()))
                .containsExactly(
                        "customers/LIBRAIRIE 1800",
                        "revenue-goods-domestic -1000",
                        "revenue-charges-domestic -500",
                        "vat-collected:20 -300");
    }

    @EachDatabase
    void itsEntryOwesRevenueByMarketAndVatByStateAndRate(TestKernel kernel) {
        Office office = new Office(kernel);
        office.payBy(FakeTransfer.failing());
        Invoice home = office.issue(
                "LIBRAIRIE", line("CANDLE", "1", "10"), line("SERVICE", "1", "5"), line("BOOK", "1", "12"));
        assertThat(home.process()).isEqualTo("M1");
        assertThat(office.ledger.of("invoice:" + home.id()))
                .containsExactly(
                        "customers/LIBRAIRIE 3066",
                        "revenue-goods-domestic -2200",
                        "revenue-services-domestic -500",
                        "vat-collected:20 -300",
                        "vat-collected:5.5 -66");
        Invoice abroad = office.issue("HANS", line("CANDLE", "1", "10"));
        assertThat(abroad.payment().terms()).isEqualTo("Payment on receipt, at the latest on 2024-12-02");
        assertThat(abroad.buyer().electronicAddress()).isEmpty();
        assertThat(office.ledger.of("invoice:" + abroad.id()))
                .containsExactly("customers/HANS 1190", "revenue-goods-union -1000", "vat-collected:DE -190");
    }

    @EachDatabase
    void aFreeInvoiceIsNumberedAndNotBooked(TestKernel kernel) {
        Office office = new Office(kernel);
        Invoice free = office.issue("HANS", line("CANDLE", "1", "0"));
        assertThat(free.number()).isEqualTo("FA2024-000001");
        assertThat(office.ledger.all()).isEmpty();
        assertThat(office.breaches()).isEmpty();
    }

    @EachDatabase
    void onlyDomesticBusinessIsAnnouncedAsSuch(TestKernel kernel) {
        Office office = new Office(kernel);
        assertThat(office.issue("LIBRAIRIE", line("CANDLE", "1", "10")).notes())
                .contains(new InvoiceNote("BAR", "B2B"));
        assertThat(office.issue("HANS", line("CANDLE", "1", "10")).notes())
                .extracting(InvoiceNote::subject)
                .doesNotContain("BAR");
    }

    @EachDatabase
    void whatCameBackBeforeIsNotInvoiced(TestKernel kernel) {
        Office office = new Office(kernel);
        Order order = office.orders.shipped("HANS", DAY, line("CANDLE", "3", "10"), line("CANDLE", "1", "10"));
        office.orders.returned(order, "2");
        Invoice invoice = office.issue(order, DAY);
        assertThat(invoice.totals().net()).isEqualTo(new Money(2000, Currency.EUR));
        assertThat(invoice.totals().vat()).isEqualTo(new Money(380, Currency.EUR));
        Order all = office.orders.shipped("HANS", DAY, line("CANDLE", "3", "10"));
        office.orders.returned(all, "3");
        Refused.with("invoice.nothing-to-invoice", () -> office.issue(all, DAY));
    }

    @EachDatabase
    void anOrderIsInvoicedOnceAndOnlyWhenItShipped(TestKernel kernel) {
        Office office = new Office(kernel);
        Refused.with(
                "order.unknown",
                () -> office.invoices.issue(
                        office.id(), new OrderId(kernel.ids().next()), DAY, kernel.call()));
        Order draft = office.orders.add("confirmed", "HANS", DAY, line("CANDLE", "1", "10"));
        Refused.with("invoice.nothing-to-invoice", () -> office.issue(draft, DAY));
        Order part = office.orders.add("partly-shipped", "HANS", DAY, line("CANDLE", "1", "10"));
        assertThat(Refused.with("invoice.partly-shipped", () -> office.issue(part, DAY))
                        .facts())
                .containsEntry("field", "order");
        Order order = office.orders.shipped("HANS", DAY, line("CANDLE", "1", "10"));
        office.issue(order, DAY);
        Refused.with("invoice.nothing-to-invoice", () -> office.issue(order, DAY));
        assertThat(office.breaches()).isEmpty();
    }

    @EachDatabase
    void datesNeverFallWithinASeriesAndEachYearHasItsOwn(TestKernel kernel) {
        Office office = new Office(kernel);
        office.issue(office.orders.shipped("HANS", DAY, line("CANDLE", "1", "10")), DAY.plusDays(3));
        Order late = office.orders.shipped("HANS", DAY, line("CANDLE", "1", "10"));
        Refused.with("invoice.date-before-last", () -> office.issue(late, DAY.plusDays(2)));
        assertThat(office.issue(late, DAY.plusDays(3)).number()).isEqualTo("FA2024-000002");
        Order next = office.orders.shipped("HANS", DAY, line("CANDLE", "1", "10"));
        assertThat(office.issue(next, LocalDate.of(2025, 1, 1)).number()).isEqualTo("FA2025-000001");
        Order last = office.orders.shipped("HANS", DAY, line("CANDLE", "1", "10"));
        assertThat(office.issue(last, LocalDate.of(2024, 12, 31)).number()).isEqualTo("FA2024-000003");
        Order early = office.orders.shipped("HANS", DAY, line("CANDLE", "1", "10"));
        Refused.with("invoice.date-before-supply", () -> office.issue(early, DAY.minusDays(1)));
        Refused.with("invoice.date", () -> office.issue(early, LocalDate.of(2100, 1, 1)));
        kernel.plugins().add(InvoiceFormat.class, new FakeFormat("test", false));
        Order bad = office.orders.shipped("HANS", DAY, line("BAD", "1", "10"));
        Refused.with("invoice.date", () -> office.issue(bad, LocalDate.of(2099, 12, 31)));
        Order free = office.orders.shipped("HANS", DAY, line("CANDLE", "1", "0"));
        LocalDate tomorrow =
                LocalDate.ofInstant(kernel.clock().instant(), ZoneOffset.UTC).plusDays(1);
        Refused.with("invoice.date", () -> office.issue(free, tomorrow));
        assertThat(office.breaches()).isEmpty();
    }

    @EachDatabase
    void whatTheBooksRefuseUsesNoNumber(TestKernel kernel) {
        Office office = new Office(kernel);
        LocalDate closed = LocalDate.of(2023, 12, 31);
        Order order = office.orders.shipped("HANS", closed, line("CANDLE", "1", "10"));
        Refused.with("ledger.period-closed", () -> office.issue(order, closed));
        assertThat(office.orders.get(order.id(), kernel.call()).state()).isEqualTo("shipped");
        assertThat(office.breaches()).isEmpty();
        assertThat(office.issue(order, DAY).number()).isEqualTo("FA2024-000001");
    }

    @EachDatabase
    void thePreFlightRefusesBeforeANumberIsDrawn(TestKernel kernel) {
        Office office = new Office(kernel);
        kernel.plugins().add(InvoiceFormat.class, new FakeFormat("test", false));
        Order bad = office.orders.shipped("HANS", DAY, line("BAD", "1", "10"));
        assertThat(Refused.with("invoice.refused", () -> office.issue(bad, DAY)).facts())
                .containsEntry("rule", "TEST-1")
                .containsEntry("field", "BT-13")
                .containsEntry("remedy", "Correct the reference on the order or the customer's record.")
                .containsEntry("source", "test.FakeFormat 1.0.0");
        List<InvoiceProblem> problems = office.invoices.preflight(bad.id(), DAY, kernel.call());
        assertThat(problems).extracting(InvoiceProblem::severity).containsExactly("fatal");
        for (String state : List.of("draft", "confirmed", "partly-shipped")) {
            Order early = office.orders.add(state, "HANS", DAY, line("BAD", "1", "10"));
            assertThat(office.invoices.preflight(early.id(), DAY, kernel.call()))
                    .as(state)
                    .extracting(InvoiceProblem::severity)
                    .containsExactly("fatal");
        }
        Order good = office.orders.shipped("HANS", DAY, line("CANDLE", "1", "10"));
        assertThat(office.invoices.preflight(good.id(), DAY, kernel.call()))
                .extracting(InvoiceProblem::severity)
                .containsExactly("warning");
        assertThat(office.issue(good, DAY).sequence()).isEqualTo(1);
    }

    @EachDatabase
    void aPaymentPluginCannotSendTheMoneyElsewhere(TestKernel kernel) {
        Office office = new Office(kernel);
        FakeTransfer thief = FakeTransfer.to("DE89370400440532013000");
        office.payBy(thief);
        Order order = office.orders.shipped("HANS", DAY, line("CANDLE", "1", "10"));
        assertThat(Refused.with("plugin.answer-invalid", () -> office.issue(order, DAY))
                        .facts())
                .containsEntry("plugin", "test.FakeTransfer");
        kernel.plugins().remove(PaymentMethod.class, thief);
        FakeTransfer failing = FakeTransfer.failing();
        kernel.plugins().add(PaymentMethod.class, failing);
        assertThat(office.issue(order, DAY).payment().meansCode()).isEqualTo("1");
        assertThat(failing.asked.get(0).reference()).isEqualTo(order.number());
    }

    @EachDatabase
    void aCompanyWithAnAccountIssuesNothingWhileNoPluginKnowsTransfers(TestKernel kernel) {
        Office office = new Office(kernel);
        office.payByNothing();
        Order order = office.orders.shipped("HANS", DAY, line("CANDLE", "1", "10"));
        assertThat(Refused.with("payment.method-missing", () -> office.issue(order, DAY))
                        .facts())
                .containsEntry("method", "transfer");
        office.payBy(FakeTransfer.to(FakeCompanies.IBAN));
        assertThat(office.issue(order, DAY).sequence()).isEqualTo(1);
    }

    @EachDatabase
    void aRetryWithTheSameKeyAnswersTheSameInvoice(TestKernel kernel) {
        Office office = new Office(kernel);
        Order order = office.orders.shipped("HANS", DAY, line("CANDLE", "1", "10"));
        InvoiceId id = new InvoiceId(UUID.fromString("01932f00-0000-7000-8000-0000000000aa"));
        Invoice first = office.invoices.issue(id, order.id(), DAY, kernel.call("k"));
        assertThat(office.invoices.issue(id, order.id(), DAY, kernel.call("k"))).isEqualTo(first);
        Order other = office.orders.shipped("HANS", DAY, line("CANDLE", "1", "10"));
        Refused.with("invoice.id-taken", () -> office.invoices.issue(id, other.id(), DAY, kernel.call()));
        assertThat(office.breaches()).isEmpty();
    }

    @EachDatabase
    void sixteenAtOnceLeaveNoGapAndNoFallingDate(TestKernel kernel) throws Exception {
        Office office = new Office(kernel);
        int many = 160;
        List<Order> shipped = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            shipped.add(office.orders.shipped("LIBRAIRIE", DAY, line("CANDLE", "1", "10"), line("BOOK", "2", "1.15")));
        }
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Order order = shipped.get(i);
            // One in eight is issued twice, one in ten is refused for its date.
            LocalDate on = i % 10 == 0 ? DAY.minusDays(1) : DAY.plusDays(i / 40);
            work.add(() -> issued(office, order, on));
            if (i % 8 == 0) {
                work.add(() -> issued(office, order, on));
            }
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
        assertThat(done).isGreaterThan(100);
        List<InvoiceSummary> all = all(office);
        assertThat(all).hasSize(done);
        assertThat(all).extracting(InvoiceSummary::number).doesNotHaveDuplicates();
        assertThat(all.stream().map(InvoiceSummary::number).sorted().reduce("", (a, b) -> b))
                .isEqualTo("FA2024-" + "%06d".formatted(done));
        assertThat(office.ledger.all()).hasSize(done);
        assertThat(office.breaches()).isEmpty();
    }

    private static boolean issued(Office office, Order order, LocalDate on) {
        try {
            office.issue(order, on);
            return true;
        } catch (ComptoirException refused) {
            assertThat(refused.code())
                    .isIn("invoice.date-before-last", "invoice.date-before-supply", "invoice.nothing-to-invoice");
            return false;
        }
    }

    private static List<InvoiceSummary> all(Office office) {
        List<InvoiceSummary> all = new ArrayList<>();
        String cursor = "";
        do {
            Page<InvoiceSummary> page = office.invoices.list(
                    "", LocalDate.MIN, LocalDate.MAX, new PageRequest(cursor, 50), office.kernel.call());
            all.addAll(page.items());
            cursor = page.next();
        } while (!cursor.isEmpty());
        return all;
    }

    @EachDatabase
    void figuresAreReadBackFromWhatWasIssued(TestKernel kernel) {
        Office office = new Office(kernel);
        office.issue("LIBRAIRIE", line("CANDLE", "1", "10"), line("BOOK", "1", "12"));
        office.issue("HANS", line("CANDLE", "1", "10"));
        office.issue(office.orders.shipped("HANS", DAY, line("CANDLE", "1", "10")), DAY.plusDays(9));
        office.issue(office.orders.shipped("HANS", DAY, line("CANDLE", "1", "10")), DAY.plusMonths(1));
        DefaultInvoiceFigures figures = new DefaultInvoiceFigures(new InvoiceTables(kernel.schemas()), kernel.units());
        assertThat(figures.turnover(kernel.call()))
                .extracting(IssueTest::text)
                .containsExactly("2024-12 DE 2 2 2000 380", "2024-12 FR 1 2 2200 266", "2025-01 DE 1 1 1000 190");
        assertThat(figures.customers(kernel.call())).containsExactly("HANS", "LIBRAIRIE");
    }

    private static String text(Turnover turnover) {
        return turnover.month() + " " + turnover.destination() + " " + turnover.documents() + " " + turnover.lines()
                + " " + turnover.net().minor() + " " + turnover.vat().minor();
    }

    @EachDatabase
    void anIssueCostsFewRoundTrips(TestKernel kernel) {
        Office office = new Office(kernel);
        office.issue("HANS", line("CANDLE", "1", "10"));
        OrderRequest.Line[] lines = new OrderRequest.Line[20];
        java.util.Arrays.fill(lines, line("CANDLE", "2", "3.5"));
        Order order = office.orders.shipped("HANS", DAY, lines);
        long trips = kernel.roundTrips(() -> office.invoices.issue(office.id(), order.id(), DAY, kernel.call("i")));
        System.getLogger("roundtrips")
                .log(System.Logger.Level.INFO, kernel.database().product() + ": issue=" + trips);
        // Derby runs in the same process: a statement there is no trip to save.
        if (kernel.database().product().startsWith("PostgreSQL")) {
            assertThat(trips).isLessThanOrEqualTo(6);
        }
    }
}
