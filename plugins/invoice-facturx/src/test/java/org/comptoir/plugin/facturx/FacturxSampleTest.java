// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.plugin.facturx.IssuedInvoices.Issued;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sampler against a stand-in for the server: it fetches, judges, and finds what is wrong. */
class FacturxSampleTest {

    private static final int INVOICES = 7;

    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private IssuedInvoices invoices;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/invoices", this::answer);
        server.start();
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        invoices = new IssuedInvoices(address, "KEY");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void itJudgesInvoicesAndCreditNotesAndNamesTheBadOnes(@TempDir Path folder) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<String, String> failures = new FacturxSample(folder).judge(invoices, 3, new PrintStream(out, true, UTF_8));
        assertThat(failures).containsOnlyKeys("F-3");
        assertThat(failures.get("F-3")).contains("BR-CO-17");
        assertThat(out.toString(UTF_8)).startsWith("3 invoices and 1 credit notes: 3 valid, 1 not");
        assertThat(asked).allMatch("Bearer KEY"::equals);
    }

    @Test
    void theSampleIsSpreadFromTheFirstToTheLast() throws Exception {
        assertThat(invoices.spread("380", 3)).extracting(Issued::number).containsExactly("F-0", "F-3", "F-6");
        assertThat(invoices.spread("380", 50)).hasSize(INVOICES);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestHeaders().getFirst("Authorization"));
        byte[] body = body(exchange.getRequestURI());
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** Two pages of invoices, one of credit notes; the fourth invoice is wrong. */
    private static byte[] body(URI asked) {
        String path = asked.getPath();
        if (path.endsWith("/factur-x")) {
            Invoice invoice = path.contains("/A-")
                    ? Samples.creditNote().build()
                    : Samples.frenchBusiness().build();
            return CallSample.written(
                            new FacturXFormat(), path.contains("/F-3/") ? Copies.taxed(invoice, 200, 0) : invoice)
                    .content();
        }
        if (asked.getQuery().contains("type=381")) {
            return page("", "A-0");
        }
        return asked.getQuery().contains("cursor=more")
                ? page("", "F-4", "F-5", "F-6")
                : page("more", "F-0", "F-1", "F-2", "F-3");
    }

    private static byte[] page(String next, String... ids) {
        List<String> items = new ArrayList<>();
        for (String id : ids) {
            items.add("{\"id\":\"" + id + "\",\"number\":\"" + id + "\"}");
        }
        return ("{\"items\":[" + String.join(",", items) + "],\"next\":\"" + next + "\"}").getBytes(UTF_8);
    }
}
