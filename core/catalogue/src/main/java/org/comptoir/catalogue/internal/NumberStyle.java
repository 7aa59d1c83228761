// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.regex.Pattern;
import org.comptoir.model.ComptoirException;

/**
 * How a file writes numbers: {@code 1,234.50} or {@code 1 234,50}. One value alone may be read both ways ({@code 1,234});
 * the file as a whole seldom can.
 */
enum NumberStyle {
    /** A point before the decimals. */
    POINT,
    /** A comma before the decimals. */
    COMMA,
    /** No value tells. */
    UNTOLD;

    /** Spaces of all kinds that stand between groups of three. */
    private static final Pattern SPACES = Pattern.compile("(?<=\\d)[\\s\\u00A0\\u202F\\u2009'’](?=\\d{3})");

    private static final int LONGEST = 64;
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?");
    private static final Pattern POINT_DECIMALS = Pattern.compile("-?(\\d+|\\d{1,3}(,\\d{3})+)\\.\\d+");
    private static final Pattern COMMA_DECIMALS = Pattern.compile("-?(\\d+|\\d{1,3}(\\.\\d{3})+),\\d+");
    private static final Pattern EITHER = Pattern.compile("-?[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern GROUPS = Pattern.compile("-?\\d{1,3}([.,])\\d{3}(\\1\\d{3})+");

    /** The style that the values which can be read in one way only agree on. */
    static NumberStyle of(Collection<String> values) {
        boolean point = false;
        boolean comma = false;
        for (String value : values) {
            String number = SPACES.matcher(value).replaceAll("");
            boolean either = EITHER.matcher(number).matches();
            point |= !either && POINT_DECIMALS.matcher(number).matches();
            comma |= !either && COMMA_DECIMALS.matcher(number).matches();
        }
        if (point == comma) {
            return UNTOLD;
        }
        return point ? POINT : COMMA;
    }

    /**
     * Reads a number. Refused: {@code number.malformed}, {@code number.ambiguous} for one like {@code 1,234} in a file
     * that nowhere tells what its comma means.
     *
     * @param field how refusals call it
     */
    BigDecimal parse(String text, String field) {
        if (text.length() > LONGEST) {
            throw ComptoirException.invalid("number.malformed", field);
        }
        String number = SPACES.matcher(text).replaceAll("");
        if (EITHER.matcher(number).matches()) {
            number = decided(number, field, text);
        } else if (GROUPS.matcher(number).matches()) {
            number = number.replaceAll("[.,]", "");
        } else if (COMMA_DECIMALS.matcher(number).matches()) {
            number = number.replace(".", "").replace(',', '.');
        } else if (POINT_DECIMALS.matcher(number).matches()) {
            number = number.replace(",", "");
        }
        if (!PLAIN.matcher(number).matches()) {
            throw ComptoirException.invalid("number.malformed", field, text);
        }
        return new BigDecimal(number);
    }

    /** One mark with three digits behind it: decimals or thousands, by what the rest of the file does. */
    private String decided(String number, String field, String text) {
        boolean comma = number.indexOf(',') >= 0;
        return switch (this) {
            case POINT -> number.replace(",", "");
            case COMMA -> comma ? number.replace(',', '.') : number.replace(".", "");
            case UNTOLD -> {
                if (comma) {
                    throw ComptoirException.invalid("number.ambiguous", field, text);
                }
                yield number;
            }
        };
    }
}
