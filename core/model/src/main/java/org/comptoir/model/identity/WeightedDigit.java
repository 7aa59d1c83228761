// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.identity;

import java.util.function.Predicate;

/**
 * One check character after as many digits as there are weights: the sum of digit times weight, reduced by the
 * length of a table, picks the character from the table. A hyphen in the table means that no such number is given
 * out. What follows the check character is not looked at.
 */
final class WeightedDigit implements Predicate<String> {

    /** What makes the sum a multiple of eleven; ten has no digit. */
    static final String COMPLEMENT_11 = "0-987654321";
    /** What makes the sum a multiple of eleven, with zero for ten. */
    static final String COMPLEMENT_11_TEN_IS_ZERO = "00987654321";
    /** The remainder by eleven; ten has no digit. */
    static final String REMAINDER_11 = "0123456789-";
    /** The remainder by eleven, with zero for ten. */
    static final String REMAINDER_11_TEN_IS_ZERO = "01234567890";
    /** What makes the sum a multiple of ten. */
    static final String COMPLEMENT_10 = "0987654321";
    /** The remainder by ten. */
    static final String REMAINDER_10 = "0123456789";

    private final String table;
    private final int[] weights;

    WeightedDigit(String table, int... weights) {
        this.table = table;
        this.weights = weights.clone();
    }

    @Override
    public boolean test(String text) {
        return expected(text) == text.charAt(weights.length);
    }

    /** The same, but where the table has a hyphen another weighting decides. */
    Predicate<String> elseBy(WeightedDigit other) {
        return text -> expected(text) == '-' ? other.test(text) : test(text);
    }

    private char expected(String text) {
        return table.charAt(Math.floorMod(sum(text, weights), table.length()));
    }

    /** The sum of digit times weight over the first digits. */
    static int sum(String text, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (text.charAt(i) - '0') * weights[i];
        }
        return sum;
    }
}
