// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.plugin;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.comptoir.api.plugin.PluginCheck;
import org.comptoir.api.plugin.PluginCheckup;
import org.comptoir.api.plugin.PluginForecast;
import org.comptoir.api.plugin.PluginReport;
import org.comptoir.model.Call;
import org.comptoir.rest.About;
import org.comptoir.rest.Does;
import org.comptoir.rest.Needs;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** How the plugins of the server are, on all its nodes. */
@Component(service = PluginCheckupResource.class)
@JakartarsResource
@Path("/plugin-checkup")
@Produces(MediaType.APPLICATION_JSON)
public final class PluginCheckupResource {

    private static final int PATIENCE = 300;
    private static final int MOST_BYTES = 1 << 20;

    private final PluginCheckup checkup;

    @Activate
    public PluginCheckupResource(@Reference PluginCheckup checkup) {
        this.checkup = checkup;
    }

    @GET
    @Needs("plugin:admin")
    @Does(value = "How each plugin is, and what to do about it.", patienceSeconds = PATIENCE)
    public PluginReport doctor(@Context Call call) {
        return checkup.doctor(call);
    }

    @GET
    @Path("/proof")
    @Needs("plugin:admin")
    @Does(
            value = "Whether what is kept and what runs is what was let in, check by check.",
            refuses = "plugin.unknown",
            patienceSeconds = PATIENCE)
    public List<PluginCheck> verify(
            @QueryParam("plugin") @DefaultValue("") @About("All plugins unless given") String plugin,
            @Context Call call) {
        return checkup.verify(plugin, call);
    }

    @POST
    @Path("/target")
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, MediaType.APPLICATION_JSON})
    @Needs("plugin:admin")
    @Does(
            value =
                    "Which of the installed plugins would run on another version of the server, by the list platform/offers.json"
                            + " of its distribution. Changes nothing.",
            refuses = {"plugin.target-damaged", "plugin.target-format", "plugin.target-malformed"},
            mostBytes = MOST_BYTES,
            patienceSeconds = PATIENCE)
    public PluginForecast forecast(InputStream list, @Context Call call) throws IOException {
        java.nio.file.Path file = Files.createTempFile("comptoir-target", ".json");
        try {
            Files.copy(list, file, StandardCopyOption.REPLACE_EXISTING);
            return checkup.forecast(file, call);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
