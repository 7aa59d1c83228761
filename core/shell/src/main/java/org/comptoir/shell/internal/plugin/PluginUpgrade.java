// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.plugin;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.plugin.InstalledPlugin;
import org.comptoir.model.Call;
import org.comptoir.shell.internal.console.OptionsFirst;

/** Lets a higher version of a plugin take over. */
@Service
@Command(
        scope = "comptoir",
        name = "plugin-upgrade",
        description = "Lets a higher version of a plugin take over",
        detailedDescription = "classpath:help/plugin-upgrade.txt")
@Parsing(OptionsFirst.class)
public final class PluginUpgrade extends ArchiveCommand {

    public PluginUpgrade() {
        super("plugin.upgrade");
    }

    @Override
    InstalledPlugin bring(Wanted wanted, String publisher, Call call) {
        return wanted.upgrade(services(), publisher, call);
    }
}
