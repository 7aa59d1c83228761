// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.company.Companies;
import org.comptoir.api.invoice.CreditRequest;
import org.comptoir.api.invoice.FreeCreditRequest;
import org.comptoir.api.invoice.InvoiceFiles;
import org.comptoir.api.invoice.InvoiceProblem;
import org.comptoir.api.invoice.InvoiceSelection;
import org.comptoir.api.invoice.InvoiceSummary;
import org.comptoir.api.invoice.Invoices;
import org.comptoir.api.invoice.IssuedSelection;
import org.comptoir.api.invoice.IssuedTotals;
import org.comptoir.api.ledger.Ledger;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.Orders;
import org.comptoir.api.party.Customers;
import org.comptoir.api.stock.Stock;
import org.comptoir.kernel.Database.TransientConflict;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Plugins;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.json.Json;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.document.Document;
import org.comptoir.model.id.InvoiceId;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.invoice.Invoice;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Invoices, built outside the transaction and numbered within it. */
@Component(service = Invoices.class, configurationPid = "org.comptoir.invoicing")
@Designate(ocd = InvoicingSettings.class)
public final class DefaultInvoices implements Invoices {

    private final InvoiceLists lists = new InvoiceLists();
    private final Units units;
    private final Clock clock;
    private final Plugins plugins;
    private final Orders orders;
    private final Stock stock;
    private final InvoiceStore store;
    private final Billing billing;
    private final Crediting crediting;
    private final FreeCrediting freeCrediting;
    private final PreFlight preFlight;
    private final Issuing issuing;
    private final Rendering rendering;

    /** With the settings of the server. */
    @Activate
    public DefaultInvoices(
            @Reference InvoiceTables tables,
            @Reference Units units,
            @Reference Plugins plugins,
            @Reference Json json,
            @Reference Ids ids,
            @Reference Companies companies,
            @Reference Customers customers,
            @Reference Orders orders,
            @Reference Stock stock,
            @Reference Ledger ledger,
            @Reference Clock clock,
            InvoicingSettings settings) {
        this(units, plugins, json, ids, companies, customers, orders, stock, ledger, clock, Mentions.of(settings));
    }

    /** With the standard mentions, where nobody sets anything. */
    public DefaultInvoices(
            InvoiceTables tables,
            Units units,
            Plugins plugins,
            Json json,
            Ids ids,
            Companies companies,
            Customers customers,
            Orders orders,
            Stock stock,
            Ledger ledger,
            Clock clock) {
        this(units, plugins, json, ids, companies, customers, orders, stock, ledger, clock, Mentions.standard());
    }

    private DefaultInvoices(
            Units units,
            Plugins plugins,
            Json json,
            Ids ids,
            Companies companies,
            Customers customers,
            Orders orders,
            Stock stock,
            Ledger ledger,
            Clock clock,
            Mentions mentions) {
        SalesEntry entries = new SalesEntry(ledger);
        this.units = units;
        this.clock = clock;
        this.plugins = plugins;
        this.orders = orders;
        this.stock = stock;
        this.store = new InvoiceStore(json);
        this.billing = new Billing(companies, customers, new PaymentDemands(plugins), entries, mentions, ids);
        this.crediting = new Crediting(companies, entries, mentions, ids);
        this.freeCrediting = new FreeCrediting(companies, customers, orders, entries, mentions, ids);
        this.preFlight = new PreFlight(plugins);
        this.issuing = new Issuing(companies, ledger, store, json, ids);
        this.rendering = new Rendering(units, plugins, store);
    }

    /** An order and what its invoice will be. */
    private record Bill(Order order, InvoiceDraft draft) {}

    @Override
    public Invoice issue(InvoiceId id, OrderId order, LocalDate issuedOn, Call call) {
        return units.write(
                call, Invoice.class, () -> plugins.together(() -> bill(id, order, issuedOn, call)), (tx, bill) -> {
                    tx.onDuplicate("invoice_source", broken -> nothingToInvoice(order));
                    tx.onDuplicate("invoice_pk", broken -> Issuing.idTaken(id));
                    tx.onDuplicate("invoice_rank", broken -> Issuing.idTaken(id));
                    billed(bill.order(), call);
                    return issuing.issue(tx, bill.draft());
                });
    }

    private Bill bill(InvoiceId id, OrderId orderId, LocalDate issuedOn, Call call) {
        Order order = orders.get(orderId, call);
        InvoiceDraft draft = billing.draft(id, order, issuedOn, call);
        issuing.requireNotAhead(issuedOn, clock.instant(), call);
        PreFlight.refuse(preFlight.problems(draft.document(), call), call);
        return new Bill(order, draft);
    }

    /** An order that moved on since it was read is read again: what is billed is what was shipped. */
    private void billed(Order order, Call call) {
        try {
            orders.invoiced(order.id(), order.version(), call);
        } catch (ComptoirException moved) {
            if (moved.code().equals("order.stale") || moved.code().equals("order.illegal-step")) {
                throw new TransientConflict(moved);
            }
            throw moved;
        }
    }

    @Override
    public List<InvoiceProblem> preflight(OrderId order, LocalDate issuedOn, Call call) {
        return preFlight.problems(foreseen(order, issuedOn, call).document(), call);
    }

    @Override
    public List<InvoiceProblem> check(InvoiceId id, Call call) {
        return preFlight.problems(get(id, call), call);
    }

    @Override
    public Invoice quote(OrderId order, LocalDate issuedOn, Call call) {
        return foreseen(order, issuedOn, call).document();
    }

    private InvoiceDraft foreseen(OrderId order, LocalDate issuedOn, Call call) {
        return billing.foresee(new InvoiceId(order.value()), orders.get(order, call), issuedOn, call);
    }

    /**
     * Two credit notes on one invoice at the same time would be the same one of its ranks, which a unique key forbids:
     * the second is worked out again on what the first left.
     */
    @Override
    public Invoice credit(InvoiceId invoice, CreditRequest request, Call call) {
        return units.write(call, Invoice.class, () -> creditNote(invoice, request, call), (tx, draft) -> {
            tx.onDuplicate("invoice_pk", broken -> Issuing.idTaken(request.id()));
            tx.onDuplicate("invoice_rank", TransientConflict::new);
            return issuing.issue(tx, draft);
        });
    }

    private InvoiceDraft creditNote(InvoiceId invoice, CreditRequest request, Call call) {
        InvoiceDraft draft = crediting.draft(request, family(invoice, call), call);
        requireWorth(draft.document());
        issuing.requireNotAhead(request.issuedOn(), clock.instant(), call);
        PreFlight.refuse(preFlight.problems(draft.document(), call), call);
        return draft;
    }

    private InvoiceStore.Family family(InvoiceId invoice, Call call) {
        return units.read(sql -> store.family(sql, call, invoice)).orElseThrow(() -> unknown(invoice));
    }

    @Override
    public Map<Integer, BigDecimal> creditable(InvoiceId invoice, Call call) {
        return Crediting.left(family(invoice, call));
    }

    @Override
    public Invoice quoteCredit(InvoiceId invoice, CreditRequest request, Call call) {
        return creditNote(invoice, request, call).document();
    }

    /** A credit note of nothing would use up a legal number and say nothing. */
    private static void requireWorth(Invoice creditNote) {
        if (creditNote.totals().gross().isZero()) {
            throw new ComptoirException(
                    "invoice.credit-of-nothing",
                    Fault.CONFLICT,
                    Map.of(
                            "field",
                            "lines",
                            "value",
                            creditNote.totals().gross().toString()));
        }
    }

    /**
     * Formats are not asked: the document was issued elsewhere, and what they would refuse can no longer be mended.
     * Stock comes first, since the heads of the chains are to be taken last.
     */
    @Override
    public Invoice creditFreely(FreeCreditRequest request, Call call) {
        try {
            return units.write(call, Invoice.class, () -> freeCredit(request, call), (tx, draft) -> {
                for (String key : List.of("invoice_pk", "invoice_rank", "invoice_source")) {
                    tx.onDuplicate(
                            key, broken -> sourceTaken(request, call).orElseGet(() -> Issuing.idTaken(request.id())));
                }
                if (!draft.goods().isEmpty()) {
                    String piece = request.sourceRef().isBlank()
                            ? request.id().toString()
                            : request.sourceRef().strip();
                    stock.takeBack(
                            "credit:" + request.id(),
                            piece,
                            request.warehouse(),
                            draft.goods(),
                            request.issuedOn(),
                            call);
                }
                return issuing.issue(tx, draft.invoice());
            });
        } catch (ComptoirException refused) {
            // Whatever was refused first, such as the goods, or the day of a note behind which others came since: what
            // the caller must hear is that this fact is in the books.
            throw refused.fault() == Fault.CONFLICT ? sourceTaken(request, call).orElse(refused) : refused;
        }
    }

    private Optional<ComptoirException> sourceTaken(FreeCreditRequest request, Call call) {
        boolean known = !request.source().isBlank()
                && units.read(sql -> store.knows(sql, call.company(), FreeCrediting.sourceKey(request)));
        return known
                ? Optional.of(new ComptoirException(
                        "invoice.source-taken",
                        Fault.CONFLICT,
                        Map.of("source", request.source(), "field", "sourceRef", "value", request.sourceRef())))
                : Optional.empty();
    }

    private FreeCrediting.Draft freeCredit(FreeCreditRequest request, Call call) {
        FreeCrediting.Draft draft = freeCrediting.draft(request, call);
        PreFlight.refuse(CoreRules.problems(draft.invoice().document()), call);
        return draft;
    }

    private static ComptoirException nothingToInvoice(OrderId order) {
        return new ComptoirException(
                "invoice.nothing-to-invoice", Fault.CONFLICT, Map.of("field", "order", "value", order.toString()));
    }

    static ComptoirException unknown(InvoiceId id) {
        return new ComptoirException(
                "invoice.unknown", Fault.NOT_FOUND, Map.of("field", "invoice", "value", id.toString()));
    }

    @Override
    public Invoice get(InvoiceId id, Call call) {
        return units.read(sql -> store.find(sql, call, id)).orElseThrow(() -> unknown(id));
    }

    @Override
    public Document original(InvoiceId id, Call call) {
        byte[] content = units.read(sql -> store.content(sql, call, id)).orElseThrow(() -> unknown(id));
        return new Document(id + ".json", "application/json", InvoiceStore.there(content));
    }

    @Override
    public Document rendered(InvoiceId id, String format, Call call) {
        return rendering.rendered(id, format, call);
    }

    @Override
    public void export(InvoiceSelection selection, InvoiceFiles files, Call call) throws IOException {
        new Exporting(units, this).export(selection, files, call);
    }

    @Override
    public List<String> formats(Call call) {
        return rendering.formats(call);
    }

    @Override
    public ListPage<InvoiceSummary> list(IssuedSelection selection, PageRequest page, Call call) {
        return units.read(sql -> lists.page(sql, selection, page, call));
    }

    @Override
    public Counted count(IssuedSelection selection, Call call) {
        return units.read(sql -> lists.count(sql, selection, call));
    }

    @Override
    public IssuedTotals totals(IssuedSelection selection, Call call) {
        return units.read(sql -> lists.totals(sql, selection, call));
    }

    @Override
    public void export(IssuedSelection selection, Consumer<InvoiceSummary> consumer, Call call) {
        new Exporting(units, this).rows(selection, consumer, call);
    }

    @Override
    public List<InvoiceSummary> related(InvoiceId id, Call call) {
        return units.read(sql -> lists.related(sql, id, call)).orElseThrow(() -> unknown(id));
    }
}
