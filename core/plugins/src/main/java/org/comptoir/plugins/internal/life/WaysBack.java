// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.util.HashSet;
import java.util.Set;
import org.comptoir.kernel.PluginTables;
import org.comptoir.kernel.Units;

/**
 * Says to whoever changes plugins' tables which versions may still come to serve, so that nothing is taken away from one of
 * them.
 */
final class WaysBack {

    private final Units units;
    private final LifeStore store;
    private final Bundles bundles;
    private final PluginTables tables;

    WaysBack(Units units, LifeStore store, Bundles bundles, PluginTables tables) {
        this.units = units;
        this.store = store;
        this.bundles = bundles;
        this.tables = tables;
    }

    /** A failed version counts, too: it can be resumed. */
    void tell(String id) {
        Set<String> versions = new HashSet<>();
        units.read(sql -> store.kept(sql, id)).forEach(kept -> versions.add(kept.version()));
        bundles.all().stream().filter(one -> one.id().equals(id)).forEach(one -> versions.add(one.version()));
        tables.kept(id, versions);
    }
}
