// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.comptoir.kernel.PluginVersions;
import org.comptoir.kernel.Plugins;
import org.comptoir.model.Call;
import org.comptoir.model.PluginStamp;
import org.comptoir.spi.Extension;

/** Extensions by bundle, of which a test chooses those that are asked; on the caller's own thread. */
public final class FakeVersions implements PluginVersions, Plugins {

    private final Map<Long, List<Extension>> extensions = new ConcurrentHashMap<>();
    private final Map<Long, PluginStamp> stamps = new ConcurrentHashMap<>();
    private volatile long chosen;
    private volatile boolean givenUp;

    /** From now on nobody waits any more for what is being asked. */
    public void giveUp() {
        givenUp = true;
    }

    public void put(long bundle, String version, Extension... present) {
        stamps.put(bundle, new PluginStamp("acme", version, ""));
        extensions.put(bundle, List.of(present));
        chosen = bundle;
    }

    public void remove(long bundle) {
        extensions.remove(bundle);
    }

    public void choose(long bundle) {
        chosen = bundle;
    }

    @Override
    public void choose(String plugin, long bundle) {
        chosen = bundle;
    }

    @Override
    public void unchoose(String plugin) {
        chosen = -1;
    }

    @Override
    public boolean counts(long bundle) {
        return bundle == chosen;
    }

    @Override
    public List<Plugin<Extension>> of(long bundle) {
        List<Plugin<Extension>> found = new ArrayList<>();
        for (Extension extension : extensions.getOrDefault(bundle, List.of())) {
            found.add(new Direct<>(stamps.get(bundle), extension));
        }
        return found;
    }

    @Override
    public <S extends Extension> List<Plugin<S>> all(Class<S> type) {
        List<Plugin<S>> found = new ArrayList<>();
        for (Extension extension : extensions.getOrDefault(chosen, List.of())) {
            if (type.isInstance(extension)) {
                found.add(new Direct<>(stamps.get(chosen), type.cast(extension)));
            }
        }
        return found;
    }

    @Override
    public <R> R together(Supplier<R> work) {
        return work.get();
    }

    @Override
    public BooleanSupplier givenUp() {
        return () -> givenUp;
    }

    @Override
    public boolean awaitQuiet(long bundle, Duration limit) {
        return true;
    }

    private record Direct<S extends Extension>(PluginStamp stamp, S extension) implements Plugin<S> {
        @Override
        public <R> R ask(Call call, String operation, Duration limit, Function<S, R> question) {
            return question.apply(extension);
        }

        @Override
        public <R> R askForStranger(Call call, String operation, Duration limit, Function<S, R> question) {
            return ask(call, operation, limit, question);
        }
    }
}
