// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.http;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people type them in forms: a comma or a point before the decimals, spaces between thousands. */
public final class TypedNumber {

    /** Neither a sign nor an exponent is what people write of a quantity or a cost. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(?:\\.[0-9]{1,6})?");

    /** A thousand to one, one with three decimals to another: to guess would be a thousand times too many. */
    private static final Pattern AMBIGUOUS = Pattern.compile("[1-9][0-9]{0,2}([.,][0-9]{3})+");

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]");

    private TypedNumber() {}

    /** The quantity or cost that somebody typed; nothing where it is none, or could be two. */
    public static Optional<BigDecimal> read(String typed) {
        String plain = plain(typed);
        boolean sound = !isAmbiguous(typed) && NUMBER.matcher(plain).matches();
        return sound ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    /** The same with a point and without spaces. Both marks at once may mean two things, and stay as they are. */
    public static String plain(String typed) {
        String close = SPACES.matcher(typed).replaceAll("");
        return close.contains(".") ? close : close.replace(',', '.');
    }

    /** Whether it means one thing to some and another to others. */
    public static boolean isAmbiguous(String typed) {
        return AMBIGUOUS.matcher(SPACES.matcher(typed).replaceAll("")).matches();
    }
}
