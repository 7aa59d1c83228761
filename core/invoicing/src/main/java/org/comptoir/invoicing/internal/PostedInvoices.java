// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.ledger.Ledger;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.Orders;
import org.comptoir.kernel.Findings;
import org.comptoir.kernel.Invariant;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.id.InvoiceId;
import org.comptoir.model.ledger.Entry;
import org.comptoir.model.ledger.Posting;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * I2 of invoices, both ways: every invoice of an amount has exactly one entry over it and one of nothing none, every such entry has
 * its invoice, and every invoiced order has its own.
 *
 * <p>Orders are read first, then invoices, then entries: whatever is done meanwhile, what an earlier reading saw was
 * committed together with what a later one looks for.
 */
@Component(service = Invariant.class)
public final class PostedInvoices implements Invariant {

    private static final int PAGE = 500;
    private static final String SOURCE = "invoice:";

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final Ledger ledger;
    private final Orders orders;

    @Activate
    public PostedInvoices(@Reference InvoiceTables tables, @Reference Ledger ledger, @Reference Orders orders) {
        this.ledger = ledger;
        this.orders = orders;
    }

    @Override
    public String id() {
        return "I2-invoices";
    }

    @Override
    public String promise() {
        return "Every invoice of an amount has exactly one entry over it, one of nothing has none, and every invoiced order has"
                + " its invoice.";
    }

    /** An invoice as far as the books go. */
    private record Billed(String number, boolean credit, long net, long gross) {
        boolean mustPost() {
            return net != 0 || gross != 0;
        }
    }

    @Override
    public Verdict verify(Sql sql, Call call) {
        Findings findings = new Findings();
        Map<UUID, String> invoicedOrders = new HashMap<>();
        each(page -> orders.list(List.of("invoiced", "closed"), FIRST, LAST, page, call), (Order order) -> {
            if (order.state().equals("invoiced") || keptSome(order)) {
                invoicedOrders.put(order.id().value(), order.number());
            }
        });
        Map<UUID, Billed> invoices = new HashMap<>();
        sql.each(
                "select id, invoice_no, doc_type, net_minor, gross_minor, order_id from invoice where company = ?",
                row -> {
                    findings.checked(1);
                    invoices.put(row.uuid(1), billed(row));
                    if (row.text(3).equals("380")) {
                        invoicedOrders.remove(row.uuid(6));
                    }
                },
                call.company());
        invoicedOrders
                .values()
                .forEach(number -> findings.breach("Order " + number + " is invoiced without an invoice."));
        entries(sql, call, invoices, findings);
        return findings.verdict();
    }

    /** An order that came back whole may have been closed without an invoice. */
    private static boolean keptSome(Order order) {
        return order.lines().stream().anyMatch(line -> line.shipped().compareTo(line.returned()) > 0);
    }

    private static Billed billed(Row row) {
        return new Billed(row.text(2), row.text(3).equals("381"), row.number(4), row.number(5));
    }

    private void entries(Sql sql, Call call, Map<UUID, Billed> invoices, Findings findings) {
        Set<UUID> posted = new HashSet<>();
        each(page -> ledger.entries(SalesEntry.JOURNAL, FIRST, LAST, page, call), (Entry entry) -> {
            if (entry.source().startsWith(SOURCE)) {
                UUID id = invoiceOf(entry);
                Billed billed = invoices.containsKey(id) ? invoices.get(id) : late(sql, call, id);
                check(entry, billed, posted.add(id), findings);
            } else {
                findings.breach("Entry " + entry.journal() + " " + entry.number()
                        + " lies among the sales and is no invoice's: " + entry.source() + ".");
            }
        });
        invoices.forEach((id, billed) -> findings.require(
                !billed.mustPost() || posted.contains(id), "Invoice " + billed.number() + " has no entry."));
    }

    private static UUID invoiceOf(Entry entry) {
        try {
            return InvoiceId.parse(entry.source().substring(SOURCE.length())).value();
        } catch (ComptoirException malformed) {
            return new UUID(0, 0);
        }
    }

    /** An invoice that was issued after the invoices were read. */
    private static @Nullable Billed late(Sql sql, Call call, UUID id) {
        return sql.first(
                        "select id, invoice_no, doc_type, net_minor, gross_minor from invoice where company = ? and id = ?",
                        PostedInvoices::billed,
                        call.company(),
                        id)
                .orElse(null);
    }

    private static void check(Entry entry, @Nullable Billed billed, boolean first, Findings findings) {
        String name = "Entry " + entry.journal() + " " + entry.number();
        if (billed == null) {
            findings.breach(name + " names an invoice that is not there: " + entry.source() + ".");
            return;
        }
        findings.require(first, "Invoice " + billed.number() + " has more than one entry.");
        findings.require(
                entry.piece().equals(billed.number()),
                name + " is about " + entry.piece() + ", not " + billed.number() + ".");
        long owed = entry.postings().stream()
                .filter(posting -> !posting.auxiliary().isEmpty())
                .mapToLong(PostedInvoices::debit)
                .sum();
        findings.require(
                owed == (billed.credit() ? -billed.gross() : billed.gross()),
                name + " books another amount than invoice " + billed.number() + " says.");
    }

    private static long debit(Posting posting) {
        return posting.debit().minor() - posting.credit().minor();
    }

    private static <T> void each(Function<PageRequest, Page<T>> pages, Consumer<T> consumer) {
        String cursor = "";
        do {
            Page<T> page = pages.apply(new PageRequest(cursor, PAGE));
            page.items().forEach(consumer);
            cursor = page.next();
        } while (!cursor.isEmpty());
    }
}
