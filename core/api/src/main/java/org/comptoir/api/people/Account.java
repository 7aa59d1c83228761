// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.people;

import java.util.List;
import org.comptoir.api.access.NotForPlugins;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What people do about themselves. The secret is that of their session; refused everywhere: {@code session.unknown} (it has
 * ended). What changes how they come in needs a proof of themselves no older than {@link Session#CONFIRMED}: {@code
 * session.unconfirmed}; see {@link SignIn#confirm}. It ends all their other sessions, and theirs goes on under a new
 * secret.
 */
@NotForPlugins
@ProviderType
public interface Account {

    /** Who they are, read anew. */
    User user(String secret, Visitor visitor);

    /** What they come in with. */
    Credentials credentials(String secret, Visitor visitor);

    /**
     * What others read, and their language; both show from the next second on. Refused: {@code field.*} (name), {@code
     * user.language}.
     */
    User rename(String secret, String name, String language, Visitor visitor);

    /**
     * Another password. Refused: {@code session.unconfirmed}, {@code sign-in.refused} (the present one is wrong), {@code
     * sign-in.throttled}, {@code sign-in.busy}, {@code password.*} as in {@link SignIn#choosePassword}.
     */
    NewSession changePassword(String secret, String present, String password, Visitor visitor);

    /**
     * A secret for an authenticator app, the first or one in the place of the present one, which works until the new one
     * was proven. Refused: {@code session.unconfirmed}.
     */
    TotpOffer offerTotp(String secret, Visitor visitor);

    /**
     * Proves that the app has the secret. Refused: {@code session.unconfirmed}, {@code totp.not-offered}, {@code
     * sign-in.code}, {@code sign-in.throttled}.
     */
    Enrolled enrolTotp(String secret, String code, Visitor visitor);

    /**
     * Does without an app. Refused: {@code session.unconfirmed}, {@code totp.compulsory} (their roles need a second factor and
     * they have no passkey).
     */
    NewSession removeTotp(String secret, Visitor visitor);

    /**
     * Ten new recovery codes in the place of those that are left. Refused: {@code session.unconfirmed}, {@code
     * totp.none} (without a second factor there is nothing to recover from).
     */
    List<String> renewRecoveryCodes(String secret, Visitor visitor);
}
