// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.Set;

/**
 * A country or territory by its ISO 3166-1 alpha-2 code, in capitals: {@code FR}, {@code GR}, {@code RE}.
 *
 * <p>Only what ISO has assigned is accepted: neither {@code EL} and {@code XI}, which belong to VAT numbers, nor
 * {@code UK}, {@code EU} or {@code XK}.
 *
 * @param code two capital letters
 */
public record CountryCode(String code) {

    /** France. */
    public static final CountryCode FR = new CountryCode("FR");

    /**
     * A country by its code.
     *
     * @throws ComptoirException {@code country.unknown}
     */
    public CountryCode {
        if (!isAssigned(code)) {
            throw ComptoirException.invalid("country.unknown", "country", code);
        }
    }

    /** Whether ISO has assigned these two capital letters. */
    public static boolean isAssigned(String letters) {
        return Membership.COUNTRIES.contains(letters);
    }

    /**
     * Whether the country is a member state on a day, as VAT sees it.
     *
     * <p>Dates are those of the treaties of accession. The United Kingdom counts until 31 December 2020, the end of
     * the transition in which Union law applied to it (agreement of withdrawal, OJ L 29 of 31.1.2020, art. 126 and
     * 127). Territories with a code of their own are not member states here, whatever their status: Réunion ({@code
     * RE}) is outside the Union's VAT territory though France is within, Monaco ({@code MC}) is within though no
     * member. Those rules belong to the VAT packs.
     */
    public boolean inEuropeanUnion(LocalDate on) {
        LocalDate since = Membership.SINCE.get(code);
        LocalDate until = Membership.UNTIL.get(code);
        return since != null && !on.isBefore(since) && (until == null || on.isBefore(until));
    }

    /**
     * The letters in front of this country's VAT numbers: {@code EL} for Greece (Directive 2006/112/EC art. 215),
     * {@code CHE} for Switzerland, {@code FR} for Monaco, else the code itself.
     */
    public String vatPrefix() {
        return Membership.VAT_PREFIX.getOrDefault(code, code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }

    /** Facts about countries. */
    private static final class Membership {

        static final Set<String> COUNTRIES = Set.copyOf(Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2));

        static final Map<String, String> VAT_PREFIX = Map.of("GR", "EL", "CH", "CHE", "MC", "FR");

        static final Map<String, LocalDate> UNTIL = Map.of("GB", LocalDate.of(2021, 1, 1));

        private static final LocalDate ROME = LocalDate.of(1958, 1, 1);
        private static final LocalDate NORTH = LocalDate.of(1973, 1, 1);
        private static final LocalDate GREECE = LocalDate.of(1981, 1, 1);
        private static final LocalDate IBERIA = LocalDate.of(1986, 1, 1);
        private static final LocalDate NEUTRALS = LocalDate.of(1995, 1, 1);
        private static final LocalDate ATHENS = LocalDate.of(2004, 5, 1);
        private static final LocalDate LUXEMBOURG = LocalDate.of(2007, 1, 1);
        private static final LocalDate CROATIA = LocalDate.of(2013, 7, 1);

        static final Map<String, LocalDate> SINCE = Map.ofEntries(
                Map.entry("BE", ROME),
                Map.entry("DE", ROME),
                Map.entry("FR", ROME),
                Map.entry("IT", ROME),
                Map.entry("LU", ROME),
                Map.entry("NL", ROME),
                Map.entry("DK", NORTH),
                Map.entry("GB", NORTH),
                Map.entry("IE", NORTH),
                Map.entry("GR", GREECE),
                Map.entry("ES", IBERIA),
                Map.entry("PT", IBERIA),
                Map.entry("AT", NEUTRALS),
                Map.entry("FI", NEUTRALS),
                Map.entry("SE", NEUTRALS),
                Map.entry("CY", ATHENS),
                Map.entry("CZ", ATHENS),
                Map.entry("EE", ATHENS),
                Map.entry("HU", ATHENS),
                Map.entry("LT", ATHENS),
                Map.entry("LV", ATHENS),
                Map.entry("MT", ATHENS),
                Map.entry("PL", ATHENS),
                Map.entry("SI", ATHENS),
                Map.entry("SK", ATHENS),
                Map.entry("BG", LUXEMBOURG),
                Map.entry("RO", LUXEMBOURG),
                Map.entry("HR", CROATIA));

        private Membership() {}
    }
}
