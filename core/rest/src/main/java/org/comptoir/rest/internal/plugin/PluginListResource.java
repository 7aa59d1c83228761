// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.plugin;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.comptoir.api.plugin.PluginList;
import org.comptoir.model.Call;
import org.comptoir.rest.About;
import org.comptoir.rest.Confirmed;
import org.comptoir.rest.Does;
import org.comptoir.rest.Needs;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Makes the plugins of the server what a list says. */
@Component(service = PluginListResource.class)
@JakartarsResource
@Path("/plugin-list")
@Produces(MediaType.APPLICATION_JSON)
public final class PluginListResource {

    private static final int PATIENCE = 900;

    private final PluginList list;

    @Activate
    public PluginListResource(@Reference PluginList list) {
        this.list = list;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @TakesAnArchive
    @TakesAnOffer
    @BringsAPlugin
    @Needs("plugin:admin")
    @Confirmed
    @Does(
            value = "Makes the plugins what a YAML file says; the second time changes nothing.",
            refuses = {
                "plugin.list-too-large",
                "plugin.list-malformed",
                "plugin.list-unknown",
                "plugin.list-publisher",
                "plugin.older-than-data",
                "plugin.other-publisher",
                "plugin.no-former",
                "plugin.built-in"
            },
            mostBytes = 1 << 17,
            patienceSeconds = PATIENCE)
    public List<PluginList.Step> apply(
            @QueryParam("dryRun") @DefaultValue("false") @About("Whether to tell only what would be done")
                    boolean dryRun,
            InputStream yaml,
            @Context Call call)
            throws IOException {
        return list.apply(new String(yaml.readAllBytes(), StandardCharsets.UTF_8), dryRun, call);
    }
}
