// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.identity;

import java.util.function.Predicate;

/**
 * One of the forms a state gives its VAT numbers.
 *
 * @param shape which characters stand where
 * @param plausible what else a number must have to be of this form: a date that exists, an office that exists
 * @param check the check digits
 */
record VatForm(Shape shape, Predicate<String> plausible, Predicate<String> check) {

    VatForm(String template, Predicate<String> plausible, Predicate<String> check) {
        this(new Shape(template), plausible, check);
    }

    VatForm(String template, Predicate<String> check) {
        this(template, body -> true, check);
    }

    /** The form of a number with one {@link WeightedDigit}. */
    static VatForm weighted(String template, String table, int... weights) {
        return new VatForm(template, new WeightedDigit(table, weights));
    }

    boolean fits(String body) {
        return shape.matches(body) && plausible.test(body);
    }
}
