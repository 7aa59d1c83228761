// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.connect.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comptoir.kernel.Plugins;
import org.comptoir.kernel.Plugins.Plugin;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.PluginStamp;
import org.comptoir.spi.commerce.v1.CommerceConnector;

/** The connectors that are there, by name. One that cannot even say its name is passed over. */
final class NamedConnectors {

    private static final Duration NAMING = Duration.ofSeconds(2);

    private final Plugins plugins;

    NamedConnectors(Plugins plugins) {
        this.plugins = plugins;
    }

    /** A connector with what it said of itself. */
    record Named(String name, String company, Plugin<CommerceConnector> plugin) {}

    List<Named> all(Call call) {
        List<Named> all = new ArrayList<>();
        for (Plugin<CommerceConnector> plugin : plugins.all(CommerceConnector.class)) {
            try {
                all.add(plugin.ask(
                        call,
                        "connector.name",
                        NAMING,
                        asked -> new Named(String.valueOf(asked.name()), String.valueOf(asked.company()), plugin)));
            } catch (ComptoirException silent) {
                // The guard has counted and logged it; the others are there all the same.
                continue;
            }
        }
        return all;
    }

    Optional<Named> named(String name, Call call) {
        return all(call).stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** Which of them are there, without asking any. */
    List<PluginStamp> stamps() {
        return plugins.all(CommerceConnector.class).stream().map(Plugin::stamp).toList();
    }
}
