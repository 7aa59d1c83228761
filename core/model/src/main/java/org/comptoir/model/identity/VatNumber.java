// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.identity;

import java.util.Optional;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.CountryCode;

/**
 * A VAT identification number (Directive 2006/112/EC art. 215) of a member state, of Northern Ireland, the United
 * Kingdom, Switzerland or Norway, with its check digits proven.
 *
 * <p>Whether it was given out and is in force is for VIES to say, or for the register of the country.
 *
 * @param prefix the letters in front: the country's code but {@code EL} for Greece, {@code XI} for Northern Ireland
 *     and {@code CHE} for Switzerland
 * @param body the rest in capitals without separators and without the suffix of Switzerland ({@code TVA}, {@code
 *     MWST}, {@code IVA}) or Norway ({@code MVA}), which says no more than the prefix
 */
public record VatNumber(String prefix, String body) {

    private static final String FIELD = "vatNumber";
    private static final String MALFORMED = "vat-number.malformed";
    private static final String COUNTRY_UNKNOWN = "vat-number.country-unknown";

    /**
     * A number in the form described for its parts.
     *
     * @throws ComptoirException {@code vat-number.country-unknown} for another prefix, {@code vat-number.malformed}
     *     when the body has no form of that country, {@code vat-number.check-digit}
     */
    public VatNumber {
        VatScheme scheme = scheme(prefix).orElseThrow(() -> ComptoirException.invalid(COUNTRY_UNKNOWN, FIELD, prefix));
        String text = prefix + body;
        VatForm form = scheme.form(body).orElseThrow(() -> ComptoirException.invalid(MALFORMED, FIELD, text));
        if (!form.check().test(body)) {
            throw ComptoirException.invalid("vat-number.check-digit", FIELD, text);
        }
    }

    /**
     * The number a person or a register wrote, prefix included: {@code fr 79 252 934 765}, {@code CHE-107.787.577
     * MWST}. Spaces, dots, hyphens, slashes and case do not matter; {@code GR} is taken for {@code EL}.
     *
     * @throws ComptoirException as the constructor
     */
    public static VatNumber parse(String text) {
        String compact = compact(text);
        String prefix = writtenPrefix(compact);
        VatScheme scheme =
                scheme(stored(prefix)).orElseThrow(() -> ComptoirException.invalid(COUNTRY_UNKNOWN, FIELD, text));
        return new VatNumber(scheme.prefix(), scheme.canonical(compact.substring(prefix.length())));
    }

    /**
     * The number somebody in a country wrote, with or without the prefix.
     *
     * @param country whose number it must be; for the United Kingdom a number of Northern Ireland passes if its
     *     prefix is there
     * @throws ComptoirException as the constructor; a number of another country is {@code vat-number.malformed}
     */
    public static VatNumber parse(String text, CountryCode country) {
        String compact = compact(text);
        VatScheme scheme =
                scheme(country.vatPrefix()).orElseThrow(() -> ComptoirException.invalid(COUNTRY_UNKNOWN, FIELD, text));
        String prefix = writtenPrefix(compact);
        Optional<VatScheme> written =
                scheme(stored(prefix)).filter(it -> it.country().equals(scheme.country()));
        if (written.isPresent()) {
            String rest = written.get().canonical(compact.substring(prefix.length()));
            // The first letters may also belong to a body that came without its prefix, as in a French key.
            if (written.get().form(rest).isPresent() || scheme.form(compact).isEmpty()) {
                return new VatNumber(written.get().prefix(), rest);
            }
        }
        return new VatNumber(scheme.prefix(), scheme.canonical(compact));
    }

    /** The French number of a SIREN, with the key in digits. */
    public static VatNumber ofSiren(Siren siren) {
        return new VatNumber("FR", FrenchKey.of(siren.value()) + siren.value());
    }

    /** Whose number it is: {@code GR} for {@code EL}, {@code GB} for {@code XI}, {@code FR} also for Monaco. */
    public CountryCode country() {
        return scheme(prefix).orElseThrow().country();
    }

    /**
     * The SIREN within a French number; none for other countries, and none where it would begin with 000, as Monaco's
     * numbers do.
     */
    public Optional<Siren> siren() {
        boolean french = prefix.equals("FR") && !body.startsWith("000", 2);
        return french ? Optional.of(new Siren(body.substring(2))) : Optional.empty();
    }

    /** The number as it is sent and printed, without separators: {@code FR79252934765}, {@code CHE107787577TVA}. */
    @Override
    public String toString() {
        return prefix + body + scheme(prefix).orElseThrow().suffix();
    }

    private static Optional<VatScheme> scheme(String prefix) {
        return VatSchemes.byPrefix(prefix);
    }

    private static String compact(String text) {
        return Compact.of(text, MALFORMED, FIELD);
    }

    private static String writtenPrefix(String compact) {
        return compact.substring(0, Math.min(compact.length(), compact.startsWith("CHE") ? 3 : 2));
    }

    private static String stored(String written) {
        return written.equals("GR") ? "EL" : written;
    }
}
