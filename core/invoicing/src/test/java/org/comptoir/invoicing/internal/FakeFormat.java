// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.comptoir.model.Call;
import org.comptoir.model.LocalText;
import org.comptoir.model.document.Document;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Problem;
import org.comptoir.spi.invoice.v1.Finding;
import org.comptoir.spi.invoice.v1.InvoiceFormat;

/** Writes the number and a counter, so that a second rendering would show; refuses a buyer reference of {@code BAD}. */
class FakeFormat implements InvoiceFormat {

    final AtomicInteger written = new AtomicInteger();
    private final String name;
    private final boolean broken;

    FakeFormat(String name, boolean broken) {
        this.name = name;
        this.broken = broken;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String profile() {
        return "urn:test";
    }

    @Override
    public Outcome<Document> write(Invoice invoice, Call call) {
        if (broken) {
            return new Outcome.Failed<>(new Problem("test.no-font", Problem.Kind.BUG, "no font", Map.of()));
        }
        String text = invoice.number() + " " + written.incrementAndGet();
        return new Outcome.Done<>(
                new Document(invoice.number() + ".txt", "text/plain", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public List<Finding> check(Invoice invoice, Call call) {
        Finding.Severity severity =
                invoice.lines().get(0).sku().equals("BAD") ? Finding.Severity.FATAL : Finding.Severity.WARNING;
        return List.of(new Finding("TEST-1", severity, "BT-13", LocalText.of("mauvais", "bad")));
    }
}
