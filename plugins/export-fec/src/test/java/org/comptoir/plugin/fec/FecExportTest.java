// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.fec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.atIndex;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.ledger.Entry;
import org.comptoir.spi.Health;
import org.comptoir.spi.export.v1.ExportedEntry;
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
        assertThat(export.fileName(Lenoir.scope(Lenoir.FROM, Lenoir.FROM.plusDays(30))))
                .as("also of a part of the year")
                .isEqualTo("252934765FEC20261231.txt");
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
        byte[] utf8 = Lenoir.written(Lenoir.export("UTF-8"), List.of(sale).iterator());
        assertThat(FecFile.records(utf8, UTF_8).get(0)[7]).isEqualTo("Łukasz Čapek – “Ωμέγα” 中 Œ €");
    }

    @Test
    void anAuxiliaryAccountWithoutANameIsCalledByItsNumber() throws IOException {
        Entry old = Lenoir.sale(1, "2026-01-05", "F-1", "C-1", " ", "1.20", "1.00", "0.20");
        byte[] written = Lenoir.written(Lenoir.export(), List.of(old).iterator());
        assertThat(FecFile.records(written, LATIN).get(0)[7]).isEqualTo("C-1");
    }

    @Test
    void aTextOfMarksAloneIsNotEmpty() throws IOException {
        Entry marked = Lenoir.sale(1, "2026-01-05", "\u0301", "\u00A8", "\u0301\u0302", "1.20", "1.00", "0.20");
        byte[] written = Lenoir.written(Lenoir.export(), List.of(marked).iterator());
        assertThat(FecFile.records(written, LATIN).get(0))
                .contains("?", atIndex(7))
                .contains("?", atIndex(8));
    }

    @Test
    void theDayOfValidationIsTheCompanysNotGreenwichs() throws IOException {
        Entry late = Lenoir.sale(1, "2026-07-02", "F-1", "C-1", "Zoë", "1.20", "1.00", "0.20");
        Entry atNight = madeFinal(late, "2026-07-01T22:30:00Z");
        byte[] written = Lenoir.written(Lenoir.export(), List.of(atNight).iterator());
        assertThat(FecFile.records(written, LATIN).get(0)[15]).isEqualTo("20260702");
    }

    @Test
    void aPartOfAYearLeavesRoomForTheNumbersOfItsOtherDays() throws IOException {
        LocalDate to = LocalDate.of(2026, 3, 31);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<ExportedEntry> march = List.of(exported(17, 7), exported(19, 9), exported(22, 12));
        Lenoir.export().write(Lenoir.scope(LocalDate.of(2026, 3, 1), to), march.iterator(), out);
        String name = "252934765FEC20261231.txt";
        assertThat(FecFile.findingsOfPart(name, out.toByteArray(), LATIN, LocalDate.of(2026, 3, 1), to))
                .isEmpty();
        assertThat(FecFile.findings("252934765FEC20260331.txt", out.toByteArray(), LATIN, LocalDate.of(2026, 3, 1), to))
                .containsExactly("number-gap");
        assertThat(FecFile.records(out.toByteArray(), LATIN))
                .extracting(record -> record[2])
                .containsOnly("VE00000007", "VE00000009", "VE00000012");
    }

    /** One transaction began before midnight and waited for another's, which began after it. */
    @Test
    void entriesThatCrossedMidnightTogetherAreInOrder() throws IOException {
        byte[] written = Lenoir.written(
                Lenoir.export(),
                List.of(
                                madeFinal(1, "2026-03-01T23:00:00.001Z"),
                                madeFinal(2, "2026-03-01T22:59:59.999Z"),
                                madeFinal(3, "2026-03-01T23:00:00.003Z"))
                        .iterator());
        assertThat(FecFile.records(written, LATIN))
                .extracting(record -> record[15])
                .containsOnly("20260302");
        assertThat(FecFile.findings("252934765FEC20261231.txt", written, LATIN, Lenoir.FROM, Lenoir.TO))
                .isEmpty();
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
        Lenoir.export().write(Lenoir.scope(), Lenoir.numbered(entries), counting);
        assertThat(bytes[0]).isGreaterThan(60_000_000);
        assertThat(ahead[0]).as("what was taken in and is not yet written").isLessThan(100_000);
    }

    @Test
    void aWrongSettingIsSaidOnTheHealthPageAndWhenItIsUsed() {
        assertThat(Lenoir.export().health()).isEqualTo(Health.up());
        assertThat(Lenoir.export("UTF-16").health().field()).isEqualTo("encoding");
        FecExport nowhere = new FecExport(() -> FecForm.of("UTF-8", "Europe/Nowhere", "AN"));
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

    private static ExportedEntry exported(int inTheBooks, long inTheYear) {
        return new ExportedEntry(sale(inTheBooks), inTheYear);
    }

    private static Entry madeFinal(int number, String at) {
        return madeFinal(sale(number), at);
    }

    private static Entry madeFinal(Entry entry, String at) {
        return new Entry(
                entry.id(),
                entry.journal(),
                entry.number(),
                entry.bookedOn(),
                Instant.parse(at),
                entry.piece(),
                entry.pieceOn(),
                entry.label(),
                entry.source(),
                entry.reverses(),
                entry.postings());
    }

    private static byte[] golden() throws IOException {
        try (InputStream in = FecExportTest.class.getResourceAsStream("/252934765FEC20261231.txt")) {
            return in.readAllBytes();
        }
    }
}
