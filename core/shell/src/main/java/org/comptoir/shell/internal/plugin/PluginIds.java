// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.plugin;

import java.time.Clock;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.plugin.InstalledPlugin;
import org.comptoir.api.plugin.PluginLife;
import org.comptoir.kernel.OwnCall;
import org.comptoir.model.Call;
import org.comptoir.shell.internal.Services;
import org.comptoir.shell.internal.console.Suggestions;

/** Completes plugins. */
@Service
public final class PluginIds extends Suggestions {

    @Override
    protected List<String> suggest(Services services) {
        Call call = OwnCall.onServer(
                "completion", services.get(Clock.class).instant().plusSeconds(5), "completion");
        return services.get(PluginLife.class).list(call).stream()
                .map(InstalledPlugin::id)
                .toList();
    }
}
