// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.comptoir.kernel.Plugins.Plugin;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.PluginStamp;
import org.comptoir.spi.Extension;

/**
 * The configured instances of an extension point that has one for each shop or account, found by the names that their
 * settings give them. Safe for many threads.
 *
 * @param <S> the extension point
 */
public final class Instances<S extends Extension> {

    private static final Duration NAMING = Duration.ofSeconds(2);

    private final Plugins plugins;
    private final Class<S> type;
    private final String operation;
    private final Function<S, String> name;
    private final Function<S, String> company;

    /**
     * @param operation what asking for a name is called in messages and figures, such as {@code gateway.name}
     * @param name how it is called, unique on the server
     * @param company the code of the company that it works for
     */
    public Instances(
            Plugins plugins, Class<S> type, String operation, Function<S, String> name, Function<S, String> company) {
        this.plugins = plugins;
        this.type = type;
        this.operation = operation;
        this.name = name;
        this.company = company;
    }

    /**
     * An instance with what it said of itself.
     *
     * @param <S> the extension point
     */
    public record Named<S extends Extension>(String name, String company, Plugin<S> plugin) {}

    /**
     * What came of asking all of them for their names.
     *
     * @param silent what each was refused with that did not say how it is called
     */
    record Look<S extends Extension>(List<Named<S>> named, List<ComptoirException> silent) {}

    /** Those that say how they are called within two seconds each, in the order of their plugins. */
    public List<Named<S>> all(Call call) {
        return look(call).named();
    }

    Look<S> look(Call call) {
        List<Named<S>> all = new ArrayList<>();
        List<ComptoirException> silent = new ArrayList<>();
        for (Plugin<S> plugin : plugins.all(type)) {
            try {
                all.add(plugin.ask(call, operation, NAMING, asked -> named(asked, plugin)));
            } catch (ComptoirException refused) {
                // The guard has logged it; the others are there all the same.
                silent.add(refused);
            }
        }
        return new Look<>(all, silent);
    }

    /** What a plugin says may be null, whatever its type says. */
    private Named<S> named(S asked, Plugin<S> plugin) {
        return new Named<>(String.valueOf(name.apply(asked)), String.valueOf(company.apply(asked)), plugin);
    }

    /** Which plugins bring some, without asking any. */
    public List<PluginStamp> stamps() {
        return plugins.all(type).stream().map(Plugin::stamp).toList();
    }
}
