// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.comptoir.ledger.internal.Books.DAY;
import static org.comptoir.ledger.internal.Books.credit;
import static org.comptoir.ledger.internal.Books.debit;
import static org.comptoir.ledger.internal.Books.refusal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.comptoir.model.ComptoirException;
import org.comptoir.spi.export.v1.AccountingExport;
import org.comptoir.spi.export.v1.ExportScope;
import org.comptoir.spi.export.v1.ExportedEntry;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

class ExportTest {

    /** Writes a line an entry: journal and number in the year. */
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
        public void write(ExportScope scope, Iterator<ExportedEntry> entries, OutputStream out) throws IOException {
            kept = out;
            while (entries.hasNext()) {
                ExportedEntry next = entries.next();
                out.write((next.entry().journal() + next.number() + "\n").getBytes(StandardCharsets.UTF_8));
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
        kernel.clock().advance(Duration.ofDays(1));
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
    void aBackDatedEntryTakesTheNextNumberOfItsOwnYear(TestKernel kernel) throws IOException {
        Books books = new Books(kernel);
        Lines lines = new Lines();
        kernel.plugins().add(AccountingExport.class, lines);
        for (String day : List.of("2025-03-01", "2025-11-30", "2026-01-02", "2025-12-31", "2026-01-03", "2025-03-02")) {
            books.sale("invoice:" + day, 100, LocalDate.parse(day));
        }
        assertThat(exported(books, "2025-01-01", "2025-12-31")).containsExactly("VE1", "VE2", "VE3", "VE4");
        assertThat(exported(books, "2026-01-01", "2026-12-31")).containsExactly("VE1", "VE2");
        assertThat(exported(books, "2025-03-01", "2025-03-31"))
                .as("a part of the year keeps the year's numbers")
                .containsExactly("VE1", "VE4");
        assertThat(exported(books, "2025-07-01", "2026-06-30"))
                .as("a whole year is one wherever it ends")
                .containsExactly("VE1", "VE2", "VE3", "VE4");
    }

    @EachDatabase
    void booksThatLostAnEntryOfWhateverYearDoNotLeave(TestKernel kernel) throws IOException {
        Books books = new Books(kernel);
        kernel.plugins().add(AccountingExport.class, new Lines());
        for (int i = 1; i <= 5; i++) {
            books.sale("invoice:" + i, 100, DAY.minusYears(i % 2));
        }
        assertThat(exported(books, "2026-01-01", "2026-12-31")).containsExactly("VE1", "VE2");
        kernel.tamper("delete from ledger_entry where entry_no = 5");
        assertThat(refusal(() -> exported(books, "2026-01-01", "2026-12-31"))).isEqualTo("ledger.number-gap");
        kernel.tamper("delete from ledger_entry where entry_no = 3");
        ComptoirException gap =
                catchThrowableOfType(ComptoirException.class, () -> exported(books, "2026-01-01", "2026-12-31"));
        assertThat(gap.facts()).containsEntry("journal", "VE").containsEntry("number", "3");
    }

    @EachDatabase
    void theTrailSaysWhatLeavesAlsoWhenTheReaderGoesAway(TestKernel kernel) {
        Books books = new Books(kernel);
        books.sale("invoice:1", 100, DAY);
        kernel.plugins().add(AccountingExport.class, new Lines());
        assertThatThrownBy(() -> books.ledger.export("lines", DAY, DAY, broken(), kernel.call()))
                .isInstanceOf(IOException.class);
        List<String> told = kernel.units()
                .read(sql -> sql.query(
                        "select subject, detail from audit_trail where action = 'ledger.exported'",
                        row -> row.text(1) + " " + row.text(2)));
        assertThat(told)
                .singleElement()
                .asString()
                .startsWith("lines ")
                .contains("\"from\":\"" + DAY + "\"", "\"to\":\"" + DAY + "\"");
    }

    private static OutputStream broken() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("connection reset");
            }
        };
    }

    private static List<String> exported(Books books, String from, String to) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        books.ledger.export("lines", LocalDate.parse(from), LocalDate.parse(to), out, books.kernel.call());
        return out.toString(StandardCharsets.UTF_8).lines().toList();
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
        assertThatThrownBy(() -> books.ledger.export("lines", DAY, DAY, broken(), kernel.call()))
                .isInstanceOf(IOException.class)
                .hasMessage("connection reset");
    }
}
