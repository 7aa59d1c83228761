// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package com.acme.bank;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.spi.bank.v1.BankLine;
import org.comptoir.spi.bank.v1.BankLinesAfter;
import org.comptoir.spi.bank.v1.BankPage;

/**
 * Lines as the bank writes them, fields apart by semicolons:
 *
 * <pre>
 * line;id;state;booked on;value on;currency;amount;other's name;other's IBAN;text;reference
 * end;cursor
 * </pre>
 */
final class StatementLines {

    private static final int FIELDS = 11;

    private StatementLines() {}

    /** @throws RuntimeException when it is not whole: half a page would lose the other half */
    static BankPage read(String text, BankLinesAfter after) {
        List<BankLine> lines = new ArrayList<>();
        for (String row : text.lines().toList()) {
            String[] fields = row.split(";", -1);
            if (fields[0].equals("end")) {
                return new BankPage(lines, lines.isEmpty() ? after.cursor() : fields[1]);
            }
            lines.add(line(fields));
        }
        throw new IllegalArgumentException("the page has no end");
    }

    private static BankLine line(String[] fields) {
        if (!fields[0].equals("line") || fields.length != FIELDS || !fields[2].equals("booked")) {
            throw new IllegalArgumentException("no booked line: " + fields[0]);
        }
        Money amount = Money.of(new BigDecimal(fields[6]), Currency.of(fields[5]));
        return new BankLine(
                fields[1],
                LocalDate.parse(fields[3]),
                LocalDate.parse(fields[4]),
                amount,
                fields[7],
                fields[8],
                fields[9],
                fields[10]);
    }
}
