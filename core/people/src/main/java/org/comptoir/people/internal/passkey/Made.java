// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal.passkey;

import com.webauthn4j.data.RegistrationData;
import java.util.Objects;

/** A passkey that a browser made, read and not yet believed. */
public final class Made {

    private final RegistrationData data;

    Made(RegistrationData data) {
        this.data = data;
    }

    RegistrationData data() {
        return data;
    }

    /** Which random value it says that it was made with, as it was handed out. */
    public String challenge() {
        return WebAuthn.challenge(Objects.requireNonNull(data.getCollectedClientData(), "client data"));
    }
}
