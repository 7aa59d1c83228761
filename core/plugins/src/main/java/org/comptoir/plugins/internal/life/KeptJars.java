// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.jspecify.annotations.Nullable;

/**
 * The bundles of the versions that are kept, in parts: a connection to Derby never gives back the memory that it took to write
 * its largest value, and a plugin with libraries of its own has several megabytes.
 */
final class KeptJars {

    static final int LARGEST_PART = 262_144;

    /** The bundle of a version, unless none is kept. */
    Optional<byte[]> find(Sql sql, String id, String version) {
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        sql.query(
                        "select content from plugin_part where plugin = ? and version = ? order by part",
                        row -> row.bytes(1),
                        id,
                        version)
                .forEach(jar::writeBytes);
        return jar.size() == 0 ? Optional.empty() : Optional.of(jar.toByteArray());
    }

    void add(Tx tx, String id, String version, byte[] jar) {
        List<@Nullable Object[]> parts = new ArrayList<>();
        for (int from = 0; from < jar.length; from += LARGEST_PART) {
            byte[] content = Arrays.copyOfRange(jar, from, Math.min(jar.length, from + LARGEST_PART));
            parts.add(new @Nullable Object[] {id, version, parts.size(), content});
        }
        tx.batch("insert into plugin_part (plugin, version, part, content) values (?, ?, ?, ?)", parts);
    }
}
