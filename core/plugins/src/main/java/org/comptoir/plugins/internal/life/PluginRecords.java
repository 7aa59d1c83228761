// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.util.List;
import org.comptoir.api.plugin.PluginLife;
import org.comptoir.kernel.privacy.PersonalRecords;
import org.comptoir.kernel.privacy.PersonalTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is kept of plugins says nothing of people but who let them in, by id. */
@Component(service = PersonalRecords.class)
public final class PluginRecords implements PersonalRecords {

    /** @param life whose tables are there once it is */
    @Activate
    public PluginRecords(@Reference PluginLife life) {}

    @Override
    public String module() {
        return "plugins";
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.named("plugin")
                        .plain("id", "bundle", "state", "wanted_version", "former_version", "reason")
                        .plain("created_by", "changed_by")
                        .build(),
                PersonalTable.named("plugin_version")
                        .plain("plugin", "version", "state", "reason", "sha256", "publisher_key", "passport", "verdict")
                        .plain("installed_by", "warnings", "signature", "jar_sha256")
                        .build(),
                PersonalTable.named("plugin_part")
                        .plain("plugin", "version", "content")
                        .build(),
                PersonalTable.named("plugin_change").build(),
                PersonalTable.named("plugin_turn").plain("holder").build(),
                PersonalTable.named("plugin_node")
                        .plain("node", "plugin", "version", "state", "reason")
                        .build(),
                PersonalTable.named("plugin_seen").plain("node").build(),
                PersonalTable.named("node_start").plain("node", "version").build(),
                PersonalTable.named("plugin_revoked").plain("sha256").build());
    }
}
