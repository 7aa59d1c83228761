// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.route;

import java.time.LocalDate;
import java.util.Comparator;
import org.comptoir.model.Currency;

/**
 * A number on the first page, and the way to what adds up to it.
 *
 * @param part under which heading it stands
 * @param order among those of the part, the smallest first
 * @param key of its words
 * @param access for whom
 * @param reading what it says
 */
public record HomeCard(Part part, int order, String key, Access access, Reading reading) {

    /** What belongs together, in the order in which it stands. */
    public enum Part {
        /** What waits for somebody; not shown while nothing does. */
        TO_DO,
        /** How things stand. */
        FIGURES
    }

    /** As they stand on the page. */
    public static final Comparator<HomeCard> IN_ORDER =
            Comparator.comparing(HomeCard::part).thenComparing(HomeCard::order).thenComparing(HomeCard::key);

    /**
     * Where and when a figure is read.
     *
     * @param visit whose figures
     * @param day the company's business day
     * @param currency of its books
     */
    public record Moment(Visit visit, LocalDate day, Currency currency) {}

    /** Reads a figure; what it throws is told on its card, and the page lives. */
    @FunctionalInterface
    public interface Reading {
        Figure at(Moment moment);
    }

    /**
     * A figure.
     *
     * @param text as people write it
     * @param note what to compare it with, empty for nothing
     * @param path of the list that it is the count or the sum of
     * @param any whether there is anything to it
     */
    public record Figure(String text, String note, String path, boolean any) {}
}
