// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.document.Document;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.plugin.facturx.check.PreFlight;
import org.comptoir.plugin.facturx.cii.CiiWriter;
import org.comptoir.plugin.facturx.page.InvoicePage;
import org.comptoir.plugin.facturx.pdf.FacturXPdf;
import org.comptoir.spi.ComptoirPlugin;
import org.comptoir.spi.Health;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Problem;
import org.comptoir.spi.invoice.v1.Finding;
import org.comptoir.spi.invoice.v1.InvoiceFormat;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Factur-X, profile EN 16931: one PDF/A-3B that people read, with the CII that machines read inside. */
@ComptoirPlugin(
        id = "comptoir.invoice-facturx",
        name = "%name",
        publisher = "The Comptoir authors",
        licence = "Apache-2.0",
        description = "%description",
        countries = {"FR", "DE"})
@Component(service = InvoiceFormat.class)
public final class FacturXFormat implements InvoiceFormat {

    private final PreFlight preFlight = new PreFlight();
    private final CiiWriter cii = new CiiWriter();
    private final InvoicePage page = new InvoicePage();
    private final FacturXPdf pdf = new FacturXPdf();
    private final AtomicBoolean proven = new AtomicBoolean();

    @Activate
    public FacturXFormat() {
        // Fonts, colours, words and country names are read once, with the fields above.
    }

    /** Whether a specimen comes out, the first time: what a machine lacks is found before anybody's invoice is asked for. */
    @Override
    public Health check(Call call) {
        if (!proven.get()) {
            if (write(Specimen.invoice(), call) instanceof Outcome.Failed<Document> failed) {
                return Health.down(
                        "It cannot make a specimen: " + failed.problem().message());
            }
            proven.set(true);
        }
        return Health.up();
    }

    /** A thousand classes are behind a PDF: the first takes twenty times as long as the hundredth. */
    @Override
    public void rehearse(Call call) {
        if (!(write(Specimen.invoice(), call) instanceof Outcome.Done<Document>)) {
            throw new IllegalStateException("no specimen came out");
        }
    }

    @Override
    public String name() {
        return "factur-x";
    }

    @Override
    public String profile() {
        return CiiWriter.PROFILE;
    }

    @Override
    public Outcome<Document> write(Invoice invoice, Call call) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // The embedded libraries look for an XML implementation through the thread's loader, which in OSGi is
        // anybody's.
        // With the platform's they get the JDK's, whatever other bundles bring, and need not search every jar for it.
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            byte[] bytes = pdf.write(page.write(invoice), cii.write(invoice), invoice);
            return new Outcome.Done<>(new Document(fileName(invoice), "application/pdf", bytes));
        } catch (ComptoirException refused) {
            return failed(refused.code(), Problem.Kind.INVALID_INPUT, String.valueOf(refused.getMessage()));
        } catch (IOException | RuntimeException defect) {
            return failed("facturx.render", Problem.Kind.BUG, String.valueOf(defect.getMessage()));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public List<Finding> check(Invoice invoice, Call call) {
        return preFlight.check(invoice);
    }

    private static Outcome<Document> failed(String code, Problem.Kind kind, String message) {
        return new Outcome.Failed<>(new Problem(code, kind, message, Map.of()));
    }

    /** A number may hold a slash, a file name may not. */
    private static String fileName(Invoice invoice) {
        String number = invoice.number().replaceAll("[^A-Za-z0-9+_-]", "-");
        return (invoice.isCreditNote() ? "avoir-" : "facture-") + number + ".pdf";
    }
}
