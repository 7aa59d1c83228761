// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal.passkey;

import com.webauthn4j.data.AuthenticationData;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.UUID;
import org.comptoir.kernel.Sha256;

/** A passkey that a browser showed, read and not yet believed. */
public final class Shown {

    private final AuthenticationData data;

    Shown(AuthenticationData data) {
        this.data = data;
    }

    AuthenticationData data() {
        return data;
    }

    /** Which random value it says that it signed, as it was handed out. */
    public String challenge() {
        return WebAuthn.challenge(Objects.requireNonNull(data.getCollectedClientData(), "client data"));
    }

    /** Which passkey it says that it is: the SHA-256 of the credential's id. */
    public String credentialDigest() {
        return new Sha256().add(data.getCredentialId()).hex();
    }

    /** Whether it says whose it is. Authenticators that keep passkeys for others to find do. */
    public boolean namesSomebody() {
        return data.getUserHandle() != null;
    }

    /** Whether it says that it belongs to somebody else. */
    public boolean namesOther(UUID person) {
        byte[] handle = data.getUserHandle();
        return handle != null && !ByteBuffer.wrap(handle).equals(ByteBuffer.wrap(WebAuthn.handle(person)));
    }
}
