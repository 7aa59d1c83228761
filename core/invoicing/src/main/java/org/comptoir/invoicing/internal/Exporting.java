// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.invoice.InvoiceFiles;
import org.comptoir.api.invoice.InvoiceSelection;
import org.comptoir.api.invoice.InvoiceSummary;
import org.comptoir.api.invoice.Invoices;
import org.comptoir.api.invoice.IssuedSelection;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.list.Told;
import org.comptoir.kernel.list.Walk;
import org.comptoir.model.Call;

/** Many documents at once, page by page. */
final class Exporting {

    private static final int PAGE = 500;

    private final Units units;
    private final Invoices invoices;

    Exporting(Units units, Invoices invoices) {
        this.units = units;
        this.invoices = invoices;
    }

    void export(InvoiceSelection selection, InvoiceFiles files, Call call) throws IOException {
        int left = selection.most();
        Page<InvoiceSummary> page = page(selection, "", left, call);
        tell(selection, call);
        while (true) {
            for (InvoiceSummary summary : page.items()) {
                files.take(invoices.rendered(summary.id(), selection.format(), call));
            }
            left -= page.items().size();
            if (page.next().isEmpty() || left <= 0) {
                return;
            }
            page = page(selection, page.next(), left, call);
        }
    }

    private Page<InvoiceSummary> page(InvoiceSelection selection, String cursor, int left, Call call) {
        return invoices.list(
                selection.type(),
                selection.from(),
                selection.to(),
                new PageRequest(cursor, Math.min(PAGE, left)),
                call);
    }

    /** The rows of a list. */
    void rows(IssuedSelection selection, Consumer<InvoiceSummary> consumer, Call call) {
        Walk.through(
                page -> invoices.list(selection, page, call),
                () -> units.audit(
                        call,
                        "invoice.list-exported",
                        "invoices",
                        Told.of(told(selection), invoices.count(selection, call))),
                consumer);
    }

    /** Not what was searched for: that may be a name, which the trail would keep for good. */
    private static Map<String, Object> told(IssuedSelection selection) {
        Map<String, Object> told = new HashMap<>(Map.of(
                "types", selection.types(),
                "from", selection.from(),
                "to", selection.to(),
                "searched", !selection.search().isEmpty()));
        if (selection.customer() != null) {
            told.put("customer", selection.customer().toString());
        }
        if (selection.order() != null) {
            told.put("order", selection.order().toString());
        }
        return told;
    }

    private void tell(InvoiceSelection selection, Call call) {
        units.audit(
                call,
                "invoice.exported",
                selection.format(),
                Map.of("type", selection.type(), "from", selection.from(), "to", selection.to()));
    }
}
