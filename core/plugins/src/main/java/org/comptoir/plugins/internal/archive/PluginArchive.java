// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.archive;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.comptoir.api.plugin.Passport;
import org.comptoir.api.plugin.PluginLibraries;
import org.comptoir.api.plugin.PluginWarning;

/**
 * An archive that was let in: its signature holds, each byte and each rule was checked.
 *
 * @param passport what the plugin says of itself
 * @param jar the bundle, unpacked; whoever opened the archive removes it
 * @param sha256 the digest of the archive in hexadecimal
 * @param symbolicName the bundle's name for the framework
 * @param publisherKey the key that signed it, in base64, or empty when it came unsigned in development mode
 * @param verdict what the contract kit found, as JSON, where the archive holds it
 * @param signature of the publisher over the digest, in base64, or empty
 * @param warnings what its byte code does that an admin should know
 * @param libraries what it carries inside, as it says itself
 */
public record PluginArchive(
        Passport passport,
        Path jar,
        String sha256,
        String symbolicName,
        String publisherKey,
        Optional<String> verdict,
        String signature,
        List<PluginWarning> warnings,
        PluginLibraries libraries) {

    public PluginArchive {
        warnings = List.copyOf(warnings);
    }

    PluginArchive at(Path moved) {
        return new PluginArchive(
                passport, moved, sha256, symbolicName, publisherKey, verdict, signature, warnings, libraries);
    }
}
