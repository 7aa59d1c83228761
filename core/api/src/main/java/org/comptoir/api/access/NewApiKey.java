// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.access;

/**
 * A key just made. The secret is shown this once; only its digest is stored.
 *
 * @param key the key
 * @param secret what the program presents
 */
public record NewApiKey(ApiKey key, String secret) {

    /** Without the secret: it must not reach a log by way of a message. */
    @Override
    public String toString() {
        return "NewApiKey[" + key.id() + "]";
    }
}
