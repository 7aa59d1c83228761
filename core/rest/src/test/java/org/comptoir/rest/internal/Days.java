// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.model.Call;
import org.comptoir.model.Currency;
import org.comptoir.model.LocalText;
import org.comptoir.model.Money;
import org.comptoir.spi.report.v1.Cell;
import org.comptoir.spi.report.v1.Report;
import org.comptoir.spi.report.v1.ReportArguments;
import org.comptoir.spi.report.v1.ReportColumn;
import org.comptoir.spi.report.v1.ReportParameter;
import org.comptoir.spi.report.v1.ReportRows;

/** So many days from one on, each with a sum. */
final class Days implements Report {

    private static final LocalText WORDS = LocalText.of("Jours", "Days");

    @Override
    public String name() {
        return "days";
    }

    @Override
    public LocalText title() {
        return WORDS;
    }

    @Override
    public List<ReportParameter> parameters() {
        return List.of(
                ReportParameter.required("from", ReportParameter.Kind.DAY, WORDS),
                ReportParameter.optional("many", ReportParameter.Kind.NUMBER, WORDS, "2"));
    }

    @Override
    public List<ReportColumn> columns() {
        return List.of(
                new ReportColumn("day", ReportColumn.Kind.DAY, WORDS),
                new ReportColumn("note", ReportColumn.Kind.TEXT, WORDS),
                new ReportColumn("share", ReportColumn.Kind.NUMBER, WORDS),
                new ReportColumn("net", ReportColumn.Kind.MONEY, WORDS));
    }

    @Override
    public void run(ReportArguments arguments, ReportRows rows, Call call) {
        LocalDate from = arguments.day("from");
        for (int i = 0; i < arguments.number("many").intValueExact(); i++) {
            Cell wrong = i == 99 ? new Cell.Text("no day") : new Cell.Day(from.plusDays(i));
            Cell net = i == 1 ? new Cell.Empty() : new Cell.Amount(new Money(1050L * (i + 1), Currency.EUR));
            String note = i == 2 ? "=1+1" : "a \"b\", c";
            rows.add(List.of(wrong, new Cell.Text(note), new Cell.Number(new BigDecimal("0.50")), net));
        }
    }
}
