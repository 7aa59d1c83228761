// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.identity;

import java.util.Map;
import org.comptoir.model.ComptoirException;

/**
 * An international bank account number (ISO 13616): country, two check digits under MOD 97-10, and the number the
 * country gives, of a length fixed by country (registry of SWIFT).
 *
 * <p>An account number is personal: it appears neither in refusals nor in {@link #toString}, which shows enough to
 * recognise it by. {@link #value} is the number itself.
 *
 * @param value the number in capitals without spaces, 15 to 34 characters
 */
public record Iban(String value) {

    private static final String FIELD = "iban";
    private static final String MALFORMED = "iban.malformed";
    private static final int SHORTEST = 5;
    private static final int GROUP = 4;

    /** Length by country, check digits and country included. */
    private static final Map<String, Integer> LENGTHS = Map.ofEntries(
            Map.entry("AD", 24),
            Map.entry("AE", 23),
            Map.entry("AL", 28),
            Map.entry("AT", 20),
            Map.entry("AZ", 28),
            Map.entry("BA", 20),
            Map.entry("BE", 16),
            Map.entry("BG", 22),
            Map.entry("BH", 22),
            Map.entry("BI", 27),
            Map.entry("BR", 29),
            Map.entry("BY", 28),
            Map.entry("CH", 21),
            Map.entry("CR", 22),
            Map.entry("CY", 28),
            Map.entry("CZ", 24),
            Map.entry("DE", 22),
            Map.entry("DJ", 27),
            Map.entry("DK", 18),
            Map.entry("DO", 28),
            Map.entry("EE", 20),
            Map.entry("EG", 29),
            Map.entry("ES", 24),
            Map.entry("FI", 18),
            Map.entry("FK", 18),
            Map.entry("FO", 18),
            Map.entry("FR", 27),
            Map.entry("GB", 22),
            Map.entry("GE", 22),
            Map.entry("GI", 23),
            Map.entry("GL", 18),
            Map.entry("GR", 27),
            Map.entry("GT", 28),
            Map.entry("HN", 28),
            Map.entry("HR", 21),
            Map.entry("HU", 28),
            Map.entry("IE", 22),
            Map.entry("IL", 23),
            Map.entry("IQ", 23),
            Map.entry("IS", 26),
            Map.entry("IT", 27),
            Map.entry("JO", 30),
            Map.entry("KW", 30),
            Map.entry("KZ", 20),
            Map.entry("LB", 28),
            Map.entry("LC", 32),
            Map.entry("LI", 21),
            Map.entry("LT", 20),
            Map.entry("LU", 20),
            Map.entry("LV", 21),
            Map.entry("LY", 25),
            Map.entry("MC", 27),
            Map.entry("MD", 24),
            Map.entry("ME", 22),
            Map.entry("MK", 19),
            Map.entry("MN", 20),
            Map.entry("MR", 27),
            Map.entry("MT", 31),
            Map.entry("MU", 30),
            Map.entry("NI", 28),
            Map.entry("NL", 18),
            Map.entry("NO", 15),
            Map.entry("OM", 23),
            Map.entry("PK", 24),
            Map.entry("PL", 28),
            Map.entry("PS", 29),
            Map.entry("PT", 25),
            Map.entry("QA", 29),
            Map.entry("RO", 24),
            Map.entry("RS", 22),
            Map.entry("RU", 33),
            Map.entry("SA", 24),
            Map.entry("SC", 31),
            Map.entry("SD", 18),
            Map.entry("SE", 24),
            Map.entry("SI", 19),
            Map.entry("SK", 24),
            Map.entry("SM", 27),
            Map.entry("SO", 23),
            Map.entry("ST", 25),
            Map.entry("SV", 28),
            Map.entry("TL", 23),
            Map.entry("TN", 24),
            Map.entry("TR", 26),
            Map.entry("UA", 29),
            Map.entry("VA", 22),
            Map.entry("VG", 24),
            Map.entry("XK", 20),
            Map.entry("YE", 30));

    /**
     * A number without separators.
     *
     * @throws ComptoirException {@code iban.malformed} when it is not two letters, two digits, then letters and
     *     digits; {@code iban.country-unknown}; {@code iban.length}; {@code iban.check-digits}
     */
    public Iban {
        if (value.length() < SHORTEST || !new Shape("lldd" + "x".repeat(value.length() - GROUP)).matches(value)) {
            throw ComptoirException.invalid(MALFORMED, FIELD);
        }
        Integer length = LENGTHS.get(value.substring(0, 2));
        if (length == null) {
            throw ComptoirException.invalid("iban.country-unknown", FIELD, value.substring(0, 2));
        }
        if (value.length() != length) {
            throw ComptoirException.invalid("iban.length", FIELD, value.length() + " instead of " + length);
        }
        // 00, 01 and 99 leave the same remainder as 97, 98 and 02, which are the ones given out.
        int digits = Integer.parseInt(value, 2, GROUP, 10);
        if (digits < 2 || digits > 98 || Iso7064.mod97(value.substring(GROUP) + value.substring(0, GROUP)) != 1) {
            throw ComptoirException.invalid("iban.check-digits", FIELD);
        }
    }

    /**
     * The number as written: spaces, hyphens and case do not matter.
     *
     * @throws ComptoirException as the constructor
     */
    public static Iban parse(String text) {
        return new Iban(Compact.of(text, MALFORMED, FIELD));
    }

    /** The two letters in front: the country of ISO 3166-1, or {@code XK} for Kosovo. */
    public String countryPrefix() {
        return value.substring(0, 2);
    }

    /** The number in groups of four, as it is printed on paper. */
    public String grouped() {
        StringBuilder groups = new StringBuilder();
        for (int i = 0; i < value.length(); i += GROUP) {
            groups.append(i == 0 ? "" : " ").append(value, i, Math.min(value.length(), i + GROUP));
        }
        return groups.toString();
    }

    /** The number with all but its first and last four characters hidden, for logs: {@code FR14…2606}. */
    @Override
    public String toString() {
        return value.substring(0, GROUP) + "…" + value.substring(value.length() - GROUP);
    }
}
