// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.plugin;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.comptoir.kernel.PluginTables;
import org.comptoir.model.Call;
import org.comptoir.rest.Confirmed;
import org.comptoir.rest.Does;
import org.comptoir.rest.Needs;
import org.comptoir.rest.internal.web.Attachment;
import org.comptoir.rest.internal.web.Spool;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** What plugins keep in tables of their own, of every company of the server. */
@Component(service = PluginDataResource.class)
@JakartarsResource
@Path("/plugins/{plugin}/data")
@Produces(MediaType.APPLICATION_JSON)
public final class PluginDataResource {

    private static final int PATIENCE = 600;

    private final PluginTables tables;

    @Activate
    public PluginDataResource(@Reference PluginTables tables) {
        this.tables = tables;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @Needs("plugin:admin")
    @Confirmed
    @Does(
            value = "All that a plugin keeps in tables of its own, of every company, as a zip of JSON lines.",
            refuses = "plugin.no-data",
            patienceSeconds = PATIENCE)
    public Response export(@PathParam("plugin") String plugin, @Context Call call) throws IOException {
        InputStream content = Spool.of(out -> tables.export(plugin, out, call));
        return new Attachment(plugin + "-data.zip", "application/zip").with(content);
    }

    @DELETE
    @Needs("plugin:admin")
    @Confirmed
    @Does(
            value = "Drops the tables of a plugin that was taken out.",
            status = 204,
            refuses = "plugin.data-in-use",
            patienceSeconds = PATIENCE)
    public void delete(@PathParam("plugin") String plugin, @Context Call call) {
        tables.drop(plugin, call);
    }
}
