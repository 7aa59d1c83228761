// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.entry;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a text means, if anything: nobody guesses among several.
 *
 * @param one what it means
 * @param near what it may have been meant to be, the best first
 */
record Found<T>(@Nullable T one, List<T> near) {

    static <T> Found<T> of(T one) {
        return new Found<>(one, List.of());
    }

    /** The one that is called just so, whatever its case. @param names it goes by */
    static <T> Found<T> among(List<T> candidates, String text, Function<T, List<String>> names) {
        List<T> exact = candidates.stream()
                .filter(candidate -> names.apply(candidate).stream().anyMatch(text::equalsIgnoreCase))
                .toList();
        return exact.size() == 1 ? of(exact.get(0)) : new Found<>(null, candidates);
    }
}
