// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.comptoir.plugin.facturx.IssuedInvoices.Issued;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mustangproject.validator.ZUGFeRDValidator;

/**
 * Fetches invoices of a running server and has each judged: PDF/A-3 and the profile by Mustang's validator, the data by the
 * official rules of EN 16931. Not one of the tests, which need no server; run by name:
 *
 * <pre>{@code
 * mvn -q -pl plugins/invoice-facturx -am test -Dtest=FacturxSample -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dcomptoir.url=http://127.0.0.1:8181 -Dcomptoir.key=KEY -Dcomptoir.invoices=200
 * }</pre>
 */
class FacturxSample {

    /** Credit notes for so many invoices: one. */
    private static final int INVOICES_A_CREDIT_NOTE = 4;

    private static final int SHOWN = 10;

    private final OfficialRules european;
    private final Path folder;

    @Test
    void ofARunningServer() throws Exception {
        String key = System.getProperty("comptoir.key", "");
        assertThat(key)
                .as("-Dcomptoir.key=KEY, an API key that may read invoices")
                .isNotEmpty();
        URI server = URI.create(System.getProperty("comptoir.url", "http://127.0.0.1:8181"));
        int count = Integer.getInteger("comptoir.invoices", 200);
        Map<String, String> failures = judge(new IssuedInvoices(server, key), count, System.out);
        assertThat(failures).isEmpty();
    }

    FacturxSample(@TempDir Path folder) throws Exception {
        this.folder = folder;
        this.european = new OfficialRules(OfficialRules.EN16931);
    }

    /** What is wrong with which, and a summary on the way. */
    Map<String, String> judge(IssuedInvoices invoices, int count, PrintStream out) throws Exception {
        List<Issued> some = new ArrayList<>(invoices.spread("380", count));
        int sales = some.size();
        some.addAll(invoices.spread("381", Math.max(1, count / INVOICES_A_CREDIT_NOTE)));
        Map<String, String> failures = new LinkedHashMap<>();
        for (Issued one : some) {
            String wrong = wrong(invoices.facturX(one));
            if (!wrong.isEmpty()) {
                failures.put(one.number(), wrong);
            }
        }
        out.println(sales + " invoices and " + (some.size() - sales) + " credit notes: "
                + (some.size() - failures.size()) + " valid, " + failures.size() + " not");
        failures.entrySet().stream()
                .limit(SHOWN)
                .forEach(failure -> out.println("  " + failure.getKey() + ": " + failure.getValue()));
        return failures;
    }

    /** Nothing when both judges are content. */
    private String wrong(byte[] pdf) throws Exception {
        List<String> objections = european.objections(data(pdf));
        if (!objections.isEmpty()) {
            return String.join("; ", objections);
        }
        Path file = Files.write(folder.resolve("invoice.pdf"), pdf);
        ZUGFeRDValidator validator = new ZUGFeRDValidator();
        validator.disableNotices();
        String report = validator.validate(file.toString());
        boolean content = validator.wasCompletelyValid() && report.contains("isCompliant=true");
        return content ? "" : report;
    }

    private static byte[] data(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get("factur-x.xml")
                    .getEmbeddedFile()
                    .toByteArray();
        }
    }
}
