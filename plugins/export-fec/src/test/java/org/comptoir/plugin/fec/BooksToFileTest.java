// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.fec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comptoir.api.ledger.Account;
import org.comptoir.api.ledger.EntryRequest;
import org.comptoir.api.ledger.Ledger;
import org.comptoir.ledger.internal.DefaultLedger;
import org.comptoir.ledger.internal.LedgerTables;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.model.id.EntryId;
import org.comptoir.model.ledger.Posting;
import org.comptoir.spi.export.v1.AccountingExport;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

/** From real books to the file: entries of several years, posted in any order of their dates. */
class BooksToFileTest {

    private static final Charset LATIN = Charset.forName("ISO-8859-15");
    private static final List<Integer> YEARS = List.of(2023, 2024, 2025);
    private static final List<String> JOURNALS = List.of("AN", "VE", "BQ", "ST");
    private static final int ENTRIES = 240;

    @EachDatabase
    void noYearHasAGapInWhateverOrderItsEntriesWerePosted(TestKernel kernel) throws IOException {
        Ledger ledger = ledger(kernel);
        Map<String, Long> posted = new TreeMap<>();
        Random random = new Random(20260101);
        for (int i = 0; i < ENTRIES; i++) {
            LocalDate on =
                    LocalDate.of(YEARS.get(random.nextInt(YEARS.size())), 1, 1).plusDays(random.nextInt(365));
            String journal = JOURNALS.get(random.nextInt(JOURNALS.size()));
            post(ledger, kernel, journal, i, on);
            posted.merge(on.getYear() + journal, 1L, Long::sum);
            kernel.clock().advance(Duration.ofMinutes(random.nextInt(600)));
        }
        for (int year : YEARS) {
            LocalDate from = LocalDate.of(year, 1, 1);
            LocalDate to = LocalDate.of(year, 12, 31);
            byte[] file = file(ledger, kernel, from, to);
            String name = ledger.exportFileName("fec", from, to, kernel.call());
            assertThat(FecFile.findings(name, file, LATIN, from, to)).isEmpty();
            JOURNALS.forEach(journal -> assertThat(numbers(file, journal))
                    .hasSize(posted.getOrDefault(year + journal, 0L).intValue()));
            partsAreOfTheWhole(ledger, kernel, file, year);
        }
    }

    /** Each month holds the very lines that the year's file has of it. */
    private static void partsAreOfTheWhole(Ledger ledger, TestKernel kernel, byte[] whole, int year)
            throws IOException {
        Set<String> ofMonths = new TreeSet<>();
        for (int month = 1; month <= 12; month++) {
            LocalDate from = LocalDate.of(year, month, 1);
            LocalDate to = from.plusMonths(1).minusDays(1);
            byte[] part = file(ledger, kernel, from, to);
            String name = ledger.exportFileName("fec", from, to, kernel.call());
            assertThat(FecFile.findingsOfPart(name, part, LATIN, from, to)).isEmpty();
            ofMonths.addAll(lines(part));
        }
        assertThat(ofMonths).isEqualTo(lines(whole));
    }

    /** Nothing that the books take may keep the file of their year from being written. */
    @EachDatabase
    void whateverTheLedgerTakesTheFileTakes(TestKernel kernel) throws IOException {
        Ledger ledger = ledger(kernel);
        LocalDate day = LocalDate.of(2025, 5, 1);
        int taken = 0;
        for (String account : List.of("411", "37", "12", "12A", "1AB", "512X", "5")) {
            refusalOf(() -> ledger.putAccount(new Account(account, "Compte", ""), kernel.call()));
        }
        for (String text : List.of("", " ", "\u00A0", "\u0301", "\u2028", "\t", "x", "\u4E2D", "\u00A8", "C\tD")) {
            for (String label : List.of("", " ", "\u0301", "Zoë", "\n")) {
                for (String account : List.of("411", "37", "12", "12A", "1AB", "512X", "5")) {
                    taken += taken(ledger, kernel, day, text, label, account, taken);
                }
            }
        }
        assertThat(taken).isPositive();
        byte[] file = file(ledger, kernel, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
        assertThat(numbers(file, "OD")).hasSize(taken);
    }

    /** Tries a text as the auxiliary account, as the piece and as the label of a posting; answers how many were taken. */
    private static int taken(
            Ledger ledger, TestKernel kernel, LocalDate on, String text, String label, String account, int rank) {
        int taken = 0;
        for (String[] given : new String[][] {{text, label, "P", ""}, {"", "", text, ""}, {"C", label, "P", text}}) {
            Money amount = new Money(100, Currency.EUR);
            Money none = Money.zero(Currency.EUR);
            EntryRequest request = new EntryRequest(
                    new EntryId(kernel.ids().next()),
                    "OD",
                    on,
                    given[2],
                    on,
                    "Écriture",
                    "test:" + rank + "-" + taken,
                    List.of(
                            new Posting(account, given[0], given[1], amount, none, given[3]),
                            new Posting("707", "", "", none, amount, "")));
            taken += refusalOf(() -> ledger.post(request, kernel.call())).isEmpty() ? 1 : 0;
        }
        return taken;
    }

    private static String refusalOf(Runnable work) {
        try {
            work.run();
            return "";
        } catch (ComptoirException refused) {
            return refused.code();
        }
    }

    @EachDatabase
    void aPartOfAYearIsNamedAfterTheClosingDayAndALongerPeriodAfterItsLast(TestKernel kernel) {
        Ledger ledger = ledger(kernel);
        assertThat(ledger.exportFileName("fec", LocalDate.of(2024, 12, 1), LocalDate.of(2025, 1, 31), kernel.call()))
                .endsWith("FEC20250131.txt");
        assertThat(ledger.exportFileName("fec", LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31), kernel.call()))
                .endsWith("FEC20251231.txt");
    }

    @EachDatabase
    void anEntryOrALineThatSomebodyDeletedKeepsTheFileFromBeingWritten(TestKernel kernel) throws IOException {
        Ledger ledger = ledger(kernel);
        for (int i = 0; i < 6; i++) {
            post(ledger, kernel, "VE", i, LocalDate.of(2024 + i % 2, 5, 1));
        }
        LocalDate from = LocalDate.of(2024, 1, 1);
        LocalDate to = LocalDate.of(2024, 12, 31);
        assertThat(numbers(file(ledger, kernel, from, to), "VE"))
                .containsExactly("VE00000001", "VE00000002", "VE00000003");
        kernel.tamper("delete from ledger_posting where entry_no = 5 and line_no = 1");
        assertThat(refusal(ledger, kernel, from, to)).isEqualTo("fec.postings");
        kernel.tamper("delete from ledger_posting where entry_no = 5");
        kernel.tamper("delete from ledger_entry where entry_no = 5");
        assertThat(refusal(ledger, kernel, from, to)).isEqualTo("ledger.number-gap");
    }

    private static Ledger ledger(TestKernel kernel) {
        FecExport export = Lenoir.export();
        kernel.plugins().add(AccountingExport.class, export);
        return new DefaultLedger(
                kernel.units(),
                new LedgerTables(kernel.schemas()),
                new FakeCompanies(),
                kernel.plugins(),
                kernel.json(),
                kernel.clock());
    }

    private static void post(Ledger ledger, TestKernel kernel, String journal, int rank, LocalDate on) {
        Money amount = new Money(100 + rank, Currency.EUR);
        Money none = Money.zero(Currency.EUR);
        ledger.post(
                new EntryRequest(
                        new EntryId(kernel.ids().next()),
                        journal,
                        on,
                        "P-" + rank,
                        on,
                        "Écriture " + rank,
                        "test:" + rank,
                        List.of(
                                new Posting("37", "", "", amount, none, ""),
                                new Posting("6037", "", "", none, amount, ""))),
                kernel.call());
    }

    private static byte[] file(Ledger ledger, TestKernel kernel, LocalDate from, LocalDate to) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ledger.export("fec", from, to, out, kernel.call());
        return out.toByteArray();
    }

    private static String refusal(Ledger ledger, TestKernel kernel, LocalDate from, LocalDate to) {
        return catchThrowableOfType(ComptoirException.class, () -> file(ledger, kernel, from, to))
                .code();
    }

    private static List<String> numbers(byte[] file, String journal) {
        return new ArrayList<>(FecFile.records(file, LATIN).stream()
                .filter(record -> record[0].equals(journal))
                .map(record -> record[2])
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Set<String> lines(byte[] file) {
        return Arrays.stream(new String(file, LATIN).split("\r\n"))
                .skip(1)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
