// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.signin;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comptoir.api.people.TotpOffer;
import org.comptoir.model.ComptoirException;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.route.Visit;

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

    private static final String NOT_OFFERED = "totp.not-offered";

    /** What is shown after a refusal, and what is said of it. */
    public record Again(TotpOffer offer, Refused refused) {}

    private Offers() {}

    /**
     * The offer that came back; a new one where there was none, or where the server knows of none, and then the page says so:
     * an app that was told the one before will never have a right code.
     *
     * @param anew makes one, in the place of any before
     */
    public static Again again(Visit visit, ComptoirException refusal, Refused refused, Supplier<TotpOffer> anew) {
        return read(visit.form().text(FIELD))
                .filter(offer -> !refusal.code().equals(NOT_OFFERED))
                .map(offer -> new Again(offer, refused))
                .orElseGet(
                        () -> new Again(anew.get(), refused.saying(visit.words().of("enrol/anew"))));
    }

    /** The offer, unless it is none. */
    static Optional<TotpOffer> read(String uri) {
        Matcher matcher = SECRET.matcher(uri);
        return uri.length() <= LONGEST && matcher.matches()
                ? Optional.of(new TotpOffer(matcher.group(1), uri))
                : Optional.empty();
    }
}
