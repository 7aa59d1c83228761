// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.invoicing.internal.Office.DAY;
import static org.comptoir.invoicing.internal.Office.line;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.Sort;
import org.comptoir.api.invoice.CreditRequest;
import org.comptoir.api.invoice.InvoiceSummary;
import org.comptoir.api.invoice.IssuedSelection;
import org.comptoir.api.invoice.IssuedTotals;
import org.comptoir.api.order.Order;
import org.comptoir.model.Call;
import org.comptoir.model.Idempotency;
import org.comptoir.model.Reach;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.InvoiceId;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.UserId;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;
import org.junit.jupiter.api.Test;

class InvoiceListsTest {

    private static final List<String> CODES = List.of("LIBRAIRIE", "HANS");

    private static CreditRequest note(Office office, LocalDate on, String quantity) {
        return new CreditRequest(
                office.id(), on, List.of(new CreditRequest.Line(1, new BigDecimal(quantity))), "broken");
    }

    /** Many that are equal in what they are sorted by, a third of them credit notes. */
    private static List<InvoiceSummary> some(Office office, Random random, int invoices) {
        LocalDate day = DAY;
        for (int i = 0; i < invoices; i++) {
            day = day.plusDays(random.nextInt(2));
            Order order = office.orders.shipped(
                    CODES.get(random.nextInt(CODES.size())), DAY, line("CANDLE", "" + (2 + random.nextInt(2)), "10"));
            Invoice invoice = office.issue(order, day);
            if (i % 2 == 0) {
                office.invoices.credit(invoice.id(), note(office, day, "1"), call(office));
            }
        }
        return office.invoices
                .list(IssuedSelection.ALL, PageRequest.first(500), call(office))
                .items();
    }

    private static Call call(Office office) {
        return office.kernel.call();
    }

    private static long signed(InvoiceSummary row) {
        return row.type().equals(Invoice.CREDIT_NOTE)
                ? -row.gross().minor()
                : row.gross().minor();
    }

    private static Comparator<InvoiceSummary> order(Sort sort) {
        Comparator<InvoiceSummary> key =
                switch (sort.key()) {
                    case "number" -> Comparator.comparing(InvoiceSummary::number);
                    case "issuedOn" -> Comparator.comparing(InvoiceSummary::issuedOn);
                    case "customer" -> Comparator.comparing(InvoiceSummary::customerCode);
                    default -> Comparator.comparing(InvoiceListsTest::signed);
                };
        Comparator<InvoiceSummary> whole = key.thenComparing(it -> it.id().toString());
        return sort.descending() ? whole.reversed() : whole;
    }

    @EachDatabase
    void everyWalkMeetsEachDocumentOnceInOrderAndBackAgain(TestKernel kernel) {
        Office office = new Office(kernel);
        Random random = new Random(20_261_123);
        List<InvoiceSummary> made = some(office, random, 14);
        assertThat(made).hasSize(21);
        for (String key : IssuedSelection.SORTS) {
            for (boolean descending : new boolean[] {false, true}) {
                Sort sort = new Sort(key, descending);
                List<InvoiceSummary> wanted = made.stream().sorted(order(sort)).toList();
                for (int size : new int[] {1, 1 + random.nextInt(8), 20, 21, 22}) {
                    assertThat(walk(office, IssuedSelection.ALL.by(sort), size))
                            .as(sort + " by " + size)
                            .isEqualTo(wanted);
                }
            }
        }
    }

    /** To the end, then back to the beginning: both ways must show the same. */
    private static List<InvoiceSummary> walk(Office office, IssuedSelection selection, int size) {
        List<InvoiceSummary> there = new ArrayList<>();
        List<List<InvoiceSummary>> pages = new ArrayList<>();
        ListPage<InvoiceSummary> page = office.invoices.list(selection, PageRequest.first(size), call(office));
        assertThat(page.previous()).isEmpty();
        pages.add(page.items());
        while (!page.next().isEmpty()) {
            page = office.invoices.list(selection, new PageRequest(page.next(), size), call(office));
            pages.add(page.items());
        }
        pages.forEach(there::addAll);
        List<List<InvoiceSummary>> back = new ArrayList<>();
        while (!page.previous().isEmpty()) {
            page = office.invoices.list(selection, new PageRequest(page.previous(), size), call(office));
            back.add(page.items());
        }
        Collections.reverse(back);
        assertThat(back).isEqualTo(pages.subList(0, pages.size() - 1));
        return there;
    }

    @EachDatabase
    void aSelectionIsTheSameInListsCountsSumsAndExports(TestKernel kernel) {
        Office office = new Office(kernel);
        List<InvoiceSummary> made = some(office, new Random(11), 8);
        LocalDate last = made.get(0).issuedOn();

        same(office, made, IssuedSelection.ALL, row -> true);
        same(office, made, IssuedSelection.ALL.of(List.of("381")), row -> row.type()
                .equals("381"));
        same(office, made, IssuedSelection.ALL.of(IssuedSelection.TYPES), row -> true);
        same(office, made, IssuedSelection.ALL.between(DAY, DAY), row -> row.issuedOn()
                .equals(DAY));
        same(
                office,
                made,
                IssuedSelection.ALL
                        .between(DAY.plusDays(1), last)
                        .of(List.of("380"))
                        .by(Sort.ascending("gross")),
                row -> row.issuedOn().isAfter(DAY) && row.type().equals("380"));
        same(office, made, IssuedSelection.ALL.matching("hans"), row -> row.customerCode()
                .equals("HANS"));
        same(office, made, IssuedSelection.ALL.matching("nobody%"), row -> false);
    }

    private static void same(
            Office office, List<InvoiceSummary> all, IssuedSelection selection, Predicate<InvoiceSummary> meant) {
        List<InvoiceSummary> wanted =
                all.stream().filter(meant).sorted(order(selection.sort())).toList();
        assertThat(walk(office, selection, 4)).isEqualTo(wanted);
        assertThat(office.invoices.count(selection, call(office)).number()).isEqualTo(wanted.size());
        List<InvoiceSummary> exported = new ArrayList<>();
        office.invoices.export(selection, exported::add, call(office));
        assertThat(exported).isEqualTo(wanted);
        IssuedTotals totals = office.invoices.totals(selection, call(office));
        assertThat(totals.documents()).isEqualTo(wanted.size());
        assertThat(totals.sums()).hasSize(wanted.isEmpty() ? 0 : 1).allSatisfy(sum -> {
            assertThat(sum.gross().minor())
                    .isEqualTo(
                            wanted.stream().mapToLong(InvoiceListsTest::signed).sum());
            assertThat(sum.net().plus(sum.vat())).isEqualTo(sum.gross());
        });
    }

    @EachDatabase
    void areFoundByNumberCodeAndNameAndNothingIsAWildcard(TestKernel kernel) {
        Office office = new Office(kernel);
        Invoice invoice = office.issue("LIBRAIRIE", line("CANDLE", "2", "10"));
        office.invoices.credit(invoice.id(), note(office, DAY, "1"), call(office));

        assertThat(numbers(office, "fa2024-000001")).containsExactly("FA2024-000001");
        assertThat(numbers(office, "Librairie")).containsExactlyInAnyOrder("FA2024-000001", "AV2024-000001");
        assertThat(numbers(office, invoice.buyer().name().toUpperCase(java.util.Locale.ROOT)))
                .hasSize(2);
        assertThat(numbers(office, "fa%1")).isEmpty();
        assertThat(numbers(office, "' or 1=1 --")).isEmpty();
        Refused.with("search.too-long", () -> numbers(office, "x".repeat(101)));
        Refused.with("field.control-character", () -> numbers(office, "a\u0000b"));
    }

    private static List<String> numbers(Office office, String search) {
        return office
                .invoices
                .list(IssuedSelection.ALL.matching(search), PageRequest.first(50), call(office))
                .items()
                .stream()
                .map(InvoiceSummary::number)
                .toList();
    }

    @EachDatabase
    void anInvoiceAndItsCreditNotesKnowEachOther(TestKernel kernel) {
        Office office = new Office(kernel);
        Invoice invoice = office.issue("LIBRAIRIE", line("CANDLE", "3", "10"));
        Invoice other = office.issue("LIBRAIRIE", line("CANDLE", "1", "10"));
        Invoice first = office.invoices.credit(invoice.id(), note(office, DAY, "1"), call(office));
        Invoice second = office.invoices.credit(invoice.id(), note(office, DAY, "1"), call(office));

        assertThat(related(office, invoice, call(office))).containsExactly(first.id(), second.id());
        assertThat(related(office, second, call(office))).containsExactly(invoice.id(), first.id());
        assertThat(related(office, other, call(office))).isEmpty();
        assertThat(office.invoices
                        .list(IssuedSelection.ALL.about(invoice.order()), PageRequest.first(9), call(office))
                        .items())
                .extracting(InvoiceSummary::id)
                .containsExactlyInAnyOrder(invoice.id(), first.id(), second.id());
        Call stranger = call(office).withReach(new Reach.Organisation(new PartyId(new UUID(4, 4))));
        Refused.with("invoice.unknown", () -> office.invoices.related(invoice.id(), stranger));
        Refused.with("invoice.unknown", () -> office.invoices.related(office.id(), call(office)));
    }

    private static List<InvoiceId> related(Office office, Invoice invoice, Call call) {
        return office.invoices.related(invoice.id(), call).stream()
                .map(InvoiceSummary::id)
                .toList();
    }

    @EachDatabase
    void nobodySeesCountsOrSumsWhatIsOutOfTheirReach(TestKernel kernel) {
        Office office = new Office(kernel);
        Order order = office.orders.shipped("LIBRAIRIE", DAY, line("CANDLE", "2", "10"));
        office.issue(order, DAY);
        office.issue("HANS", line("CANDLE", "1", "10"));
        Call theirs = call(office).withReach(new Reach.Organisation(order.customer()));
        Call buyer = call(office).withReach(new Reach.Own(order.customer(), new UserId(new UUID(0, 9))));
        Call unknown = call(office).withReach(new Reach() {});
        Call elsewhere = kernel.callOf(new CompanyId(new UUID(1, 1)), Idempotency.NONE);

        assertThat(rows(office, theirs))
                .extracting(InvoiceSummary::customerCode)
                .containsExactly("LIBRAIRIE");
        assertThat(office.invoices.totals(IssuedSelection.ALL, theirs).documents())
                .isEqualTo(1);
        for (Call none : List.of(buyer, unknown, elsewhere)) {
            assertThat(rows(office, none)).isEmpty();
            assertThat(office.invoices.count(IssuedSelection.ALL, none).number())
                    .isZero();
            assertThat(office.invoices.totals(IssuedSelection.ALL, none).sums()).isEmpty();
        }
    }

    private static List<InvoiceSummary> rows(Office office, Call call) {
        List<InvoiceSummary> exported = new ArrayList<>();
        office.invoices.export(IssuedSelection.ALL, exported::add, call);
        assertThat(office.invoices
                        .list(IssuedSelection.ALL, PageRequest.first(50), call)
                        .items())
                .isEqualTo(exported);
        return exported;
    }

    @EachDatabase
    void anExportIsInTheTrailBeforeItsFirstRowAndDoesNotRepeatWhatWasSearched(TestKernel kernel) {
        Office office = new Office(kernel);
        office.issue("LIBRAIRIE", line("CANDLE", "2", "10"));
        List<Integer> trails = new ArrayList<>();

        office.invoices.export(
                IssuedSelection.ALL.matching("librairie").of(List.of("380")),
                row -> trails.add(exports(kernel).size()),
                call(office));
        Refused.with(
                "search.too-long",
                () -> office.invoices.export(IssuedSelection.ALL.matching("x".repeat(101)), row -> {}, call(office)));

        assertThat(trails).containsExactly(1);
        assertThat(exports(kernel)).singleElement().satisfies(detail -> assertThat(detail)
                .contains("\"380\"", "\"searched\":true", "\"rows\":1")
                .doesNotContainIgnoringCase("librairie"));
    }

    private static List<String> exports(TestKernel kernel) {
        return kernel.units()
                .read(sql -> sql.query(
                        "select detail from audit_trail where action = 'invoice.list-exported'", row -> row.text(1)));
    }

    @Test
    void aSelectionRefusesWhatItDoesNotKnow() {
        Refused.with("invoice.type-unknown", () -> IssuedSelection.ALL.of(List.of("382")));
        Refused.with("sort.unknown", () -> IssuedSelection.ALL.by(Sort.parse("-colour")));
        Refused.with("date.reversed", () -> IssuedSelection.ALL.between(DAY, DAY.minusDays(1)));
    }
}
