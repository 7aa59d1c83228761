// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.people;

/**
 * A secret for an authenticator app (RFC 6238: HMAC-SHA-1, 6 digits, 30 seconds), to be shown until a code made with it
 * proves that the app has it. Worth nothing before that.
 *
 * @param secret 160 bits in base 32 (RFC 4648), 32 characters, for typing
 * @param uri {@code otpauth://totp/…}, for a QR code
 */
public record TotpOffer(String secret, String uri) {

    /** Without the secret: it must not reach a log by way of a message. */
    @Override
    public String toString() {
        return "TotpOffer[]";
    }
}
