// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.people;

/**
 * A session with its secret, which is told this once; only its digest is stored.
 *
 * @param session the session
 * @param secret 256 random bits, 43 characters that are safe in a cookie. The cookie is {@code __Host-comptoir; Secure;
 *     HttpOnly; SameSite=Lax; Path=/}
 */
public record NewSession(Session session, String secret) {

    /** Without the secret: it must not reach a log by way of a message. */
    @Override
    public String toString() {
        return "NewSession[" + session.id() + "]";
    }
}
