// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.fec;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads a FEC back and judges it by the law and by our own stricter rules. Shares no code with the writer: it knows the
 * columns by their rank, as an inspector's spreadsheet does.
 */
final class FecFile {

    private static final String HEADER =
            "JournalCode JournalLib EcritureNum EcritureDate CompteNum CompteLib CompAuxNum CompAuxLib PieceRef PieceDate"
                    + " EcritureLib Debit Credit EcritureLet DateLet ValidDate Montantdevise Idevise";
    private static final int COLUMNS = 18;
    private static final Set<Integer> MAY_BE_BLANK = Set.of(6, 7, 13, 14, 16, 17);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private final boolean whole;
    private final LocalDate from;
    private final LocalDate to;
    private final List<String[]> records = new ArrayList<>();
    private final Set<String> findings = new TreeSet<>();

    private final Map<String, BigDecimal> balances = new HashMap<>();
    private final Map<String, String> dates = new HashMap<>();
    private final Map<String, Long> lastNumber = new HashMap<>();
    private final Map<String, BigDecimal> letters = new HashMap<>();
    private final Set<String> entries = new HashSet<>();
    private String lastEntry = "";
    private boolean openingOver;
    private String lastValidated = "";

    private FecFile(LocalDate from, LocalDate to, boolean whole) {
        this.whole = whole;
        this.from = from;
        this.to = to;
    }

    /** What is wrong with a file: rules by name, none when it is right. */
    static Set<String> findings(String name, byte[] bytes, Charset encoding, LocalDate from, LocalDate to) {
        return new FecFile(from, to, true).found(name, bytes, encoding);
    }

    /** The same of a part of a fiscal year, whose numbers leave room for its other days. */
    static Set<String> findingsOfPart(String name, byte[] bytes, Charset encoding, LocalDate from, LocalDate to) {
        return new FecFile(from, to, false).found(name, bytes, encoding);
    }

    private Set<String> found(String name, byte[] bytes, Charset encoding) {
        String closing = whole ? DAY.format(to) : "[0-9]{4}1231";
        if (!name.matches("[0-9]{9}FEC" + closing + "(_[0-9]+)?(\\.[a-z]+)?")) {
            findings.add("file-name");
        }
        parse(new String(bytes, encoding));
        if (findings.isEmpty()) {
            records.forEach(this::judge);
            judgeSums();
        }
        return findings;
    }

    /** The records without their header, for a test that looks closer. */
    static List<String[]> records(byte[] bytes, Charset encoding) {
        FecFile file = new FecFile(LocalDate.MIN, LocalDate.MAX, false);
        file.parse(new String(bytes, encoding));
        return file.records;
    }

    private void parse(String text) {
        if (!text.endsWith("\r\n")) {
            findings.add("record-end");
        }
        String[] lines = text.split("\r\n", -1);
        if (!lines[0].equals(HEADER.replace(' ', '\t'))) {
            findings.add("header");
        }
        for (int i = 1; i < lines.length - 1; i++) {
            String[] fields = lines[i].split("\t", -1);
            if (fields.length != COLUMNS || lines[i].chars().anyMatch(c -> c != '\t' && c < ' ')) {
                findings.add("columns");
                return;
            }
            records.add(fields);
        }
    }

    private void judge(String[] record) {
        for (int column = 0; column < COLUMNS; column++) {
            if (record[column].isBlank() && !MAY_BE_BLANK.contains(column)) {
                findings.add("missing-" + HEADER.split(" ")[column]);
            }
        }
        judgeDates(record);
        judgeAccount(record);
        judgeAmounts(record);
        if (findings.isEmpty()) {
            judgeOrder(record);
        }
    }

    private void judgeDates(String[] record) {
        for (int column : new int[] {3, 9, 15}) {
            day(record[column]);
        }
        if (!record[14].isEmpty()) {
            day(record[14]);
        }
        if (!findings.isEmpty()) {
            return;
        }
        LocalDate on = LocalDate.parse(record[3], DAY);
        if (on.isBefore(from) || on.isAfter(to)) {
            findings.add("period");
        }
        if (LocalDate.parse(record[15], DAY).isBefore(on)) {
            findings.add("validated-before-booked");
        }
        if (!dates.computeIfAbsent(key(record), any -> record[3]).equals(record[3])) {
            findings.add("two-dates");
        }
    }

    private void day(String text) {
        try {
            LocalDate.parse(text, DAY);
        } catch (DateTimeException wrong) {
            findings.add("date");
        }
    }

    private void judgeAccount(String[] record) {
        if (!record[4].matches("[0-9]{3}.*")) {
            findings.add("account");
        }
        if (record[6].isBlank() != record[7].isBlank()) {
            findings.add("auxiliary");
        }
        if (record[13].isBlank() != record[14].isBlank()) {
            findings.add("lettering-date");
        }
        if (record[16].isBlank() != record[17].isBlank()) {
            findings.add("foreign-amount");
        }
    }

    private void judgeAmounts(String[] record) {
        for (int column : new int[] {11, 12}) {
            if (!record[column].matches("[0-9]+,[0-9]{2}")) {
                findings.add("amount");
                return;
            }
        }
        BigDecimal debit = new BigDecimal(record[11].replace(',', '.'));
        BigDecimal credit = new BigDecimal(record[12].replace(',', '.'));
        if ((debit.signum() == 0) == (credit.signum() == 0)) {
            findings.add("side");
        }
        balances.merge(key(record), debit.subtract(credit), BigDecimal::add);
        if (!record[13].isBlank()) {
            letters.merge(record[4] + " " + record[6] + " " + record[13], debit.subtract(credit), BigDecimal::add);
        }
    }

    private void judgeOrder(String[] record) {
        String entry = key(record);
        if (entry.equals(lastEntry)) {
            return;
        }
        lastEntry = entry;
        if (!entries.add(entry)) {
            findings.add("entry-apart");
            return;
        }
        String journal = record[0];
        boolean opening = journal.equals("AN");
        if (opening && openingOver) {
            findings.add("opening-first");
        }
        if (!opening && !openingOver) {
            openingOver = true;
            lastValidated = "";
        }
        long number = Long.parseLong(record[2].replaceAll("\\D", ""));
        long before = lastNumber.getOrDefault(journal, 0L);
        lastNumber.put(journal, number);
        if (number <= before) {
            findings.add("order");
        } else if (whole && number != before + 1) {
            findings.add("number-gap");
        }
        if (record[15].compareTo(lastValidated) < 0) {
            findings.add("order");
        }
        lastValidated = record[15];
    }

    private void judgeSums() {
        if (balances.values().stream().anyMatch(left -> left.signum() != 0)) {
            findings.add("balance");
        }
        if (letters.values().stream().anyMatch(left -> left.signum() != 0)) {
            findings.add("lettering-balance");
        }
    }

    private static String key(String[] record) {
        return record[0] + " " + record[2];
    }
}
