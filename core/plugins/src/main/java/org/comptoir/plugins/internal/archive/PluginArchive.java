// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.archive;

import java.nio.file.Path;
import java.util.Optional;
import org.comptoir.api.plugin.Passport;

/**
 * A plugin's archive that was found to be what it should be.
 *
 * @param passport what the plugin says of itself
 * @param jar its one bundle, unpacked
 * @param sha256 the archive's digest in hexadecimal
 * @param symbolicName the bundle's
 * @param publisherKey the key that vouches for the archive, empty if none does
 * @param verdict what the contract kit found, as JSON, if the archive was tested
 */
public record PluginArchive(
        Passport passport,
        Path jar,
        String sha256,
        String symbolicName,
        String publisherKey,
        Optional<String> verdict) {}
