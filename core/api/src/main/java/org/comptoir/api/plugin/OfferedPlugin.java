// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.plugin;

import org.comptoir.model.LocalText;

/**
 * A version of a plugin in a catalogue.
 *
 * @param id its name for machines
 * @param version its number
 * @param name what people call it
 * @param description one sentence, which may be empty
 * @param publisher who publishes it, by its own words
 * @param status {@code new}, {@code installed} (this very version is wanted here), {@code upgrade} (a lower one is), {@code
 *     older} (a higher one is), {@code revoked}, or {@code reserved} (it bears a name of the project's without its key, and is
 *     not let in)
 * @param accepted whether a key that signed it is accepted here, without which it is not let in
 * @param source the folder or address of the catalogue, as the settings have it
 * @param sha256 its archive's digest in hexadecimal
 * @param bytes how long its archive is
 */
public record OfferedPlugin(
        String id,
        String version,
        LocalText name,
        LocalText description,
        String publisher,
        String status,
        boolean accepted,
        String source,
        String sha256,
        long bytes) {}
