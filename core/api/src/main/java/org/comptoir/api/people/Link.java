// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.people;

import java.time.Instant;

/**
 * A link with which a person chooses a password. It works once, and whoever has it can use it: it is shown this once and
 * only its digest is stored.
 *
 * @param kind {@code invitation} or {@code reset}
 * @param token 256 random bits, 43 characters
 * @param url {@code BASE/invitation/TOKEN} or {@code BASE/reset/TOKEN}, where BASE is the address of the server as its
 *     settings name it, never as a request did; begins with the slash where no address was set
 * @param until when it stops working: seven days after it was made for an invitation, half an hour for a reset
 */
public record Link(String kind, String token, String url, Instant until) {

    /** Without the token: it must not reach a log by way of a message. */
    @Override
    public String toString() {
        return "Link[" + kind + "]";
    }
}
