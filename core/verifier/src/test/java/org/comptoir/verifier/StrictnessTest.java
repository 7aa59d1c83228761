// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictnessTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"../evil.tsv", "/etc/passwd", "chains/0.tsv", "chains/../1.tsv", "chains/1.tsv.exe", "more.txt"})
    void aFileThatDoesNotBelongThereIsRefused(String name) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String needed : List.of("README.txt", "books.tsv", "chains.tsv", "anchors.tsv", name)) {
            files.put(needed, new byte[0]);
        }
        Path file = folder.resolve("books.zip");
        new Exported(files).writeTo(file);
        assertThat(new Verifier(List.of(), List.of(), List.of()).prove(file).breaches())
                .containsExactly("the zip holds a file that does not belong there");
    }

    @Test
    void whatIsNoZipIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("books.zip"), "no zip");
        assertThat(new Verifier(List.of(), List.of(), List.of()).prove(file).whole())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"a\":1}x",
                "{\"a\":1,\"a\":1}",
                "{'a':1}",
                "{\"a\":01}",
                "{\"a\":1,}",
                "{\"a\":\"\n\"}",
                "{\"a\":\"\\x\"}",
                "{\"a\":nul}",
                "{\"a\":NaN}"
            })
    void whatIsNoJsonIsRefused(String text) {
        assertThatThrownBy(() -> Json.object(text.getBytes(StandardCharsets.UTF_8), "it"))
                .isInstanceOf(Breach.class);
    }

    @Test
    void aNestOfBracketsIsRefusedBeforeTheStackEnds() {
        String deep = "{\"a\":" + "[".repeat(100_000);
        assertThatThrownBy(() -> Json.object(deep.getBytes(StandardCharsets.UTF_8), "it"))
                .isInstanceOf(Breach.class);
    }

    /** Bits that nobody reads, a padding that is left out, or another alphabet: the same content, and yet another file. */
    @ParameterizedTest
    @ValueSource(strings = {"YR==", "YQ", "YQ=", "Y_8=", "YQ==\n", " YQ=="})
    void anotherSpellingOfTheSameContentIsRefused(String spelling) throws Breach {
        assertThat(Hashes.base64("YQ==")).containsExactly('a');
        assertThatThrownBy(() -> Hashes.base64(spelling)).isInstanceOf(Breach.class);
    }

    @Test
    void jsonIsReadAsItIs() throws Breach {
        Map<String, Object> read = Json.object(
                " {\"a\\u00e9\\n\": [1.50, true, null, {}], \"b\": -2}".getBytes(StandardCharsets.UTF_8), "it");
        assertThat(read.toString()).startsWith("{aé\n=[1.50, true, ").endsWith("{}], b=-2}");
    }

    @Test
    void anEntryThatDoesNotBalanceIsFoundThoughItsHashIsRight() throws Breach {
        Report report = new Report();
        JournalContents journal = new JournalContents("c", "VE", report);
        journal.next(1, entry("\"debit\":100,\"credit\":0", "\"debit\":0,\"credit\":100"));
        assertThat(report.whole()).isTrue();
        journal.next(2, entry("\"debit\":100,\"credit\":0", "\"debit\":0,\"credit\":99"));
        assertThat(report.breaches()).containsExactly("journal:VE: entry 2: debits and credits in EUR differ by 1");
    }

    private static byte[] entry(String debit, String credit) {
        return ("{\"company\":\"c\",\"journal\":\"VE\",\"postings\":[{\"currency\":\"EUR\"," + debit
                        + "},{\"currency\":\"EUR\"," + credit + "}]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void invoicesAreNumberedByTheirLinksAndNeverDatedBack() throws Breach {
        Report report = new Report();
        SeriesContents series = new SeriesContents("FA2026", report);
        series.next(1, invoice("FA2026-000001", "2026-11-21"));
        assertThat(report.whole()).isTrue();
        series.next(2, invoice("FA2026-000003", "2026-11-20"));
        assertThat(report.breaches())
                .containsExactly(
                        "series:FA2026: document 2 is not numbered FA2026-000002",
                        "series:FA2026: document 2 is dated before the one before");
    }

    private static byte[] invoice(String number, String day) {
        return "{\"number\":\"%s\",\"issuedOn\":\"%s\"}".formatted(number, day).getBytes(StandardCharsets.UTF_8);
    }

    /** Documents have a term; who did what has none. */
    @ParameterizedTest
    @CsvSource({"audit,false", "journal:VE,true", "series:FA2014,true"})
    void whatAnOldLinkSaidMayBeGoneInTheBooksAndNeverInTheAuditTrail(String chain, boolean may)
            throws IOException, Breach {
        String hash = "a".repeat(64);
        Report report = new Report();
        Expected expected = new Expected(report);
        expected.exportedAt(Instant.parse("2026-11-21T09:00:00Z"));
        expected.add(new Anchor(1, Instant.parse("2014-01-01T00:00:00Z"), "c", chain, 1, hash, Hashes.START, ""));
        ChainWalk walk = new ChainWalk(
                new Head.Chain(chain, 1, hash),
                Contents.of(chain, "c", new IssuedFiles(List.of()), report),
                expected,
                report);
        ByteArrayInputStream emptied =
                new ByteArrayInputStream(("1\t\t" + hash + "\n").getBytes(StandardCharsets.UTF_8));

        if (may) {
            walk.through(emptied);
            assertThat(report.whole()).isTrue();
        } else {
            assertThatThrownBy(() -> walk.through(emptied)).hasMessageContaining("is not what was chained");
        }
    }

    @Test
    void aLineThatIsCutOffOrTooLongIsRefused() throws IOException, Breach {
        assertThat(new Lines(new ByteArrayInputStream("a\n".getBytes(StandardCharsets.UTF_8))).next())
                .isEqualTo("a");
        assertThatThrownBy(() -> new Lines(new ByteArrayInputStream("a".getBytes(StandardCharsets.UTF_8))).next())
                .hasMessage("the last line is cut off");
        assertThatThrownBy(() -> new Lines(new ByteArrayInputStream(new byte[Lines.LONGEST + 1])).next())
                .hasMessageContaining("longer than");
    }
}
