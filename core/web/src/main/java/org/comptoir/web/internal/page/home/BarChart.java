// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.home;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.model.Money;
import org.comptoir.web.internal.route.HomeChart.Figures;
import org.comptoir.web.internal.route.HomeChart.Point;

/**
 * Columns in groups, as they are drawn on a surface of {@link #WIDTH} by {@link #HEIGHT}: what lies below zero hangs under the line
 * of zero. The same numbers stand in a table, which is what is true; a height is rounded to a whole step of the surface.
 *
 * @param figures what it shows
 * @param columns where its columns stand
 * @param zero where the line of zero is
 */
public record BarChart(Figures figures, List<Column> columns, int zero) {

    static final int WIDTH = 720;
    static final int HEIGHT = 200;

    /** Of a group's share of the width: what is left between two groups. */
    private static final int GAP = 12;

    public BarChart {
        columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param series which colour, from 0
     * @param group of which label, from 0
     */
    public record Column(int series, int group, int x, int y, int width, int height, Point point) {}

    static BarChart of(Figures figures) {
        List<BigDecimal> all = figures.series().stream()
                .flatMap(series -> series.points().stream())
                .map(point -> major(point.amount()))
                .toList();
        BigDecimal most = all.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal least = all.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal span = most.subtract(least).max(BigDecimal.ONE);
        int zero = steps(most, span);
        return new BarChart(figures, columns(figures, span, zero), zero);
    }

    /** Where the middle of a group is, for its label. */
    public int middle(int group) {
        return WIDTH * (2 * group + 1) / (2 * figures.labels().size());
    }

    public int width() {
        return WIDTH;
    }

    public int height() {
        return HEIGHT;
    }

    private static List<Column> columns(Figures figures, BigDecimal span, int zero) {
        int share = WIDTH / Math.max(figures.labels().size(), 1);
        int width = (share - GAP) / Math.max(figures.series().size(), 1);
        List<Column> columns = new ArrayList<>();
        for (int group = 0; group < figures.labels().size(); group++) {
            for (int series = 0; series < figures.series().size(); series++) {
                Point point = figures.series().get(series).points().get(group);
                int height = steps(major(point.amount()).abs(), span);
                int top = point.amount().minor() < 0 ? zero : zero - height;
                int x = share * group + GAP / 2 + width * series;
                columns.add(new Column(series, group, x, top, width, height, point));
            }
        }
        return columns;
    }

    private static int steps(BigDecimal amount, BigDecimal span) {
        return amount.multiply(BigDecimal.valueOf(HEIGHT))
                .divide(span, MathContext.DECIMAL64)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    private static BigDecimal major(Money money) {
        return BigDecimal.valueOf(money.minor());
    }
}
