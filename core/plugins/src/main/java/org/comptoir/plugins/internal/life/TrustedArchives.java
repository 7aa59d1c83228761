// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.comptoir.plugins.internal.archive.Archives;
import org.comptoir.plugins.internal.archive.Catalogue;
import org.comptoir.plugins.internal.archive.Catalogues;
import org.comptoir.plugins.internal.archive.Listed;
import org.comptoir.plugins.internal.archive.PluginArchive;
import org.comptoir.plugins.internal.archive.Signature;
import org.comptoir.plugins.internal.archive.Trust;

/** Archives that somebody vouches for: the catalogue in whose folder they lie, or the signature beside them. */
final class TrustedArchives implements ArchiveSource {

    private final Archives archives = new Archives();
    private final Catalogues catalogues;
    private final Supplier<Trust> trust;

    TrustedArchives(Catalogues catalogues, Supplier<Trust> trust) {
        this.catalogues = catalogues;
        this.trust = trust;
    }

    @Override
    public PluginArchive open(Path archive, Path folder) {
        Trust now = trust.get();
        Path home = archive.toAbsolutePath().normalize().getParent();
        if (home != null && Files.exists(home.resolve(Catalogue.FILE))) {
            Catalogue catalogue = catalogues.read(home, now);
            Optional<Listed> listed = catalogue.plugins().stream()
                    .filter(one -> home.resolve(one.file())
                            .equals(archive.toAbsolutePath().normalize()))
                    .findFirst();
            if (listed.isPresent()) {
                return archives.open(home, catalogue, listed.get(), now, folder);
            }
        }
        return archives.open(archive, Signature.beside(archive), now, folder);
    }
}
