// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+cmd|' /C calc'!A0",
                "-1+1",
                "@SUM(A1)",
                " =1",
                "\ta",
                "\ra",
                "\u00A0\u2003=1",
                "\uFF1D1",
                "\u200B=1",
                "\uFEFF\u2060-1 x",
                "\u0000@A1",
                "\uFE0F=1",
                "\u3164\u2800+1 x",
                "\u22121 x",
                "\uFE66A1",
                "\uFF20A1",
                "\uFF0BA1",
                "\uFF0DA1",
                "-1 x"
            })
    void whatASpreadsheetWouldRunIsMarkedAsText(String text) {
        assertThat(SheetText.of(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bougie", "-12.50", "+3", "-12,50 EUR", "a=b", "'=1"})
    void whatItWouldNotIsLeftAsItIs(String text) {
        assertThat(SheetText.of(text)).isEqualTo(text);
    }

    @Test
    void whatRunsBehindAnotherSeparatorIsMarkedThere() {
        assertThat(SheetText.of("=1+1;=2+2")).isEqualTo("'=1+1;'=2+2");
        assertThat(SheetText.of("abc;=1+1;\"q")).isEqualTo("abc;'=1+1;\"q");
        assertThat(SheetText.of("\t=1")).isEqualTo("'\t'=1");
        assertThat(SheetText.of("a;\"=1\t@b\r\n-c")).isEqualTo("a;'\"=1\t'@b\r\n'-c");
        assertThat(SheetText.of("Merci,\r\n\r\nÀ bientôt; 3 = trois")).isEqualTo("Merci,\r\n\r\nÀ bientôt; 3 = trois");
    }

    @Test
    void aFieldIsQuotedThatAnyReaderWouldSplit() {
        assertThat(SheetText.line(List.of("a", "b;c", "d\te", "f\"g", "h,i", "12")))
                .isEqualTo("a,\"b;c\",\"d\te\",\"f\"\"g\",\"h,i\",12");
        assertThat(SheetText.line(List.of("-1"))).isEqualTo("-1");
        assertThat(SheetText.line(List.of("-1", "-2"))).isEqualTo("'-1,-2");
    }

    @Property(tries = 5000)
    void noCellOfAFileRunsWhereverItIsSplit(@ForAll("tables") List<List<String>> rows) {
        StringBuilder file = new StringBuilder();
        for (List<String> row : rows) {
            file.append(SheetText.line(row.stream().map(SheetText::of).toList()))
                    .append("\r\n");
        }
        for (char separator : new char[] {',', ';', '\t'}) {
            assertThat(cells(file.toString(), separator))
                    .as("split at " + separator)
                    .noneMatch(SheetTextTest::runs);
        }
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> text =
                Arbitraries.strings().withChars("=+-@;,\t\r\n\" 'a1.").ofMaxLength(12);
        return text.list().ofSize(3).list().ofMinSize(1).ofMaxSize(3);
    }

    /** A number is not run; of what begins a cell, blanks and quotes are passed over. */
    private static boolean runs(String cell) {
        String begin = cell.replaceFirst("^[ \"\r\n]+", "");
        return !cell.matches("[+-]?[0-9]+([.,][0-9]+)?") && (begin.matches("(?s)[=+@-].*") || cell.startsWith("\t"));
    }

    /** As spreadsheets read: quotes count at the begin of a cell alone, and what follows the closing one is taken along. */
    private static List<String> cells(String file, char separator) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean begin = true;
        for (int i = 0; i < file.length(); i++) {
            char c = file.charAt(i);
            if (quoted && c == '"' && i + 1 < file.length() && file.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"' && (quoted || begin)) {
                quoted = !quoted;
                begin = false;
            } else if (!quoted && (c == separator || c == '\n' || c == '\r')) {
                cells.add(cell.toString());
                cell.setLength(0);
                begin = true;
            } else {
                cell.append(c);
                begin = false;
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
