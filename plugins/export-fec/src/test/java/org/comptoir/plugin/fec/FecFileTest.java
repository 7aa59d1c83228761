// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.fec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Files that are wrong in ways that the tax office's own tool was tried with, half of which it lets pass: our reader
 * finds each of them.
 */
class FecFileTest {

    private static final Charset LATIN = Charset.forName("ISO-8859-15");
    private static final String NAME = "252934765FEC20261231.txt";

    @TestFactory
    List<DynamicTest> eachWrongFileIsFoundOutByItsRule() {
        List<DynamicTest> cases = new ArrayList<>();
        cases.add(named("wrong file name", "252934765FEC2026-12-31.txt", "file-name"));
        cases.add(named("closing day of another year", "252934765FEC20251231.txt", "file-name"));
        cases.add(text("semicolons between the columns", "header", file -> file.replace('\t', ';')));
        cases.add(text("records ended by LF alone", "record-end", file -> file.replace("\r\n", "\n")));
        cases.add(text("no header", "header", file -> file.substring(file.indexOf('\n') + 1)));
        cases.add(text(
                "columns 1 and 2 swapped",
                "header",
                file -> file.replace("JournalCode\tJournalLib", "JournalLib\tJournalCode")));
        cases.add(text("18th column missing", "columns", file -> file.replace("\t\t\r\n", "\t\r\n")));
        cases.add(record("no EcritureNum", "missing-EcritureNum", r -> r[2] = ""));
        cases.add(record("no JournalLib", "missing-JournalLib", r -> r[1] = ""));
        cases.add(record("no CompteLib", "missing-CompteLib", r -> r[5] = " "));
        cases.add(record("no PieceRef", "missing-PieceRef", r -> r[8] = ""));
        cases.add(record("no PieceDate", "missing-PieceDate", r -> r[9] = ""));
        cases.add(record("no ValidDate", "missing-ValidDate", r -> r[15] = ""));
        cases.add(record("decimal point", "amount", r -> r[11] = r[11].replace(',', '.')));
        cases.add(record("thousands separator", "amount", r -> r[11] = "1 " + r[11]));
        cases.add(record("negative amount", "amount", r -> r[11] = "-" + r[11]));
        cases.add(record("30 February", "date", r -> r[3] = "20260230"));
        cases.add(record("date as 05/01/2026", "date", r -> r[3] = "05/01/2026"));
        cases.add(record("date outside the year", "period", r -> r[3] = "20251231"));
        cases.add(record("two dates in an entry", "two-dates", r -> r[3] = "20260104"));
        cases.add(record("validated before it was booked", "validated-before-booked", r -> r[15] = "20260104"));
        cases.add(record("account without three digits", "account", r -> r[4] = "VENTES"));
        cases.add(record("debit and credit on one line", "side", r -> r[12] = "1,00"));
        cases.add(record("unbalanced entry", "balance", r -> r[11] = "120,01"));
        cases.add(record("letter without DateLet", "lettering-date", r -> r[13] = "AA"));
        cases.add(record("letter that does not balance", "lettering-balance", r -> {
            r[13] = "AA";
            r[14] = "20260107";
        }));
        cases.add(record("name of an auxiliary account missing", "auxiliary", r -> r[7] = ""));
        cases.add(record("foreign amount without its currency", "foreign-amount", r -> r[16] = "130,00"));
        cases.add(text("number gap", "number-gap", file -> file.replace("VE00000002", "VE00000003")));
        cases.add(text("numbers against the order", "order", file -> file.replace("VE00000002", "VE00000000")));
        cases.add(text("opening balances not first", "opening-first", file -> file.replace("AN\t", "ZZ\t")
                .replace("BQ\t", "AN\t")));
        cases.add(text("lines of an entry apart", "entry-apart", FecFileTest::apart));
        return cases;
    }

    private static DynamicTest named(String what, String name, String rule) {
        return DynamicTest.dynamicTest(
                what, () -> assertThat(findings(name, golden())).containsExactly(rule));
    }

    private static DynamicTest text(String what, String rule, java.util.function.UnaryOperator<String> change) {
        return DynamicTest.dynamicTest(what, () -> {
            String changed = change.apply(golden());
            assertThat(changed).isNotEqualTo(golden());
            assertThat(findings(NAME, changed)).contains(rule);
        });
    }

    /** Changes the first line of the first sale. */
    private static DynamicTest record(String what, String rule, Consumer<String[]> change) {
        return text(what, rule, file -> {
            String[] lines = file.split("\r\n");
            int sale = 0;
            while (!lines[sale].startsWith("VE")) {
                sale++;
            }
            String[] fields = lines[sale].split("\t", -1);
            change.accept(fields);
            lines[sale] = String.join("\t", fields);
            return String.join("\r\n", lines) + "\r\n";
        });
    }

    private static String apart(String file) {
        List<String> lines = new ArrayList<>(Arrays.asList(file.split("\r\n")));
        lines.add(lines.remove(4));
        return String.join("\r\n", lines) + "\r\n";
    }

    private static Set<String> findings(String name, String file) {
        return FecFile.findings(name, file.getBytes(LATIN), LATIN, Lenoir.FROM, Lenoir.TO);
    }

    private static String golden() throws IOException {
        return new String(Lenoir.written(Lenoir.export(), Lenoir.year().iterator()), LATIN);
    }
}
