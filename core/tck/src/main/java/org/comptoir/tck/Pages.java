// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.comptoir.spi.Outcome;

/** Goes through the pages of a feed as the core does. */
final class Pages {

    private static final int MOST = 100_000;
    private static final int LONGEST_CURSOR = 1_000;

    private Pages() {}

    /** One page, whatever the feed calls it. */
    record One<T>(List<T> rows, String cursor) {}

    /** Where to go on, and how many at most. */
    record After(String cursor, int limit) {}

    static <T> List<T> all(int limit, Function<After, Outcome<One<T>>> feed) {
        List<T> all = new ArrayList<>();
        Set<String> cursors = new HashSet<>();
        String cursor = "";
        while (true) {
            One<T> page = one(feed.apply(new After(cursor, limit)));
            assertThat(page.rows())
                    .as("the rows of a page with a limit of %s", limit)
                    .hasSizeLessThanOrEqualTo(limit);
            assertThat(page.cursor()).as("a cursor").hasSizeLessThanOrEqualTo(LONGEST_CURSOR);
            if (page.rows().isEmpty()) {
                return all;
            }
            all.addAll(page.rows());
            assertThat(cursors.add(page.cursor()))
                    .as("the cursor %s came again: the pages do not end", page.cursor())
                    .isTrue();
            assertThat(all).as("the pages do not end").hasSizeLessThan(MOST);
            cursor = page.cursor();
        }
    }

    static <T> One<T> one(Outcome<One<T>> outcome) {
        assertThat(outcome).as("the answer for a page").isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<One<T>>) outcome).value();
    }

    /** The same outcome with another value. */
    static <T, R> Outcome<R> map(Outcome<T> outcome, Function<T, R> change) {
        if (outcome instanceof Outcome.Done<T> done) {
            return new Outcome.Done<>(change.apply(done.value()));
        } else if (outcome instanceof Outcome.Pending<T> pending) {
            return new Outcome.Pending<>(pending.externalId(), pending.continueAt(), pending.askAgainAt());
        } else if (outcome instanceof Outcome.Failed<T> failed) {
            return new Outcome.Failed<>(failed.problem());
        }
        return new Outcome.Unknown<>(((Outcome.Unknown<T>) outcome).problem());
    }
}
