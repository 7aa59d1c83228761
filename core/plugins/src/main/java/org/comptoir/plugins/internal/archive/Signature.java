// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.archive;

/**
 * A detached Ed25519 signature over the 32 bytes of an archive's SHA-256.
 *
 * @param publisherKey whose it says it is, as {@link Ed25519Key} writes a key
 * @param value its 64 bytes in base64
 */
public record Signature(String publisherKey, String value) {}
