// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.orderscsv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.comptoir.model.ComptoirException;
import org.comptoir.spi.importer.v1.ImportFile;
import org.junit.jupiter.api.Test;

/** A file that is not of the profile's form is refused with its name, line and column, before anything is handed on. */
class BadFilesTest {

    private static final String BOX = "536365,22000,RED BOX,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom\n";

    @Test
    void aFileThatIsNoCsvIsRefused() throws IOException {
        byte[] archive = GivenFile.resource("online-retail-2011-03-28.csv.gz").bytes();
        expect("orders-csv.encoding", "1", "2", new GivenFile("orders.csv", archive));
        expect("orders-csv.header", "1", "InvoiceNo", GivenFile.text("orders.csv", "%PDF-1.7\nobj\n"));
        expect("orders-csv.empty", "1", "1", GivenFile.text("orders.csv", ""));
        expect("orders-csv.empty", "1", "1", GivenFile.text("orders.csv", "\n\n"));
    }

    @Test
    void aHeaderWithoutAColumnOrWithOneTwiceIsRefusedByTheColumnsName() {
        String twice = Lines.HEADER + ",Country\n" + BOX;
        expect("orders-csv.header", "1", "Country", GivenFile.text("orders.csv", twice));
        String without = Lines.HEADER.replace("UnitPrice", "Price") + "\n" + BOX;
        ComptoirException refusal =
                expect("orders-csv.header", "1", "UnitPrice", GivenFile.text("orders.csv", without));
        assertThat(refusal.facts().get("found")).contains("InvoiceDate Price CustomerID");
        expect("orders-csv.header", "1", "InvoiceNo", GivenFile.text("orders.csv", BOX));
    }

    @Test
    void aTruncatedArchiveIsRefusedWhereItEnds() throws IOException {
        byte[] whole = GivenFile.resource("online-retail-2011-03-28.csv.gz").bytes();
        GivenFile cut = new GivenFile("orders.csv.gz", Arrays.copyOf(whole, whole.length / 2));
        ComptoirException refusal = refusal("online-retail", cut);
        assertThat(refusal.code()).isEqualTo("orders-csv.damaged");
        assertThat(Integer.parseInt(refusal.facts().get("line"))).isBetween(400, 1_000);
        assertThat(refusal.facts()).containsEntry("file", "orders.csv.gz").containsKey("column");
        assertThat(refusal("simple-orders", new GivenFile("orders.csv.gz", Arrays.copyOf(whole, 12)))
                        .code())
                .isEqualTo("orders-csv.damaged");
    }

    @Test
    void aByteThatIsNoUtf8IsRefusedByLineAndCharacter() {
        String text = Lines.HEADER + "\n" + BOX.repeat(400) + BOX.replace("RED", "CAFÉ");
        byte[] latin = text.getBytes(StandardCharsets.ISO_8859_1);
        ComptoirException refusal = expect("orders-csv.encoding", "402", "17", new GivenFile("orders.csv", latin));
        assertThat(refusal.facts()).containsEntry("expected", "UTF-8");
        byte[] endsWithin = Arrays.copyOf("é".getBytes(StandardCharsets.UTF_8), 1);
        expect("orders-csv.encoding", "1", "1", new GivenFile("orders.csv", endsWithin));
    }

    @Test
    void anotherUnicodeThanUtf8IsRefusedByItsByteOrderMark() {
        byte[] utf16 = (Lines.HEADER + "\n" + BOX).getBytes(StandardCharsets.UTF_16);
        ComptoirException refusal = expect("orders-csv.encoding", "1", "1", new GivenFile("orders.csv", utf16));
        assertThat(refusal.facts()).containsEntry("found", "UTF-16");
    }

    @Test
    void aFieldOfAMegabyteIsRefusedByItsColumn() {
        String wide = BOX.replace("RED BOX", "X".repeat(1_000_000));
        String start = Lines.HEADER + "\n" + BOX;
        expect("orders-csv.field-too-long", "3", "Description", GivenFile.text("orders.csv", start + wide));
        String slightly = BOX.replace("RED BOX", "X".repeat(LineReader.LONGEST_FIELD + 1));
        expect("orders-csv.field-too-long", "3", "Description", GivenFile.text("orders.csv", start + slightly));
    }

    @Test
    void aQuoteThatIsNeverClosedIsRefusedWhereItOpens() {
        String start = Lines.HEADER + "\n" + BOX;
        String open = BOX.replace("RED BOX", "\"RED BOX");
        expect("orders-csv.syntax", "3", "Description", GivenFile.text("orders.csv", start + open));
        expect(
                "orders-csv.field-too-long",
                "3",
                "Description",
                GivenFile.text("orders.csv", start + open + BOX.repeat(2_000)));
        String after = BOX.replace("RED BOX", "\"RED\" BOX");
        expect("orders-csv.syntax", "3", "Description", GivenFile.text("orders.csv", start + after));
    }

    @Test
    void aFileThatCannotBeReadAtAllStaysAnIoException() {
        ImportFile gone = new ImportFile() {
            @Override
            public String name() {
                return "gone.csv";
            }

            @Override
            public InputStream open() throws IOException {
                throw new FileNotFoundException("gone.csv");
            }
        };
        assertThatThrownBy(() -> Taken.from("online-retail", gone)).isInstanceOf(FileNotFoundException.class);
    }

    @Test
    void noFilesAreRefused() {
        assertThat(refusal("online-retail").code()).isEqualTo("orders-csv.no-files");
    }

    private static ComptoirException expect(String code, String line, String column, GivenFile file) {
        ComptoirException refusal = refusal("online-retail", file);
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.facts())
                .containsEntry("file", file.name())
                .containsEntry("line", line)
                .containsEntry("column", column);
        return refusal;
    }

    private static ComptoirException refusal(String profile, ImportFile... files) {
        Taken taken = new Taken();
        ComptoirException refusal = catchThrowableOfType(
                ComptoirException.class, () -> new OrdersCsv("").read(profile, List.of(files), taken));
        assertThat(refusal).isNotNull();
        assertThat(taken.facts()).isEmpty();
        return refusal;
    }
}
