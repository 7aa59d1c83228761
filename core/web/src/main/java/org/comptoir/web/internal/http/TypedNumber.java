// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.http;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Quantities and costs in forms. */
public final class TypedNumber {

    /** Digits with a comma or a point: neither a sign nor an exponent is what people write. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(?:[.,][0-9]{1,6})?");

    private TypedNumber() {}

    /** The number that somebody typed; nothing where it is none. */
    public static Optional<BigDecimal> read(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text.replace(',', '.'))) : Optional.empty();
    }
}
