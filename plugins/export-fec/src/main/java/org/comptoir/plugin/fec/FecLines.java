// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.fec;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.comptoir.model.Money;
import org.comptoir.model.ledger.Entry;
import org.comptoir.model.ledger.Posting;
import org.comptoir.spi.export.v1.ExportScope;
import org.comptoir.spi.export.v1.ExportedEntry;

/** Writes the lines of the file: columns apart by tabs, records ended by CR and LF. */
final class FecLines {

    private static final String SEPARATOR = "\t";
    private static final String END = "\r\n";

    private final ExportScope scope;
    private final FecText text;
    private final Writer out;
    private final Map<Column, String> line = new EnumMap<>(Column.class);

    FecLines(ExportScope scope, FecForm form, Writer out) {
        this.scope = scope;
        this.text = new FecText(form.encoding());
        this.out = out;
    }

    void header() throws IOException {
        out.write(Arrays.stream(Column.values()).map(Column::name).collect(Collectors.joining(SEPARATOR)));
        out.write(END);
    }

    /** @param validated the day on which the entry became final */
    void entry(ExportedEntry exported, LocalDate validated) throws IOException {
        Entry entry = exported.entry();
        for (Posting posting : entry.postings()) {
            line.clear();
            put(Column.JournalCode, entry.journal());
            put(Column.JournalLib, scope.journalLabels().getOrDefault(entry.journal(), ""));
            put(Column.EcritureNum, number(exported));
            put(Column.EcritureDate, day(entry.bookedOn()));
            put(Column.CompteNum, threeDigits(posting.account()));
            put(Column.CompteLib, scope.accountLabels().getOrDefault(posting.account(), ""));
            put(Column.CompAuxNum, posting.auxiliary());
            put(Column.CompAuxLib, auxiliaryLabel(posting));
            put(Column.PieceRef, entry.piece());
            put(Column.PieceDate, day(entry.pieceOn()));
            put(Column.EcritureLib, posting.label().isBlank() ? entry.label() : posting.label());
            put(Column.Debit, amount(posting.debit()));
            put(Column.Credit, amount(posting.credit()));
            put(Column.ValidDate, day(validated));
            write();
        }
    }

    /** Books of old may hold auxiliary accounts without a name, which nothing can give them any more: the number stands in. */
    private String auxiliaryLabel(Posting posting) {
        return text.of(posting.auxiliaryLabel()).isEmpty() ? posting.auxiliary() : posting.auxiliaryLabel();
    }

    /** Unique in the whole file, since every journal begins at 1. */
    private static String number(ExportedEntry exported) {
        return exported.entry().journal() + "%08d".formatted(exported.number());
    }

    /** Two-digit accounts of the PCG, such as 37, gain a zero: the file wants three digits, and 370 is the same account. */
    private static String threeDigits(String account) {
        return account.length() == 2 ? account + "0" : account;
    }

    private void put(Column column, String value) {
        line.put(column, text.of(value));
    }

    private void write() throws IOException {
        for (Column column : Column.values()) {
            if (column.ordinal() > 0) {
                out.write(SEPARATOR);
            }
            out.write(line.getOrDefault(column, ""));
        }
        out.write(END);
    }

    private static String day(LocalDate date) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(date);
    }

    private static String amount(Money money) {
        return money.toDecimal().toPlainString().replace('.', ',');
    }
}
