// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.comptoir.kernel.PluginTables;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;

/** No tables, but for a version that cannot have its own. */
final class FakeTables implements PluginTables {

    /** What was said last of each plugin. */
    final Map<String, Set<String>> kept = new ConcurrentHashMap<>();

    private final FakeBundles bundles;
    private volatile String broken = "";

    FakeTables(FakeBundles bundles) {
        this.bundles = bundles;
    }

    /** The tables of this version cannot be brought up to date. */
    void breaks(String version) {
        broken = version;
    }

    @Override
    public List<String> of(String plugin) {
        return List.of();
    }

    @Override
    public Optional<ComptoirException> refusal(long bundle, Duration patience) {
        return bundles.all().stream()
                .filter(one -> one.bundle() == bundle && one.version().equals(broken))
                .map(one -> new ComptoirException("plugin.data-newer", Fault.CONFLICT, Map.of("plugin", one.id())))
                .findFirst();
    }

    @Override
    public void kept(String plugin, Set<String> versions) {
        kept.put(plugin, versions);
    }

    @Override
    public void export(String plugin, OutputStream out, Call call) {
        throw new ComptoirException("plugin.no-data", Fault.NOT_FOUND, Map.of("plugin", plugin));
    }

    @Override
    public void drop(String plugin, Call call) {
        // There is nothing.
    }
}
