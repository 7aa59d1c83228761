// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.notify.internal;

import java.time.Duration;
import java.util.Optional;
import org.comptoir.kernel.Plugins;
import org.comptoir.kernel.Plugins.Plugin;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.spi.notify.v1.Notifier;

/** The notifiers that are there. One that cannot even say what it serves is passed over. */
final class Notifiers {

    private static final Duration NAMING = Duration.ofSeconds(2);

    private final Plugins plugins;

    Notifiers(Plugins plugins) {
        this.plugins = plugins;
    }

    /** A notifier by the name that its settings give it. */
    record Known(String name, Plugin<Notifier> plugin) {}

    /** Who said of itself whether it serves a channel. */
    private record Told(String name, boolean serves) {}

    /** The first that serves a channel, in the order of their plugins. */
    Optional<Known> first(String channel, Call call) {
        for (Plugin<Notifier> plugin : plugins.all(Notifier.class)) {
            try {
                Told told = plugin.ask(call, "notifier.name", NAMING, asked -> told(asked, channel));
                if (told.serves()) {
                    return Optional.of(new Known(told.name(), plugin));
                }
            } catch (ComptoirException refused) {
                // The guard has logged it; the others are there all the same.
                continue;
            }
        }
        return Optional.empty();
    }

    private static Told told(Notifier asked, String channel) {
        return new Told(String.valueOf(asked.name()), asked.channels().contains(channel));
    }
}
