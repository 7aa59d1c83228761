// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.comptoir.kernel.Plugins;
import org.comptoir.model.Call;
import org.comptoir.model.PluginStamp;
import org.comptoir.spi.Extension;

/** Extensions that a test plugs in by hand; asked on the caller's thread, and never inside a write. */
public final class FakePlugins implements Plugins {

    private final Map<Class<?>, List<Object>> extensions = new ConcurrentHashMap<>();
    private final BooleanSupplier writing;

    public FakePlugins(BooleanSupplier writing) {
        this.writing = writing;
    }

    public <S extends Extension> void add(Class<S> type, S extension) {
        extensions.computeIfAbsent(type, key -> new CopyOnWriteArrayList<>()).add(extension);
    }

    public <S extends Extension> void remove(Class<S> type, S extension) {
        extensions.getOrDefault(type, List.of()).remove(extension);
    }

    @Override
    public <S extends Extension> List<Plugin<S>> all(Class<S> type) {
        List<Plugin<S>> found = new ArrayList<>();
        for (Object extension : extensions.getOrDefault(type, List.of())) {
            found.add(new Direct<>(type.cast(extension)));
        }
        return found;
    }

    @Override
    public <R> R together(Supplier<R> work) {
        return work.get();
    }

    private final class Direct<S extends Extension> implements Plugin<S> {
        private final S extension;

        Direct(S extension) {
            this.extension = extension;
        }

        @Override
        public PluginStamp stamp() {
            return new PluginStamp("test." + extension.getClass().getSimpleName(), "1.0.0", "");
        }

        @Override
        public <R> R ask(Call call, String operation, Duration limit, Function<S, R> question) {
            if (writing.getAsBoolean()) {
                throw new IllegalStateException("a plugin was asked inside a write: " + operation);
            }
            return question.apply(extension);
        }

        @Override
        public <R> R askForStranger(Call call, String operation, Duration limit, Function<S, R> question) {
            return ask(call, operation, limit, question);
        }
    }
}
