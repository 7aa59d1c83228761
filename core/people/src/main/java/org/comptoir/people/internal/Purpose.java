// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

/** What a passkey is asked for. What was asked for one is worth nothing for another. */
enum Purpose {
    /** To come in with it alone. It must have looked at the person, since nothing else does. */
    SIGN_IN("sign-in", true),
    /** As the second step, after a password. */
    SECOND("second", false),
    /** In the place of password and code. */
    CONFIRM("confirm", true),
    /** To be made. */
    ADD("add", false);

    private final String text;
    private final boolean verified;

    Purpose(String text, boolean verified) {
        this.text = text;
        this.verified = verified;
    }

    String text() {
        return text;
    }

    /** Whether the passkey must have looked at the person: a finger, a face, a PIN. */
    boolean verified() {
        return verified;
    }
}
