// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.web.internal.route.HomeChart.Figures;
import org.comptoir.web.internal.route.HomeChart.Point;
import org.comptoir.web.internal.route.HomeChart.Series;
import org.junit.jupiter.api.Test;

class BarChartTest {

    private static Figures figures(long... minors) {
        List<Point> points = Arrays.stream(minors)
                .mapToObj(minor -> new Point(new Money(minor, Currency.EUR), "/"))
                .toList();
        return new Figures(points.stream().map(point -> "x").toList(), List.of(new Series("home/title", points)));
    }

    @Test
    void theHighestColumnIsAsHighAsTheSurfaceAndTheOthersInProportion() {
        BarChart chart = BarChart.of(figures(50_00, 100_00, 0));

        assertThat(chart.columns()).extracting(BarChart.Column::height).containsExactly(100, 200, 0);
        assertThat(chart.columns()).extracting(BarChart.Column::y).containsExactly(100, 0, 200);
        assertThat(chart.zero()).isEqualTo(200);
    }

    @Test
    void whatIsBelowZeroHangsUnderItsLine() {
        BarChart chart = BarChart.of(figures(150_00, -50_00));

        assertThat(chart.zero()).isEqualTo(150);
        assertThat(chart.columns().get(1).y()).isEqualTo(150);
        assertThat(chart.columns().get(1).height()).isEqualTo(50);
    }

    @Test
    void noColumnLeavesTheSurfaceWhateverTheAmounts() {
        Random random = new Random(11);
        for (int round = 0; round < 500; round++) {
            long[] minors = random.longs(1 + random.nextInt(12), -1L << random.nextInt(52), 1L << random.nextInt(52))
                    .toArray();
            for (BarChart.Column column : BarChart.of(figures(minors)).columns()) {
                assertThat(column.y()).as(Arrays.toString(minors)).isBetween(-1, BarChart.HEIGHT);
                assertThat(column.y() + column.height())
                        .as(Arrays.toString(minors))
                        .isBetween(0, BarChart.HEIGHT + 1);
                assertThat(column.x() + column.width()).isLessThanOrEqualTo(BarChart.WIDTH);
            }
        }
    }

    @Test
    void aCompanyWithoutABookingHasAChartOfNothing() {
        assertThat(BarChart.of(figures(0, 0, 0)).columns())
                .extracting(BarChart.Column::height)
                .containsOnly(0);
    }
}
