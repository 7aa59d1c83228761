// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.people;

import org.comptoir.api.access.NotForPlugins;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Passkeys in the place of a password, of a code, or of both. Each way in has two halves: what to ask of the browser, {@code
 * PublicKeyCredentialRequestOptionsJSON} of WebAuthn level 3, and its answer, {@code AuthenticationResponseJSON}. What was asked
 * is good once, for that way alone, and for five minutes.
 *
 * <p>Refused everywhere: {@code passkey.not-offered}, see {@link #obstacle}; answers with {@code passkey.refused}, which says the
 * same of an unknown passkey, of one of somebody else, of a wrong signature, of an origin or a host that is not ours, of what
 * was not asked or was answered before, of a missing proof of the person, and of a counter that went back (as that of a copy
 * does); and with {@code sign-in.throttled}, as {@link SignIn} says.
 */
@NotForPlugins
@ProviderType
public interface PasskeySignIn {

    /**
     * Why passkeys are not offered: {@code no-address} (the server was not told its own), {@code no-name} (its address is a
     * number), {@code no-https} (nor is it {@code localhost}); empty if they are.
     */
    String obstacle();

    /**
     * To come in with a passkey alone, of whomever. Refused: {@code sign-in.throttled} (more than 120 a minute from one
     * network).
     */
    String ask(Visitor visitor);

    /**
     * Comes in with a passkey alone, which must have looked at the person: a finger, a face, a PIN. Who it is the passkey
     * says.
     */
    NewSession enter(String answer, Visitor visitor);

    /** For the second step, of who has the ticket. Refused: {@code sign-in.ticket}. */
    String askSecond(String ticket, Visitor visitor);

    /** The second step, with a passkey. Refused: {@code sign-in.ticket}. */
    NewSession second(String ticket, String answer, Visitor visitor);

    /**
     * What a browser makes the first passkey of, for somebody who must enrol before they come in; as {@link Passkeys#offer}.
     * Refused: {@code sign-in.ticket}.
     */
    String askToEnrol(String ticket, Visitor visitor);

    /**
     * Keeps the passkey that a browser has made, and lets them in; the ticket is used up, all other sessions end. Refused: {@code
     * sign-in.ticket} (they have a second factor by now, too), {@code field.*} (name), {@code passkey.known} (somebody has it
     * already).
     *
     * @param name what they call it, 1 to 60 characters
     * @param answer {@code RegistrationResponseJSON}
     */
    Enrolled enrol(String ticket, String name, String answer, Visitor visitor);

    /** To prove again that it is they. Refused: {@code session.unknown}. */
    String askAgain(String secret, Visitor visitor);

    /**
     * Proves again that it is they, as {@link SignIn#confirm} does; it must have looked at the person. Refused: {@code
     * session.unknown}.
     */
    NewSession confirm(String secret, String answer, Visitor visitor);
}
