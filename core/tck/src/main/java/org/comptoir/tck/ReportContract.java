// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.spi.report.v1.Cell;
import org.comptoir.spi.report.v1.Report;
import org.comptoir.spi.report.v1.ReportArguments;
import org.comptoir.spi.report.v1.ReportColumn;
import org.comptoir.spi.report.v1.ReportParameter;
import org.junit.jupiter.api.Test;

/** What the core relies on when it turns rows into files. */
public interface ReportContract extends ExtensionContract<Report> {

    /** Values for all parameters without a standard; on the books of the test they bring at least two rows. */
    Map<String, String> arguments();

    private List<List<Cell>> rows() {
        List<List<Cell>> rows = new ArrayList<>();
        extension().run(whole(), rows::add, Samples.call());
        return rows;
    }

    private ReportArguments whole() {
        Map<String, String> values = new HashMap<>();
        for (ReportParameter parameter : extension().parameters()) {
            parameter.standard().ifPresent(standard -> values.put(parameter.name(), standard));
        }
        values.putAll(arguments());
        return new ReportArguments(values);
    }

    @Test
    default void itHasANameATitleAndColumns() {
        Report report = extension();
        assertThat(report.name()).matches("[a-z][a-z0-9-]{0,63}").isEqualTo(report.name());
        Samples.assertSaid(report.title(), "the title of the report");
        assertThat(report.columns()).hasSizeBetween(1, 100).isEqualTo(report.columns());
        assertThat(report.columns()).extracting(ReportColumn::name).doesNotHaveDuplicates();
        report.columns().forEach(column -> {
            assertThat(column.name()).matches("[a-z][a-z0-9-]{0,63}");
            Samples.assertSaid(column.title(), "the title of column " + column.name());
        });
    }

    @Test
    default void eachParameterHasANameATitleAndAStandardOfItsKind() {
        assertThat(extension().parameters()).extracting(ReportParameter::name).doesNotHaveDuplicates();
        extension().parameters().forEach(parameter -> {
            assertThat(parameter.name()).matches("[a-z][a-z0-9-]{0,63}");
            Samples.assertSaid(parameter.title(), "the title of parameter " + parameter.name());
            parameter.standard().ifPresent(standard -> parse(parameter, standard));
            parameter.choices().forEach(choice -> parse(parameter, choice));
        });
    }

    private static void parse(ReportParameter parameter, String value) {
        switch (parameter.kind()) {
            case TEXT -> assertThat(value).isNotNull();
            case NUMBER -> assertThat(new BigDecimal(value)).isNotNull();
            case DAY -> assertThat(LocalDate.parse(value)).isNotNull();
        }
    }

    @Test
    default void eachRowFitsTheColumns() {
        List<ReportColumn> columns = extension().columns();
        assertThat(rows()).hasSizeGreaterThan(1).allSatisfy(row -> {
            assertThat(row).as("the cells of a row").hasSameSizeAs(columns);
            for (int i = 0; i < row.size(); i++) {
                assertThat(fits(columns.get(i).kind(), row.get(i)))
                        .as("%s in column %s", row.get(i), columns.get(i).name())
                        .isTrue();
            }
        });
    }

    private static boolean fits(ReportColumn.Kind kind, Cell cell) {
        if (cell instanceof Cell.Empty) {
            return true;
        }
        return switch (kind) {
            case TEXT -> cell instanceof Cell.Text;
            case NUMBER -> cell instanceof Cell.Number;
            case MONEY -> cell instanceof Cell.Amount;
            case DAY -> cell instanceof Cell.Day;
        };
    }

    @Test
    default void theSameArgumentsBringTheSameRows() {
        assertThat(rows()).isEqualTo(rows());
    }

    @Test
    default void whenTheReaderIsGoneItStops() {
        ComptoirException gone = new ComptoirException("report.stopped", Fault.CONFLICT, Map.of());
        List<List<Cell>> seen = new ArrayList<>();
        assertThatThrownBy(() -> extension()
                        .run(
                                whole(),
                                row -> {
                                    seen.add(row);
                                    throw gone;
                                },
                                Samples.call()))
                .isSameAs(gone);
        assertThat(seen).as("rows after the reader was gone").hasSize(1);
    }
}
