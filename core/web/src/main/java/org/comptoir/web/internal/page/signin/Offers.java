// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.signin;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comptoir.api.people.TotpOffer;

/**
 * An offer that went to the browser and comes back with a wrong code, to be shown again: a new one would make who mistyped
 * scan again. Whoever sends another shows it to nobody but themselves.
 */
public final class Offers {

    /** The field that carries it. */
    public static final String FIELD = "offer";

    private static final int LONGEST = 600;
    private static final Pattern SECRET =
            Pattern.compile("otpauth://totp/[^\\s<>\"]*[?&]secret=([A-Z2-7]{16,64})(&.*)?");

    private Offers() {}

    /** The offer, unless it is none. */
    public static Optional<TotpOffer> read(String uri) {
        Matcher matcher = SECRET.matcher(uri);
        return uri.length() <= LONGEST && matcher.matches()
                ? Optional.of(new TotpOffer(matcher.group(1), uri))
                : Optional.empty();
    }
}
