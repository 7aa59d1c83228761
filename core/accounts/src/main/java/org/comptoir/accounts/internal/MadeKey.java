// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import org.comptoir.api.access.ApiKey;

/**
 * What making a key leaves behind for a retry: the key and the digest of its secret, never the secret.
 *
 * @param key the key
 * @param digest of its secret
 */
public record MadeKey(ApiKey key, String digest) {}
