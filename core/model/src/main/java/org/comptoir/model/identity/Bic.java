// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.identity;

import org.comptoir.model.ComptoirException;
import org.comptoir.model.CountryCode;

/**
 * A business identifier code of a bank or another party (ISO 9362): four characters of the party, two of its
 * country, two of its place, and three of a branch where there is one.
 *
 * <p>{@code BNPAFRPP} and {@code BNPAFRPPXXX} are the same party and equal values.
 *
 * @param value eight characters, or eleven when a branch is meant
 */
public record Bic(String value) {

    private static final String FIELD = "bic";
    private static final String MALFORMED = "bic.malformed";
    private static final String NO_BRANCH = "XXX";
    private static final Shape PARTY = new Shape("xxxxllxx");
    private static final Shape BRANCH = new Shape("xxxxllxxxxx");

    /**
     * A code in capitals without separators; the branch {@code XXX} is dropped.
     *
     * @throws ComptoirException {@code bic.malformed}, {@code bic.country-unknown}
     */
    public Bic {
        if (!PARTY.matches(value) && !BRANCH.matches(value)) {
            throw ComptoirException.invalid(MALFORMED, FIELD, value);
        }
        if (!isCountry(value.substring(4, 6))) {
            throw ComptoirException.invalid("bic.country-unknown", FIELD, value);
        }
        value = value.endsWith(NO_BRANCH) && value.length() == 11 ? value.substring(0, 8) : value;
    }

    /**
     * The code as written: spaces and case do not matter.
     *
     * @throws ComptoirException as the constructor
     */
    public static Bic parse(String text) {
        return new Bic(Compact.of(text, MALFORMED, FIELD));
    }

    /** The country's letters: of ISO 3166-1, or {@code XK} for Kosovo. */
    public String countryPrefix() {
        return value.substring(4, 6);
    }

    /** Always eleven characters, as older file formats want it. */
    public String padded() {
        return value.length() == 8 ? value + NO_BRANCH : value;
    }

    /** The code. */
    @Override
    public String toString() {
        return value;
    }

    private static boolean isCountry(String letters) {
        return letters.equals("XK") || CountryCode.isAssigned(letters);
    }
}
