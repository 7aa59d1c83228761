// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.nio.file.Path;
import org.comptoir.plugins.internal.archive.PluginArchive;

/** Opens archives, and lets none through that is not what it should be. */
public interface ArchiveSource {

    /**
     * Reads an archive.
     *
     * @param archive the file as it was given
     * @param folder an empty folder to unpack into, which the caller deletes
     * @throws org.comptoir.model.ComptoirException {@code plugin.archive-*}, {@code plugin.catalogue-*}
     */
    PluginArchive open(Path archive, Path folder);
}
