// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.plugin;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.plugin.InstalledPlugin;
import org.comptoir.model.Call;
import org.comptoir.shell.internal.console.OptionsFirst;

/** Brings a plugin into the running server. */
@Service
@Command(
        scope = "comptoir",
        name = "plugin-install",
        description = "Brings a plugin into the running server",
        detailedDescription = "classpath:help/plugin-install.txt")
@Parsing(OptionsFirst.class)
public final class PluginInstall extends ArchiveCommand {

    public PluginInstall() {
        super("plugin.install");
    }

    @Override
    InstalledPlugin bring(Wanted wanted, String publisher, Call call) {
        return wanted.install(services(), publisher, call);
    }
}
