// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A unit of measure by its code in UN/ECE Recommendation 20, or 21 with {@code X} in front for packages: what EN
 * 16931 wants in BT-130.
 *
 * <p>Any two or three capitals and digits can be read; whether the lists know them, {@link #isListed()} tells. The constants
 * are those a shop meets daily.
 *
 * @param code two or three capital letters or digits
 */
public record Unit(String code) {

    /** Name of the list in a {@link Code}. */
    public static final String LIST = "unece-rec20";

    private static final Set<String> COUNTED = Set.of("C62", "H87", "PR", "SET");

    /** What Recommendation 20 puts in front of the packages of Recommendation 21. */
    private static final String PACKAGES = "X";

    /** One: a count of whatever the line names. */
    public static final Unit ONE = new Unit("C62");
    /** A piece: a single item of a larger batch. */
    public static final Unit PIECE = new Unit("H87");
    /** A pair. */
    public static final Unit PAIR = new Unit("PR");
    /** A set. */
    public static final Unit SET = new Unit("SET");
    /** Twelve. */
    public static final Unit DOZEN = new Unit("DZN");
    /** A gram. */
    public static final Unit GRAM = new Unit("GRM");
    /** A kilogram. */
    public static final Unit KILOGRAM = new Unit("KGM");
    /** A tonne of 1 000 kg. */
    public static final Unit TONNE = new Unit("TNE");
    /** A millilitre. */
    public static final Unit MILLILITRE = new Unit("MLT");
    /** A litre. */
    public static final Unit LITRE = new Unit("LTR");
    /** A centimetre. */
    public static final Unit CENTIMETRE = new Unit("CMT");
    /** A metre. */
    public static final Unit METRE = new Unit("MTR");
    /** A kilometre. */
    public static final Unit KILOMETRE = new Unit("KMT");
    /** A square metre. */
    public static final Unit SQUARE_METRE = new Unit("MTK");
    /** A cubic metre. */
    public static final Unit CUBIC_METRE = new Unit("MTQ");
    /** A kilowatt hour. */
    public static final Unit KILOWATT_HOUR = new Unit("KWH");
    /** A minute. */
    public static final Unit MINUTE = new Unit("MIN");
    /** An hour. */
    public static final Unit HOUR = new Unit("HUR");
    /** A day. */
    public static final Unit DAY = new Unit("DAY");
    /** A month. */
    public static final Unit MONTH = new Unit("MON");
    /** A year. */
    public static final Unit YEAR = new Unit("ANN");
    /** A package. */
    public static final Unit PACKAGE = new Unit("XPK");
    /** A box. */
    public static final Unit BOX = new Unit("XBX");
    /** A carton. */
    public static final Unit CARTON = new Unit("XCT");
    /** A pallet. */
    public static final Unit PALLET = new Unit("XPX");

    /**
     * A unit by its code.
     *
     * @throws ComptoirException {@code unit.malformed}
     */
    public Unit {
        if (!Texts.capitalsOrDigits(code, 2, 3)) {
            throw ComptoirException.invalid("unit.malformed", "unit", code);
        }
    }

    /**
     * Whether its things are counted one by one: ones, pieces, pairs, sets and every package. Half of one is none. A dozen
     * is not among them: six eggs are half of it.
     */
    public boolean isCounted() {
        return COUNTED.contains(code) || (code.length() == 3 && code.startsWith(PACKAGES));
    }

    /** Whether Recommendation 20 or 21 knows the code, as rule BR-CL-23 of EN 16931 (artefacts 1.3.16) wants it. */
    public boolean isListed() {
        return Listed.CODES.contains(code);
    }

    /** The unit as a code of its list. */
    public Code toCode() {
        return new Code(LIST, code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }

    /** The codes of both lists; read when somebody first asks. */
    private static final class Listed {

        static final Set<String> CODES = read();

        private Listed() {}

        private static Set<String> read() {
            try (InputStream in = Objects.requireNonNull(Unit.class.getResourceAsStream("units.txt"))) {
                return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .flatMap(line -> Stream.of(line.split(" ")))
                        .collect(Collectors.toUnmodifiableSet());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
