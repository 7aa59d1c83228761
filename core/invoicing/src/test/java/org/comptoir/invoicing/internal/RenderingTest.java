// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.invoicing.internal.Office.line;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.comptoir.api.invoice.InvoiceSelection;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.document.Document;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.spi.invoice.v1.InvoiceFormat;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

class RenderingTest {

    @EachDatabase
    void anInvoiceIsRenderedOnceAndKeptWhateverBecomesOfThePlugin(TestKernel kernel) {
        Office office = new Office(kernel);
        FakeFormat format = new FakeFormat("test", false);
        kernel.plugins().add(InvoiceFormat.class, format);
        Invoice invoice = office.issue("HANS", line("CANDLE", "1", "10"));
        Document first = office.invoices.rendered(invoice.id(), "test", kernel.call("k"));
        assertThat(first.fileName()).isEqualTo("FA2024-000001.txt");
        kernel.plugins().remove(InvoiceFormat.class, format);
        assertThat(office.invoices.rendered(invoice.id(), "test", kernel.call()))
                .isEqualTo(first);
        assertThat(format.written).hasValue(1);
    }

    @EachDatabase
    void manyLeaveWithOneLineInTheTrailAndOneIsReadWithNone(TestKernel kernel) throws IOException {
        Office office = new Office(kernel);
        kernel.plugins().add(InvoiceFormat.class, new FakeFormat("test", false));
        Invoice first = office.issue("HANS", line("CANDLE", "1", "10"));
        office.issue("HANS", line("CANDLE", "2", "10"));
        office.issue("HANS", line("CANDLE", "3", "10"));
        office.invoices.rendered(first.id(), "test", kernel.call());
        assertThat(exports(kernel)).isEmpty();

        List<String> names = new ArrayList<>();
        LocalDate from = LocalDate.of(2024, 1, 1);
        office.invoices.export(
                new InvoiceSelection("test", "380", from, from.plusYears(9), 2),
                document -> names.add(document.fileName()),
                kernel.call());

        assertThat(names).containsExactly("FA2024-000003.txt", "FA2024-000002.txt");
        assertThat(exports(kernel)).singleElement().asString().contains("test", "2024-01-01", "2033-01-01");
    }

    private static List<String> exports(TestKernel kernel) {
        return kernel.units()
                .read(sql -> sql.query(
                        "select subject, detail from audit_trail where action = 'invoice.exported'",
                        row -> row.text(1) + row.text(2)));
    }

    @EachDatabase
    void sixteenAtOnceGetTheSameBytes(TestKernel kernel) throws Exception {
        Office office = new Office(kernel);
        kernel.plugins().add(InvoiceFormat.class, new FakeFormat("test", false));
        Invoice invoice = office.issue("HANS", line("CANDLE", "1", "10"));
        List<Callable<Document>> work = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            work.add(() -> office.invoices.rendered(invoice.id(), "test", kernel.call()));
        }
        Set<String> digests = new HashSet<>();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            for (var document : threads.invokeAll(work)) {
                digests.add(document.get().sha256());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(digests).hasSize(1);
    }

    @EachDatabase
    void aMissingFormatIsNamedWithThoseThatAreThere(TestKernel kernel) {
        Office office = new Office(kernel);
        Invoice invoice = office.issue("HANS", line("CANDLE", "1", "10"));
        assertThat(Refused.with(
                                "format.missing",
                                () -> office.invoices.rendered(invoice.id(), "factur-x", kernel.call()))
                        .facts())
                .containsEntry("there", "none");
        kernel.plugins().add(InvoiceFormat.class, new FakeFormat("test", true));
        assertThat(Refused.with(
                                "format.missing",
                                () -> office.invoices.rendered(invoice.id(), "factur-x", kernel.call()))
                        .facts())
                .containsEntry("format", "factur-x")
                .containsEntry("there", "test");
        assertThat(Refused.with(
                                "invoice.not-rendered",
                                () -> office.invoices.rendered(invoice.id(), "test", kernel.call()))
                        .facts())
                .containsEntry("reason", "test.no-font");
        Refused.with("invoice.unknown", () -> office.invoices.rendered(office.id(), "test", kernel.call()));
        Refused.with("invoice.unknown", () -> office.invoices.get(office.id(), kernel.call()));
        Refused.with("invoice.unknown", () -> office.invoices.original(office.id(), kernel.call()));
    }

    @EachDatabase
    void aFormatThatDoesNotTellItsNameIsNotCalledMissing(TestKernel kernel) {
        Office office = new Office(kernel);
        Invoice invoice = office.issue("HANS", line("CANDLE", "1", "10"));
        kernel.plugins().add(InvoiceFormat.class, new FakeFormat("", true) {
            @Override
            public String name() {
                throw new ComptoirException("plugin.busy", Fault.UNAVAILABLE, Map.of());
            }
        });
        Refused.with("plugin.busy", () -> office.invoices.rendered(invoice.id(), "test", kernel.call()));
        kernel.plugins().add(InvoiceFormat.class, new FakeFormat("test", false));
        assertThat(office.invoices.rendered(invoice.id(), "test", kernel.call()).mediaType())
                .isEqualTo("text/plain");
    }
}
