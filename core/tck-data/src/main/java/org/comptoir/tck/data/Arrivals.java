// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck.data;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.comptoir.kernel.PluginVersions;
import org.comptoir.kernel.Plugins.Plugin;
import org.comptoir.model.Call;
import org.comptoir.model.PluginStamp;
import org.comptoir.spi.Extension;
import org.comptoir.spi.data.v1.PluginData;

/** The versions of plugins that came to a server of the kit, each a bundle; asked without a guard, so that a failure shows. */
final class Arrivals implements PluginVersions {

    private final Map<Long, PluginData> byBundle = new ConcurrentHashMap<>();

    void put(long bundle, PluginData data) {
        byBundle.put(bundle, data);
    }

    @Override
    public List<Plugin<Extension>> of(long bundle) {
        return Optional.ofNullable(byBundle.get(bundle)).<Plugin<Extension>>map(Unguarded::new).stream()
                .toList();
    }

    @Override
    public boolean counts(long bundle) {
        return byBundle.containsKey(bundle);
    }

    @Override
    public void choose(String plugin, long bundle) {
        // Tables alone are looked at here, and these are all versions'.
    }

    @Override
    public void unchoose(String plugin) {
        // As above.
    }

    @Override
    public BooleanSupplier givenUp() {
        return () -> false;
    }

    @Override
    public boolean awaitQuiet(long bundle, Duration limit) {
        return true;
    }

    private record Unguarded(PluginData data) implements Plugin<Extension> {
        @Override
        public PluginStamp stamp() {
            return new PluginStamp("contract-kit", "1.0.0", "");
        }

        @Override
        public <R> R ask(Call call, String operation, Duration limit, Function<Extension, R> question) {
            return question.apply(data);
        }

        @Override
        public <R> R askForStranger(Call call, String operation, Duration limit, Function<Extension, R> question) {
            return ask(call, operation, limit, question);
        }
    }
}
