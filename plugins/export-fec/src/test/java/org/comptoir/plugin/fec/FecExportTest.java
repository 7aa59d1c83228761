// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.fec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.ledger.Entry;
import org.comptoir.spi.Health;
import org.junit.jupiter.api.Test;

/** The file as a whole. */
class FecExportTest {

    private static final Charset LATIN = Charset.forName("ISO-8859-15");

    @Test
    void theDemoCompanysYearIsTheGoldenFileByteForByte() throws IOException {
        byte[] written = Lenoir.written(Lenoir.export(), Lenoir.year().iterator());
        assertThat(new String(written, LATIN)).isEqualTo(new String(golden(), LATIN));
        assertThat(written).isEqualTo(golden());
        assertThat(FecFile.findings("252934765FEC20261231.txt", written, LATIN, Lenoir.FROM, Lenoir.TO))
                .isEmpty();
    }

    @Test
    void theFileBearsTheSirenAndTheClosingDay() {
        FecExport export = Lenoir.export();
        assertThat(export.name()).isEqualTo("fec");
        assertThat(export.fileName(Lenoir.scope())).isEqualTo("252934765FEC20261231.txt");
        assertThat(export.mediaType()).isEqualTo("text/plain; charset=ISO-8859-15");
    }

    @Test
    void aPeriodWithoutEntriesIsAHeader() throws IOException {
        byte[] written = Lenoir.written(Lenoir.export(), List.<Entry>of().iterator());
        assertThat(FecFile.records(written, LATIN)).isEmpty();
        assertThat(new String(written, LATIN).lines()).hasSize(1);
    }

    @Test
    void whatIsoLatinLacksLosesItsMarksAndUtf8KeepsThem() throws IOException {
        Entry sale = Lenoir.sale(1, "2026-01-05", "F-1", "C-1", "Łukasz Čapek – “Ωμέγα” 中 Œ €", "1.20", "1.00", "0.20");
        byte[] latin = Lenoir.written(Lenoir.export(), List.of(sale).iterator());
        assertThat(FecFile.records(latin, LATIN).get(0)[7])
                .isEqualTo("Lukasz Čapek - \"?????\" ? Œ €".replace("Č", "C"));
        byte[] utf8 =
                Lenoir.written(Lenoir.export("UTF-8", "journal"), List.of(sale).iterator());
        assertThat(FecFile.records(utf8, UTF_8).get(0)[7]).isEqualTo("Łukasz Čapek – “Ωμέγα” 中 Œ €");
    }

    @Test
    void theDayOfValidationIsTheCompanysNotGreenwichs() throws IOException {
        Entry late = Lenoir.sale(1, "2026-07-02", "F-1", "C-1", "Zoë", "1.20", "1.00", "0.20");
        Entry atNight = new Entry(
                late.id(),
                late.journal(),
                late.number(),
                late.bookedOn(),
                java.time.Instant.parse("2026-07-01T22:30:00Z"),
                late.piece(),
                late.pieceOn(),
                late.label(),
                late.source(),
                late.reverses(),
                late.postings());
        byte[] written = Lenoir.written(Lenoir.export(), List.of(atNight).iterator());
        assertThat(FecFile.records(written, LATIN).get(0)[15]).isEqualTo("20260702");
    }

    @Test
    void numberedAnewTheFileHasNoGapWhereTheBooksHaveOne() throws IOException {
        List<Entry> late = List.of(sale(7), sale(9), sale(12));
        byte[] written = Lenoir.written(Lenoir.export("ISO-8859-15", "file"), late.iterator());
        assertThat(FecFile.findings("252934765FEC20261231.txt", written, LATIN, Lenoir.FROM, Lenoir.TO))
                .isEmpty();
        assertThat(FecFile.records(written, LATIN))
                .extracting(record -> record[2])
                .containsOnly("VE00000001", "VE00000002", "VE00000003");
    }

    @Test
    void aLongYearStreamsThroughWithoutBeingHeld() throws IOException {
        long[] bytes = {0};
        OutputStream counting = new OutputStream() {
            @Override
            public void write(int one) {
                bytes[0]++;
            }

            @Override
            public void write(byte[] some, int offset, int length) {
                bytes[0] += length;
            }
        };
        long[] ahead = {0};
        Iterator<Entry> entries = LongStream.rangeClosed(1, 200_000)
                .peek(number -> ahead[0] = Math.max(ahead[0], number * 300 - bytes[0]))
                .mapToObj(number -> sale((int) number))
                .iterator();
        Lenoir.export().write(Lenoir.scope(), entries, counting);
        assertThat(bytes[0]).isGreaterThan(60_000_000);
        assertThat(ahead[0]).as("what was taken in and is not yet written").isLessThan(100_000);
    }

    @Test
    void aWrongSettingIsSaidOnTheHealthPageAndWhenItIsUsed() {
        assertThat(Lenoir.export().health()).isEqualTo(Health.up());
        assertThat(Lenoir.export("UTF-16", "journal").health().field()).isEqualTo("encoding");
        assertThat(Lenoir.export("UTF-8", "none").health().field()).isEqualTo("numbering");
        FecExport nowhere = new FecExport(() -> FecForm.of("UTF-8", "Europe/Nowhere", "AN", "journal"));
        assertThat(nowhere.health().state()).isEqualTo(Health.State.NEEDS_CONFIG);
        assertThat(nowhere.health().field()).isEqualTo("zone");
        ComptoirException refusal = catchThrowableOfType(
                ComptoirException.class,
                () -> Lenoir.written(nowhere, List.<Entry>of().iterator()));
        assertThat(refusal.code()).isEqualTo("fec.setting");
        assertThat(Set.of(refusal.facts().get("field"))).containsExactly("zone");
    }

    private static Entry sale(int number) {
        return Lenoir.sale(number, "2026-03-01", "FA-" + number, "C-1", "Zoë", "1.20", "1.00", "0.20");
    }

    private static byte[] golden() throws IOException {
        try (InputStream in = FecExportTest.class.getResourceAsStream("/252934765FEC20261231.txt")) {
            return in.readAllBytes();
        }
    }
}
