// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model;

/**
 * What makes a write safe to retry: the caller's key and a digest of what was asked. The same key with the same digest
 * answers the first result again; the same key with another digest is refused with {@code idempotency.mismatch}.
 *
 * @param key chosen by the caller, 1 to 255 characters; empty when the caller gave none and a retry would act again
 * @param digest SHA-256 of the request in hexadecimal; empty when there is no key
 */
public record Idempotency(String key, String digest) {

    public static final Idempotency NONE = new Idempotency("", "");

    public Idempotency {
        if (key.length() > 255) {
            throw ComptoirException.invalid("idempotency.key-too-long", "Idempotency-Key", key);
        }
    }

    public boolean isPresent() {
        return !key.isEmpty();
    }
}
