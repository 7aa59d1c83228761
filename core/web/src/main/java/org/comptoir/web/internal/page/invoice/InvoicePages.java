// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.invoice;

import java.util.List;
import java.util.Optional;
import org.comptoir.api.PageRequest;
import org.comptoir.api.invoice.Invoices;
import org.comptoir.api.ledger.EntryLists;
import org.comptoir.api.ledger.EntrySelection;
import org.comptoir.api.ledger.EntrySummary;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.Orders;
import org.comptoir.kernel.sight.Reader;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.document.Document;
import org.comptoir.model.id.InvoiceId;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.page.record.Linked;
import org.comptoir.web.internal.page.record.Timelines;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * One issued document: what it says, what belongs to it, and its files. Files are saved and not shown within the page: the
 * policy allows no frame and no embedded object, and what a plugin wrote is not to run in the place of a page of ours.
 */
@Component(service = Pages.class)
public final class InvoicePages implements Pages {

    private static final String INVOICE = InvoiceListPages.PATH + "/{id}";

    private final Invoices invoices;
    private final Orders orders;
    private final EntryLists entries;
    private final Timelines timelines;

    @Activate
    public InvoicePages(
            @Reference Invoices invoices,
            @Reference Orders orders,
            @Reference EntryLists entries,
            @Reference Timelines timelines) {
        this.invoices = invoices;
        this.orders = orders;
        this.entries = entries;
        this.timelines = timelines;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(INVOICE, InvoiceListPages.ACCESS, visit -> Answer.page(view(visit))),
                Route.get(INVOICE + "/original", InvoiceListPages.ACCESS, this::original),
                Route.get(INVOICE + "/formats/{format}", InvoiceListPages.ACCESS, this::rendered));
    }

    private static InvoiceId id(Visit visit) {
        return InvoiceId.parse(visit.value("id"));
    }

    private InvoiceView view(Visit visit) {
        Invoice invoice = invoices.get(id(visit), visit.call());
        Reader reader = Reader.of(visit.session());
        Optional<Order> order = reader.allows("order:r") ? order(invoice, visit) : Optional.empty();
        return new InvoiceView(
                invoice,
                order.map(Order::number).orElse(""),
                order.filter(it -> reader.allows("customer:r"))
                        .map(it -> it.customer().toString())
                        .orElse(""),
                invoices.related(invoice.id(), visit.call()),
                invoices.formats(visit.call()),
                Conformity.of(invoices, invoice.id(), visit.call()),
                reader.allows("ledger:r") ? entry(invoice, visit) : Optional.empty(),
                order.isPresent() && reader.allows("payment:r"),
                !invoice.isCreditNote() && IssuePages.ACCESS.allows(visit.session()),
                timelines.of(InvoiceListPages.PATH + "/" + invoice.id(), Linked.NONE, visit));
    }

    /** A document about nothing is booked nowhere. */
    private Optional<EntrySummary> entry(Invoice invoice, Visit visit) {
        EntrySelection its = EntrySelection.ALL.of(List.of("invoice:" + invoice.id()));
        return entries.list(its, PageRequest.first(1), visit.call()).items().stream()
                .findFirst();
    }

    /** A document that was taken over from elsewhere has none, and somebody may see a document and not its order. */
    private Optional<Order> order(Invoice invoice, Visit visit) {
        try {
            return Optional.of(orders.get(invoice.order(), visit.call()));
        } catch (ComptoirException unknown) {
            if (unknown.fault() != Fault.NOT_FOUND) {
                throw unknown;
            }
            return Optional.empty();
        }
    }

    private Answer original(Visit visit) {
        return file(invoices.original(id(visit), visit.call()));
    }

    private Answer rendered(Visit visit) {
        return file(invoices.rendered(id(visit), visit.value("format"), visit.call()));
    }

    /** A plugin names its files; in a header stands nothing but letters, digits, dots and dashes of it. */
    private static Answer file(Document document) {
        String name = document.fileName().replaceAll("[^A-Za-z0-9.-]", "_");
        byte[] content = document.content();
        return Answer.file(name, document.mediaType(), out -> out.write(content));
    }
}
