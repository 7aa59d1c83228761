// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.comptoir.ledger.internal.Books.DAY;
import static org.comptoir.ledger.internal.Books.credit;
import static org.comptoir.ledger.internal.Books.debit;
import static org.comptoir.ledger.internal.Books.refusal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.comptoir.model.ledger.Entry;
import org.comptoir.spi.export.v1.AccountingExport;
import org.comptoir.spi.export.v1.ExportScope;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

class ExportTest {

    /** Writes a line an entry: journal and number. */
    private static final class Lines implements AccountingExport {
        private OutputStream kept = OutputStream.nullOutputStream();

        @Override
        public String name() {
            return "lines";
        }

        @Override
        public String fileName(ExportScope scope) {
            return scope.siren().value() + ".txt";
        }

        @Override
        public String mediaType() {
            return "text/plain";
        }

        @Override
        public void write(ExportScope scope, Iterator<Entry> entries, OutputStream out) throws IOException {
            kept = out;
            while (entries.hasNext()) {
                Entry entry = entries.next();
                out.write((entry.journal() + entry.number() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @EachDatabase
    void openingComesFirstThenAllInTheOrderOfRecording(TestKernel kernel) throws IOException {
        Books books = new Books(kernel);
        Lines lines = new Lines();
        kernel.plugins().add(AccountingExport.class, lines);
        List<String> expected = new ArrayList<>();
        for (int i = 1; i <= 600; i++) {
            books.ledger.post(books.request("st:" + i, "ST", DAY, debit("6037", 1), credit("37", 1)), kernel.call());
            expected.add("ST" + i);
            if (i == 300) {
                books.sale("invoice:1", 100, DAY);
                expected.add("VE1");
            }
        }
        books.ledger.post(books.request("an:1", "AN", DAY, debit("37", 1), credit("890", 1)), kernel.call());
        books.sale("invoice:2", 100, DAY.plusDays(1));
        expected.add(0, "AN1");

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        books.ledger.export("lines", DAY, DAY, out, kernel.call());
        assertThat(out.toString(StandardCharsets.UTF_8).lines().toList()).isEqualTo(expected);
        assertThat(books.ledger.exportFileName("lines", DAY, DAY, kernel.call()))
                .isEqualTo("732829320.txt");
        assertThat(books.ledger.exportFormats()).containsExactly("lines");
        assertThatThrownBy(() -> lines.kept.write(1)).isInstanceOf(IOException.class);
    }

    @EachDatabase
    void aFormatThatNobodyWritesIsRefusedByName(TestKernel kernel) {
        Books books = new Books(kernel);
        assertThat(refusal(() -> books.ledger.export("fec", DAY, DAY, OutputStream.nullOutputStream(), kernel.call())))
                .isEqualTo("format.missing");
    }

    @EachDatabase
    void aReaderThatWentAwayIsNoFaultOfThePlugin(TestKernel kernel) {
        Books books = new Books(kernel);
        books.sale("invoice:1", 100, DAY);
        kernel.plugins().add(AccountingExport.class, new Lines());
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("connection reset");
            }
        };
        assertThatThrownBy(() -> books.ledger.export("lines", DAY, DAY, broken, kernel.call()))
                .isInstanceOf(IOException.class)
                .hasMessage("connection reset");
    }
}
