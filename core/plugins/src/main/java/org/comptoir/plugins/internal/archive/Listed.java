// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.archive;

import java.util.Optional;
import org.comptoir.api.plugin.Passport;

/**
 * One version of one plugin in a catalogue.
 *
 * @param passport what the archive's own passport will say: id, version, publisher, extension points and the rest
 * @param file the archive's name in the catalogue's folder
 * @param sha256 the archive's digest in hexadecimal
 * @param size the archive's length in bytes
 * @param publisherKey the key that signed the archive, or empty
 * @param signature the publisher's signature over the 32 bytes of the digest, in base64, or empty
 */
public record Listed(Passport passport, String file, String sha256, long size, String publisherKey, String signature) {

    /** The signature that comes with the archive. */
    public Optional<Signature> signed() {
        return publisherKey.isEmpty() && signature.isEmpty()
                ? Optional.empty()
                : Optional.of(new Signature(publisherKey, signature));
    }
}
