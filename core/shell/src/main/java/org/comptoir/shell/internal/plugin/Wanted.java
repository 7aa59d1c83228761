// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.plugin;

import java.nio.file.Files;
import java.nio.file.Path;
import org.comptoir.api.plugin.InstalledPlugin;
import org.comptoir.api.plugin.PluginCatalogue;
import org.comptoir.api.plugin.PluginLife;
import org.comptoir.model.Call;
import org.comptoir.shell.internal.Services;
import org.comptoir.shell.internal.console.InputFiles;

/** What somebody at the console wants: an archive, or a plugin of a catalogue by its id. */
sealed interface Wanted {

    /** @param publisher the key that must have signed it; empty for the one that signed what is here */
    org.comptoir.api.plugin.PluginPlan plan(Services services, String publisher, Call call);

    InstalledPlugin install(Services services, String publisher, Call call);

    InstalledPlugin upgrade(Services services, String publisher, Call call);

    /** A file if there is one of this name, else {@code ID} or {@code ID@VERSION}. Refused: {@code file.unreadable}. */
    static Wanted of(String text) {
        boolean id = text.matches("[A-Za-z0-9_-]+([.][A-Za-z0-9_-]+)*(@[0-9A-Za-z._-]+)?");
        if (!id || text.endsWith(".kar") || Files.exists(Path.of(text))) {
            return new Archive(InputFiles.readable(text));
        }
        int at = text.indexOf('@');
        return at < 0 ? new Listed(text, "") : new Listed(text.substring(0, at), text.substring(at + 1));
    }

    /** An archive on the server's machine. */
    record Archive(Path file) implements Wanted {

        @Override
        public org.comptoir.api.plugin.PluginPlan plan(Services services, String publisher, Call call) {
            return services.get(PluginLife.class).plan(file, publisher, call);
        }

        @Override
        public InstalledPlugin install(Services services, String publisher, Call call) {
            return services.get(PluginLife.class).install(file, publisher, call);
        }

        @Override
        public InstalledPlugin upgrade(Services services, String publisher, Call call) {
            return services.get(PluginLife.class).upgrade(file, publisher, call);
        }
    }

    /** A plugin of the catalogues; without a version the highest. */
    record Listed(String id, String version) implements Wanted {

        @Override
        public org.comptoir.api.plugin.PluginPlan plan(Services services, String publisher, Call call) {
            return services.get(PluginCatalogue.class).plan(id, version, publisher, call);
        }

        @Override
        public InstalledPlugin install(Services services, String publisher, Call call) {
            return services.get(PluginCatalogue.class).install(id, version, publisher, call);
        }

        @Override
        public InstalledPlugin upgrade(Services services, String publisher, Call call) {
            return services.get(PluginCatalogue.class).upgrade(id, version, publisher, call);
        }
    }
}
