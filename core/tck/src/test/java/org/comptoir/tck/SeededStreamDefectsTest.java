// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.spi.export.v1.AccountingExport;
import org.comptoir.spi.export.v1.ExportScope;
import org.comptoir.spi.export.v1.ExportedEntry;
import org.comptoir.spi.importer.v1.ImportFile;
import org.comptoir.spi.importer.v1.ImportSink;
import org.comptoir.spi.importer.v1.ImportedFact;
import org.comptoir.spi.importer.v1.Importer;
import org.junit.jupiter.api.Test;

/** Exports and importers with one thing wrong, each caught by the check that is meant for it, and sound ones that pass. */
class SeededStreamDefectsTest {

    private static void assertCaught(ThrowingCallable check, String by) {
        Throwable caught = catchThrowable(check);
        assertThat(caught).isNotNull();
        assertThat(caught.toString()).contains(by);
    }

    /** Writes one line an entry. */
    private static class Lines implements AccountingExport {
        @Override
        public String name() {
            return "lines";
        }

        @Override
        public String fileName(ExportScope scope) {
            return scope.siren() + ".txt";
        }

        @Override
        public String mediaType() {
            return "text/plain";
        }

        @Override
        public void write(ExportScope scope, Iterator<ExportedEntry> entries, OutputStream out) throws IOException {
            while (entries.hasNext()) {
                out.write((entries.next().entry().label() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static AccountingExportContract export(AccountingExport export) {
        return () -> export;
    }

    @Test
    void aSoundExportPasses() {
        AccountingExportContract sound = export(new Lines());
        assertThatCode(() -> {
                    sound.itHasAStableNameAFileNameAndAMediaType();
                    sound.theSameEntriesGiveTheSameBytesWheneverAndWherever();
                    sound.aPeriodWithoutEntriesGivesAFile();
                    sound.entriesAreTakenAsTheyAreWrittenAndNotGatheredFirst();
                    sound.aStreamThatBreaksBreaksTheExportAndIsLeftToItsOwner();
                })
                .doesNotThrowAnyException();
    }

    @Test
    void anExportThatGathersTheYearFirstIsCaught() {
        AccountingExport gathering = new Lines() {
            @Override
            public void write(ExportScope scope, Iterator<ExportedEntry> entries, OutputStream out) throws IOException {
                List<ExportedEntry> all = new ArrayList<>();
                entries.forEachRemaining(all::add);
                super.write(scope, all.iterator(), out);
            }
        };
        assertCaught(
                export(gathering)::entriesAreTakenAsTheyAreWrittenAndNotGatheredFirst,
                "something was written while entries were still to come");
    }

    @Test
    void anExportThatClosesWhatItWasLentIsCaught() {
        AccountingExport closing = new Lines() {
            @Override
            public void write(ExportScope scope, Iterator<ExportedEntry> entries, OutputStream out) throws IOException {
                try (out) {
                    super.write(scope, entries, out);
                }
            }
        };
        assertCaught(export(closing)::aStreamThatBreaksBreaksTheExportAndIsLeftToItsOwner, "the stream was closed");
    }

    @Test
    void anExportThatSwallowsABrokenStreamIsCaught() {
        AccountingExport calm = new Lines() {
            @Override
            public void write(ExportScope scope, Iterator<ExportedEntry> entries, OutputStream out) {
                try {
                    super.write(scope, entries, out);
                } catch (IOException ignored) {
                    return;
                }
            }
        };
        assertCaught(export(calm)::aStreamThatBreaksBreaksTheExportAndIsLeftToItsOwner, "raise a throwable");
    }

    /** Reads one adjustment a line: reference and quantity. */
    private static class Counts implements Importer {
        @Override
        public String name() {
            return "counts";
        }

        @Override
        public List<String> profiles() {
            return List.of("plain");
        }

        @Override
        public void read(String profile, List<ImportFile> files, ImportSink sink) throws IOException {
            if (!profile.equals("plain")) {
                throw new ComptoirException("import.profile-unknown", Fault.INVALID, Map.of());
            }
            List<ImportedFact> facts = new ArrayList<>();
            for (ImportFile file : files) {
                facts.addAll(facts(file));
            }
            sink.expect(facts.size());
            facts.forEach(sink::accept);
        }

        List<ImportedFact> facts(ImportFile file) throws IOException {
            try (BufferedReader reader =
                    new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8))) {
                return reader.lines().map(line -> fact(file, line)).toList();
            }
        }

        ImportedFact fact(ImportFile file, String line) {
            String[] cells = line.split(";", -1);
            if (cells.length != 2) {
                throw new ComptoirException("import.line", Fault.INVALID, Map.of("file", file.name()));
            }
            try {
                return new ImportedFact.StockAdjustment(
                        ref(cells[0]),
                        LocalDateTime.of(2026, 11, 21, 9, 0),
                        cells[0],
                        cells[0],
                        new BigDecimal(cells[1]),
                        "count");
            } catch (NumberFormatException noNumber) {
                throw new ComptoirException("import.quantity", Fault.INVALID, Map.of("file", file.name()), noNumber);
            }
        }

        String ref(String cell) {
            return cell;
        }
    }

    private static ImporterContract importer(Importer importer) {
        return new ImporterContract() {
            @Override
            public Importer extension() {
                return importer;
            }

            @Override
            public String profile() {
                return "plain";
            }

            @Override
            public byte[] file() {
                return "A;1\nB;-2\n".getBytes(StandardCharsets.UTF_8);
            }
        };
    }

    @Test
    void aSoundImporterPasses() {
        ImporterContract sound = importer(new Counts());
        assertThatCode(() -> {
                    sound.itHasAStableNameAndProfiles();
                    sound.aFileGivesItsFactsInOneOrderEachWithAnIdOfItsOwn();
                    sound.whenTheCoreStopsTheImportItStopsAndGivesTheFileBack();
                    sound.whatIsNoFileOfTheProfileIsRefusedByNameOrSetAside();
                    sound.aProfileThatItDoesNotKnowIsRefused();
                })
                .doesNotThrowAnyException();
    }

    @Test
    void aFileThatIsNotGivenBackIsCaught() {
        Importer keeping = new Counts() {
            @Override
            List<ImportedFact> facts(ImportFile file) throws IOException {
                String all = new String(file.open().readAllBytes(), StandardCharsets.UTF_8);
                return all.lines().map(line -> fact(file, line)).toList();
            }
        };
        assertCaught(importer(keeping)::aFileGivesItsFactsInOneOrderEachWithAnIdOfItsOwn, "streams left open");
    }

    @Test
    void factsThatShareAnIdAreCaught() {
        Importer careless = new Counts() {
            @Override
            String ref(String cell) {
                return "one";
            }
        };
        assertCaught(importer(careless)::aFileGivesItsFactsInOneOrderEachWithAnIdOfItsOwn, "duplicate");
    }

    @Test
    void noiseThatEndsInADefectIsCaught() {
        Importer trusting = new Counts() {
            @Override
            ImportedFact fact(ImportFile file, String line) {
                return new ImportedFact.Quarantined(line, "unread", line.split(";", -1)[1]);
            }
        };
        assertCaught(importer(trusting)::whatIsNoFileOfTheProfileIsRefusedByNameOrSetAside, "IndexOutOfBounds");
    }

    @Test
    void anImporterThatGoesOnWhenItIsStoppedIsCaught() {
        Importer stubborn = new Counts() {
            @Override
            public void read(String profile, List<ImportFile> files, ImportSink sink) throws IOException {
                List<ImportedFact> facts = facts(files.get(0));
                sink.expect(facts.size());
                for (ImportedFact fact : facts) {
                    try {
                        sink.accept(fact);
                    } catch (ComptoirException ignored) {
                        continue;
                    }
                }
            }
        };
        assertCaught(importer(stubborn)::whenTheCoreStopsTheImportItStopsAndGivesTheFileBack, "raise a throwable");
    }
}
