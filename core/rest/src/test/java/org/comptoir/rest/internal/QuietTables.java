// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comptoir.kernel.PluginTables;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;

/** No plugin has any. */
final class QuietTables implements PluginTables {

    @Override
    public List<String> of(String plugin) {
        return List.of();
    }

    @Override
    public Optional<ComptoirException> refusal(long bundle, Duration patience) {
        return Optional.empty();
    }

    @Override
    public void kept(String plugin, Set<String> versions) {
        // Nothing waits.
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
