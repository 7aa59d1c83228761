// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.access;

import java.time.Instant;

/**
 * What whoever showed the set-up token goes on with, so that the token need not be sent with every step. It is worth nothing
 * once set-up is over, and half an hour after it was last used.
 *
 * @param secret to be shown with each step
 * @param until when it ends unless it is used
 */
public record SetUpPass(String secret, Instant until) {

    /** Without the secret, which must not reach a log by way of a message. */
    @Override
    public String toString() {
        return "SetUpPass[" + until + "]";
    }
}
