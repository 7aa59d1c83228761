// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal.passkey;

import java.util.Set;

/**
 * What is kept of a passkey, and all that is needed to know it again. None of it opens anything.
 *
 * @param digest SHA-256 of the credential's id
 * @param attested base64url of WebAuthn's attested credential data: kind of authenticator, id, public key
 * @param transports how it can be reached, such as {@code usb}, {@code internal}; a hint for browsers
 * @param signCount how often it had signed when it was last seen; 0 for those that do not count
 * @param synced whether what keeps it may copy it to other devices
 */
public record Credential(String digest, String attested, Set<String> transports, long signCount, boolean synced) {

    public Credential {
        transports = Set.copyOf(transports);
    }
}
