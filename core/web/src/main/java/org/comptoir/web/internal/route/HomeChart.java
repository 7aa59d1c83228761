// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.route;

import java.util.List;
import org.comptoir.model.Money;

/**
 * A chart on the first page.
 *
 * @param key of its words
 * @param access for whom
 * @param reading what it shows
 */
public record HomeChart(String key, Access access, Reading reading) {

    /** Reads it; what it throws is told in its place, and the page lives. */
    @FunctionalInterface
    public interface Reading {
        Figures at(HomeCard.Moment moment);
    }

    /**
     * What it shows.
     *
     * @param labels of the groups of columns
     * @param series what stands side by side in each group
     */
    public record Figures(List<String> labels, List<Series> series) {

        public Figures {
            labels = List.copyOf(labels);
            series = List.copyOf(series);
            int many = labels.size();
            if (series.stream().anyMatch(one -> one.points().size() != many)) {
                throw new IllegalArgumentException("a point for each of " + many + " labels");
            }
        }
    }

    /**
     * Columns of one colour.
     *
     * @param key of the word for it
     * @param points one for each label
     */
    public record Series(String key, List<Point> points) {

        public Series {
            points = List.copyOf(points);
        }
    }

    /**
     * A column.
     *
     * @param path of the list that adds up to it
     */
    public record Point(Money amount, String path) {}
}
