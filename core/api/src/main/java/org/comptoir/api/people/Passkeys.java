// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.people;

import java.util.List;
import org.comptoir.api.access.NotForPlugins;
import org.comptoir.model.id.PasskeyId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The passkeys of who is signed in, ten at most. A passkey is a second factor; shown with a finger, a face or a PIN it lets
 * them in without a password, see {@link PasskeySignIn}. The secret is that of their session; refused everywhere: {@code
 * session.unknown}. Adding and removing need a proof no older than {@link Session#CONFIRMED}, {@code session.unconfirmed}; they
 * end all other sessions, and this one goes on under a new secret.
 */
@NotForPlugins
@ProviderType
public interface Passkeys {

    /** In the order they were added. */
    List<Passkey> list(String secret, Visitor visitor);

    /**
     * What a browser makes a passkey of: {@code PublicKeyCredentialCreationOptionsJSON} of WebAuthn level 3, good once and for
     * five minutes. Attestation is not asked for: who made somebody's authenticator is none of the server's business. Refused:
     * {@code session.unconfirmed}, {@code passkey.not-offered}, {@code passkey.too-many}.
     */
    String offer(String secret, Visitor visitor);

    /**
     * Keeps a passkey that a browser has made. Refused: {@code session.unconfirmed}, {@code field.*} (name), {@code
     * passkey.not-offered}, {@code passkey.refused} (it does not answer an open offer of theirs, or is not for this server),
     * {@code passkey.known} (somebody has it already), {@code passkey.too-many}, {@code user.stale}.
     *
     * @param name what they call it, 1 to 60 characters
     * @param answer {@code RegistrationResponseJSON}
     * @return with recovery codes where they had none left; else with none
     */
    Enrolled add(String secret, String name, String answer, Visitor visitor);

    /** Calls a passkey something else. Refused: {@code field.*} (name), {@code passkey.unknown}. */
    void rename(String secret, PasskeyId id, String name, Visitor visitor);

    /**
     * Does without a passkey. Whose roles need a second factor and who has no other enrols at the next sign-in. Refused: {@code
     * session.unconfirmed}, {@code passkey.unknown}, {@code user.stale}.
     */
    NewSession remove(String secret, PasskeyId id, Visitor visitor);
}
