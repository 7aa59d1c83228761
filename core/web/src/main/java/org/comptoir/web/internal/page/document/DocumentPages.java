// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.document;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.comptoir.api.invoice.Invoices;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.document.Document;
import org.comptoir.model.id.InvoiceId;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.page.invoice.Conformity;
import org.comptoir.web.internal.page.invoice.InvoiceListPages;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What people see of a document beside what machines read in it, and whether both keep the rules. */
@Component(service = Pages.class)
public final class DocumentPages implements Pages {

    private static final String FORMAT = InvoiceListPages.PATH + "/{id}/formats/{format}";

    private final Invoices invoices;

    @Activate
    public DocumentPages(@Reference Invoices invoices) {
        this.invoices = invoices;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(FORMAT + "/view", InvoiceListPages.ACCESS, visit -> Answer.page(view(visit))),
                Route.get(FORMAT + "/pages/{page}", InvoiceListPages.ACCESS, this::picture));
    }

    static String path(String invoice, String format) {
        return InvoiceListPages.PATH + "/" + invoice + "/formats/" + format;
    }

    private static InvoiceId id(Visit visit) {
        return InvoiceId.parse(visit.value("id"));
    }

    private DocumentView view(Visit visit) {
        Invoice invoice = invoices.get(id(visit), visit.call());
        String format = visit.value("format");
        Paper paper = Paper.of(invoices.rendered(invoice.id(), format, visit.call()));
        return new DocumentView(
                invoice, format, paper.pages(), paper.data(), Conformity.of(invoices, invoice.id(), visit.call()));
    }

    private Answer picture(Visit visit) {
        Document file = invoices.rendered(id(visit), visit.value("format"), visit.call());
        byte[] drawn = drawn(file, visit.value("page"));
        return Answer.file("page-" + visit.value("page") + ".png", "image/png", out -> out.write(drawn));
    }

    private static byte[] drawn(Document file, String asked) {
        try (PdfPaper pdf = PdfPaper.read(file.content())) {
            int number = asked.matches("[1-9][0-9]?") ? Integer.parseInt(asked) : 0;
            if (number < 1 || number > pdf.pages()) {
                throw unknown(asked);
            }
            return pdf.picture(number);
        } catch (IOException unreadable) {
            throw unknown(asked);
        }
    }

    private static ComptoirException unknown(String page) {
        return new ComptoirException(
                "document.page-unknown", Fault.NOT_FOUND, Map.of("field", "page", "value", page, "page", page));
    }
}
