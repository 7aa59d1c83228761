// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comptoir.kernel.input.Field;
import org.comptoir.kernel.text.SheetText;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.Money;
import org.comptoir.spi.report.v1.Cell;
import org.comptoir.spi.report.v1.ReportColumn;
import org.comptoir.spi.report.v1.ReportRows;

/** Checks each row and writes it at once. Money is two columns of a CSV: the amount, and its currency beside it. */
abstract class RowWriter implements ReportRows {

    private final List<ReportColumn> columns;
    private final Clock clock;
    private final Instant end;
    final Writer out;
    private long rows;

    RowWriter(List<ReportColumn> columns, Writer out, Clock clock, Instant end) {
        this.columns = columns;
        this.out = out;
        this.clock = clock;
        this.end = end;
    }

    static RowWriter of(String format, List<ReportColumn> columns, Writer out, Clock clock, Instant end) {
        return format.equals("csv") ? new Csv(columns, out, clock, end) : new Json(columns, out, clock, end);
    }

    abstract void begin() throws IOException;

    abstract void write(List<ReportColumn> names, List<Cell> cells, long row) throws IOException;

    abstract void end() throws IOException;

    void open() throws IOException {
        begin();
    }

    void close() throws IOException {
        end();
        out.flush();
    }

    @Override
    public void add(List<Cell> cells) {
        if (clock.instant().isAfter(end)) {
            throw new ComptoirException("report.overdue", Fault.UNAVAILABLE, Map.of("rows", Long.toString(rows)));
        }
        require(cells.size() == columns.size(), "as many cells as columns");
        for (int i = 0; i < cells.size(); i++) {
            requireFits(columns.get(i), cells.get(i));
        }
        try {
            write(columns, cells, rows++);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void requireFits(ReportColumn column, Cell cell) {
        boolean fits = cell instanceof Cell.Empty
                || switch (column.kind()) {
                    case TEXT -> cell instanceof Cell.Text text && Field.isPlain(text.value());
                    case NUMBER -> cell instanceof Cell.Number;
                    case MONEY -> cell instanceof Cell.Amount;
                    case DAY -> cell instanceof Cell.Day;
                };
        require(fits, column.name());
    }

    private static void require(boolean sound, String what) {
        if (!sound) {
            throw new ComptoirException(
                    "plugin.answer-invalid", Fault.UNAVAILABLE, Map.of("operation", "report.run", "reason", what));
        }
    }

    /** The words of a cell; of money, its amount. */
    static String words(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return text.value();
        } else if (cell instanceof Cell.Number number) {
            return number.value().toPlainString();
        } else if (cell instanceof Cell.Amount amount) {
            return amount.value().toDecimal().toPlainString();
        } else if (cell instanceof Cell.Day day) {
            return day.value().toString();
        }
        return "";
    }

    /** RFC 4180, with a header. */
    private static final class Csv extends RowWriter {
        private final List<ReportColumn> columns;

        Csv(List<ReportColumn> columns, Writer out, Clock clock, Instant end) {
            super(columns, out, clock, end);
            this.columns = columns;
        }

        @Override
        void begin() throws IOException {
            List<String> names = new ArrayList<>();
            for (ReportColumn column : columns) {
                names.add(SheetText.of(column.name()));
                if (column.kind() == ReportColumn.Kind.MONEY) {
                    names.add(SheetText.of(column.name() + "-currency"));
                }
            }
            out.write(SheetText.line(names) + "\r\n");
        }

        @Override
        void write(List<ReportColumn> names, List<Cell> cells, long row) throws IOException {
            List<String> fields = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                String words = words(cells.get(i));
                fields.add(cells.get(i) instanceof Cell.Text ? SheetText.of(words) : words);
                if (names.get(i).kind() == ReportColumn.Kind.MONEY) {
                    fields.add(
                            cells.get(i) instanceof Cell.Amount amount
                                    ? amount.value().currency().code()
                                    : "");
                }
            }
            out.write(SheetText.line(fields) + "\r\n");
        }

        @Override
        void end() {
            // Nothing follows the last line.
        }
    }

    /** An array of objects, money as everywhere in the API. */
    private static final class Json extends RowWriter {

        Json(List<ReportColumn> columns, Writer out, Clock clock, Instant end) {
            super(columns, out, clock, end);
        }

        @Override
        void begin() throws IOException {
            out.write("[");
        }

        @Override
        void write(List<ReportColumn> names, List<Cell> cells, long row) throws IOException {
            out.write(row == 0 ? "\n{" : ",\n{");
            for (int i = 0; i < cells.size(); i++) {
                out.write(i == 0 ? "" : ",");
                out.write(text(names.get(i).name()) + ":" + value(cells.get(i)));
            }
            out.write("}");
        }

        private static String value(Cell cell) {
            if (cell instanceof Cell.Empty) {
                return "null";
            } else if (cell instanceof Cell.Number) {
                return text(words(cell));
            } else if (cell instanceof Cell.Amount amount) {
                Money money = amount.value();
                return "{\"minor\":" + money.minor() + ",\"currency\":"
                        + text(money.currency().code()) + "}";
            }
            return text(words(cell));
        }

        /** Plain text holds no control characters: see {@link Field#isPlain}. */
        private static String text(String value) {
            return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }

        @Override
        void end() throws IOException {
            out.write("\n]\n");
        }
    }
}
