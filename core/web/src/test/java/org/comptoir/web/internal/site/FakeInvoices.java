// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.invoice.CreditRequest;
import org.comptoir.api.invoice.FreeCreditRequest;
import org.comptoir.api.invoice.InvoiceFiles;
import org.comptoir.api.invoice.InvoiceProblem;
import org.comptoir.api.invoice.InvoiceSelection;
import org.comptoir.api.invoice.InvoiceSummary;
import org.comptoir.api.invoice.Invoices;
import org.comptoir.api.invoice.IssuedSelection;
import org.comptoir.api.invoice.IssuedTotals;
import org.comptoir.kernel.input.Field;
import org.comptoir.kernel.input.SearchText;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Currency;
import org.comptoir.model.Fault;
import org.comptoir.model.LocalText;
import org.comptoir.model.Money;
import org.comptoir.model.Quantity;
import org.comptoir.model.Rate;
import org.comptoir.model.Reach;
import org.comptoir.model.Unit;
import org.comptoir.model.UnitPrice;
import org.comptoir.model.VatCategory;
import org.comptoir.model.document.Document;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.InvoiceId;
import org.comptoir.model.id.InvoiceLineId;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.model.invoice.InvoiceLine;
import org.comptoir.model.invoice.InvoiceTotals;
import org.comptoir.model.invoice.PaymentTerms;
import org.comptoir.model.invoice.PrecedingInvoice;
import org.comptoir.model.invoice.TradeParty;
import org.comptoir.model.invoice.VatBreakdown;

/** An invoice with its credit note, and one of somebody else. */
final class FakeInvoices implements Invoices {

    static final InvoiceId INVOICE = new InvoiceId(new UUID(8, 1));
    static final InvoiceId NOTE = new InvoiceId(new UUID(8, 2));
    static final InvoiceId MALLORYS = new InvoiceId(new UUID(8, 3));

    final Map<InvoiceId, Invoice> all = new LinkedHashMap<>();
    final List<IssuedSelection> exported = new ArrayList<>();
    /** What the pre-flight finds. */
    final List<InvoiceProblem> problems = new ArrayList<>();
    /** Whether a format does not answer. */
    boolean silent;
    /** What was issued and credited, as it was asked for. */
    final List<String> issued = new ArrayList<>();

    private final Set<String> keys = new HashSet<>();
    private final Map<InvoiceId, PartyId> owners = new LinkedHashMap<>();
    private final FakeCustomers customers;

    FakeInvoices(FakeCustomers customers) {
        this.customers = customers;
        add(INVOICE, "FA2026-000001", Invoice.INVOICE, FakeCustomers.EPICERIE, 3);
        add(NOTE, "AV2026-000001", Invoice.CREDIT_NOTE, FakeCustomers.EPICERIE, 1);
        add(MALLORYS, "FA2026-000002", Invoice.INVOICE, FakeCustomers.MALLORY, 2);
    }

    private void add(InvoiceId id, String number, String type, PartyId buyer, int many) {
        var customer = Objects.requireNonNull(customers.all.get(buyer));
        Money net = new Money(1_000L * many, Currency.EUR);
        Money tax = new Money(200L * many, Currency.EUR);
        TradeParty party = new TradeParty(customer.name(), "", "", "", "", "", "", "", "", "", "", customer.delivery());
        owners.put(id, buyer);
        all.put(
                id,
                new Invoice(
                        id,
                        new CompanyId(new UUID(1, 1)),
                        number,
                        number.substring(0, 6),
                        1,
                        type,
                        LocalDate.of(2026, 11, 20).plusDays(many),
                        LocalDate.of(2026, 11, 19),
                        LocalDate.of(2026, 12, 31),
                        Instant.parse("2026-11-20T08:00:00Z"),
                        buyer.equals(FakeCustomers.MALLORY) ? new OrderId(new UUID(0, 0)) : FakeOrders.INVOICED,
                        "B1",
                        party,
                        party,
                        customer.delivery(),
                        CountryCode.FR,
                        Currency.EUR,
                        List.of(line(many, net)),
                        List.of(new VatBreakdown(
                                new VatCategory("S"),
                                Rate.of("20"),
                                net,
                                tax,
                                "",
                                LocalText.of("Mention <i>", "Mention <i>"),
                                CountryCode.FR,
                                "")),
                        new InvoiceTotals(net, net, tax, net.plus(tax), Money.zero(Currency.EUR), net.plus(tax)),
                        List.of(),
                        PaymentTerms.undefined(""),
                        type.equals(Invoice.INVOICE)
                                ? List.of()
                                : List.of(new PrecedingInvoice("FA2026-000001", LocalDate.of(2026, 11, 23))),
                        "BC-17 <script>alert(2)</script>",
                        "fr",
                        List.of()));
    }

    private static InvoiceLine line(int many, Money net) {
        return new InvoiceLine(
                new InvoiceLineId(new UUID(8, 10 + many)),
                1,
                "BOUGIE",
                "Bougie <script>alert(3)</script>",
                Quantity.of(many, Unit.PIECE),
                UnitPrice.of(new BigDecimal("10.00").toPlainString(), Currency.EUR),
                net,
                new VatCategory("S"),
                Rate.of("20"),
                "goods");
    }

    /** As the services do: who reaches but their own orders reaches no document. */
    private boolean reaches(Call call, InvoiceId id) {
        if (call.reach() instanceof Reach.Organisation own) {
            return own.customer().equals(owners.get(id));
        }
        return call.reach() instanceof Reach.Everything;
    }

    private static ComptoirException unknown(InvoiceId id) {
        return new ComptoirException(
                "invoice.unknown", Fault.NOT_FOUND, Map.of("field", "invoice", "value", id.toString()));
    }

    @Override
    public Invoice get(InvoiceId id, Call call) {
        Invoice invoice = all.get(id);
        if (invoice == null || !reaches(call, id)) {
            throw unknown(id);
        }
        return invoice;
    }

    @Override
    public List<InvoiceSummary> related(InvoiceId id, Call call) {
        get(id, call);
        return all.values().stream()
                .filter(it -> Objects.equals(owners.get(it.id()), owners.get(id)))
                .filter(it -> !it.id().equals(id))
                .map(this::summary)
                .toList();
    }

    private InvoiceSummary summary(Invoice invoice) {
        PartyId owner = Objects.requireNonNull(owners.get(invoice.id()));
        return new InvoiceSummary(
                invoice.id(),
                invoice.number(),
                invoice.type(),
                invoice.issuedOn(),
                invoice.dueOn(),
                Objects.requireNonNull(customers.all.get(owner)).code(),
                invoice.buyer().name(),
                invoice.destination(),
                invoice.totals().net(),
                invoice.totals().vat(),
                invoice.totals().gross(),
                "0");
    }

    private List<InvoiceSummary> selected(IssuedSelection selection, Call call) {
        SearchText.pattern(selection.search());
        Comparator<InvoiceSummary> key =
                switch (selection.sort().key()) {
                    case "number" -> Comparator.comparing(InvoiceSummary::number);
                    case "issuedOn" -> Comparator.comparing(InvoiceSummary::issuedOn);
                    case "customer" -> Comparator.comparing(InvoiceSummary::customerCode);
                    default -> Comparator.comparing(FakeInvoices::signed);
                };
        return all.values().stream()
                .filter(it -> reaches(call, it.id()))
                .filter(it -> selection.types().isEmpty() || selection.types().contains(it.type()))
                .filter(it ->
                        selection.customer() == null || selection.customer().equals(owners.get(it.id())))
                .filter(it -> selection.order() == null || selection.order().equals(it.order()))
                .filter(it -> !it.issuedOn().isBefore(selection.from())
                        && !it.issuedOn().isAfter(selection.to()))
                .map(this::summary)
                .filter(it -> SearchText.of(500, it.number(), it.customerCode(), it.customerName())
                        .folded()
                        .contains(SearchText.of(500, selection.search()).folded()))
                .sorted(selection.sort().descending() ? key.reversed() : key)
                .toList();
    }

    private static long signed(InvoiceSummary row) {
        long minor = row.gross().minor();
        return row.type().equals(Invoice.CREDIT_NOTE) ? -minor : minor;
    }

    @Override
    public ListPage<InvoiceSummary> list(IssuedSelection selection, PageRequest page, Call call) {
        if (!page.cursor().isEmpty()) {
            throw ComptoirException.invalid("page.cursor", "cursor", page.cursor());
        }
        return new ListPage<>(selected(selection, call), "", "");
    }

    @Override
    public Counted count(IssuedSelection selection, Call call) {
        return new Counted(selected(selection, call).size(), false);
    }

    @Override
    public IssuedTotals totals(IssuedSelection selection, Call call) {
        List<InvoiceSummary> found = selected(selection, call);
        Money gross = new Money(found.stream().mapToLong(FakeInvoices::signed).sum(), Currency.EUR);
        return new IssuedTotals(
                found.size(), List.of(new IssuedTotals.Sum(found.size(), gross, Money.zero(Currency.EUR), gross)));
    }

    @Override
    public void export(IssuedSelection selection, Consumer<InvoiceSummary> consumer, Call call) {
        exported.add(selection);
        selected(selection, call).forEach(consumer);
    }

    @Override
    public List<String> formats(Call call) {
        return List.of("factur-x");
    }

    @Override
    public Document original(InvoiceId id, Call call) {
        get(id, call);
        return new Document(id + ".json", "application/json", "{}".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Document rendered(InvoiceId id, String format, Call call) {
        Invoice invoice = get(id, call);
        if (!formats(call).contains(format)) {
            throw new ComptoirException(
                    "format.missing", Fault.NOT_FOUND, Map.of("field", "format", "value", format, "there", "factur-x"));
        }
        return new Document(
                invoice.number() + " \"x\".pdf", "application/pdf", "%PDF".getBytes(StandardCharsets.UTF_8));
    }

    private static void requireOpen(OrderId order) {
        if (order.equals(FakeOrders.INVOICED)) {
            throw new ComptoirException("invoice.nothing-to-invoice", Fault.CONFLICT, Map.of("field", "order"));
        }
    }

    @Override
    public List<InvoiceProblem> check(InvoiceId id, Call call) {
        get(id, call);
        if (silent) {
            throw new ComptoirException("plugin.slow", Fault.UNAVAILABLE, Map.of());
        }
        return problems;
    }

    @Override
    public Invoice quote(OrderId order, LocalDate issuedOn, Call call) {
        requireOpen(order);
        return Objects.requireNonNull(all.get(MALLORYS));
    }

    @Override
    public List<InvoiceProblem> preflight(OrderId order, LocalDate issuedOn, Call call) {
        return problems;
    }

    @Override
    public Invoice issue(InvoiceId id, OrderId order, LocalDate issuedOn, Call call) {
        requireOpen(order);
        if (issuedOn.isAfter(LocalDate.of(2026, 12, 31))) {
            throw ComptoirException.invalid("invoice.date", "issuedOn", issuedOn);
        }
        if (keys.add(call.idempotency().key())) {
            issued.add(order + " " + issuedOn);
        }
        return Objects.requireNonNull(all.get(MALLORYS));
    }

    /** As if nothing was credited: of the note that is there, only its pages speak. */
    @Override
    public Map<Integer, BigDecimal> creditable(InvoiceId invoice, Call call) {
        return Map.of(1, get(invoice, call).lines().get(0).quantity().amount());
    }

    @Override
    public Invoice quoteCredit(InvoiceId invoice, CreditRequest request, Call call) {
        new Field("reason").required(request.reason(), 200);
        BigDecimal left = Objects.requireNonNull(creditable(invoice, call).get(1));
        if (request.lines().get(0).quantity().compareTo(left) > 0) {
            throw new ComptoirException(
                    "invoice.over-credited", Fault.CONFLICT, Map.of("field", "lines[0].quantity", "left", "3"));
        }
        return Objects.requireNonNull(all.get(NOTE));
    }

    @Override
    public Invoice credit(InvoiceId invoice, CreditRequest request, Call call) {
        Invoice note = quoteCredit(invoice, request, call);
        if (keys.add(call.idempotency().key())) {
            issued.add("credit " + request.lines() + " " + request.reason());
        }
        return note;
    }

    @Override
    public Invoice creditFreely(FreeCreditRequest request, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void export(InvoiceSelection selection, InvoiceFiles files, Call call) {
        throw new UnsupportedOperationException();
    }
}
