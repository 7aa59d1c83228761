// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.archive;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Version;

/**
 * Which plugins somebody offers. Whose offer it is was proven when it was read; each archive is proven by its own
 * signature when it is let in.
 *
 * @param format which kind of document it is: {@value #FORMAT}
 * @param name what its makers call it
 * @param made when it was made; an older one than was read before offers what may be revoked since
 * @param plugins every version of every plugin
 * @param revoked SHA-256 of archives, in hexadecimal, that are let in no more
 */
public record Catalogue(String format, String name, Instant made, List<Listed> plugins, List<String> revoked) {

    /** Members may be added to a document of this format, and are passed over by who does not know them. */
    public static final String FORMAT = "comptoir-catalogue/1";

    /** The document's name in its folder. */
    public static final String FILE = "catalog.json";

    /** The name of its signature. */
    public static final String SIGNATURE = "catalog.json.sig";

    public Catalogue {
        plugins = List.copyOf(plugins);
        revoked = List.copyOf(revoked);
    }

    /** One version of a plugin. */
    public Optional<Listed> find(String id, String version) {
        return plugins.stream()
                .filter(listed -> listed.passport().id().equals(id)
                        && listed.passport().version().equals(version))
                .findFirst();
    }

    /** The highest version of a plugin that is not revoked. */
    public Optional<Listed> newest(String id) {
        return plugins.stream()
                .filter(listed -> listed.passport().id().equals(id) && !revoked.contains(listed.sha256()))
                .max(Comparator.comparing(
                        listed -> Version.parseVersion(listed.passport().version())));
    }
}
