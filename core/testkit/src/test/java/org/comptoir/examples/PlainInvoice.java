// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.examples;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.comptoir.model.Call;
import org.comptoir.model.LocalText;
import org.comptoir.model.document.Document;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.invoice.v1.Finding;
import org.comptoir.spi.invoice.v1.InvoiceFormat;
import org.osgi.service.component.annotations.Component;

/** An invoice as one line of text. */
@Component(service = InvoiceFormat.class)
public final class PlainInvoice implements InvoiceFormat {

    @Override
    public String name() {
        return "plain";
    }

    @Override
    public String profile() {
        return "urn:example:plain";
    }

    @Override
    public Outcome<Document> write(Invoice invoice, Call call) {
        String line = invoice.number() + " " + invoice.buyer().name() + " "
                + invoice.totals().gross() + "\n";
        return new Outcome.Done<>(
                new Document(invoice.number() + ".txt", "text/plain", line.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public List<Finding> check(Invoice invoice, Call call) {
        return invoice.buyer().name().length() <= 60
                ? List.of()
                : List.of(new Finding(
                        "plain.name-too-long",
                        Finding.Severity.FATAL,
                        "BT-44",
                        LocalText.of("Nom de 60 caractères au plus.", "A name of 60 characters at most.")));
    }
}
