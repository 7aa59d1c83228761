// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.plugin;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.comptoir.api.plugin.InstalledPlugin;
import org.comptoir.api.plugin.PluginDetails;
import org.comptoir.api.plugin.PluginLife;
import org.comptoir.api.plugin.PluginPlan;
import org.comptoir.kernel.PluginTables;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.rest.About;
import org.comptoir.rest.Confirmed;
import org.comptoir.rest.Does;
import org.comptoir.rest.Needs;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The life of plugins; for the whole server, whichever company the key is of. */
@Component(service = PluginsResource.class)
@JakartarsResource
@jakarta.ws.rs.Path("/plugins")
@Produces(MediaType.APPLICATION_JSON)
public final class PluginsResource {

    private static final int MOST_BYTES = 50 << 20;
    private static final int PATIENCE = 120;

    private final PluginLife life;
    private final PluginTables tables;

    @Activate
    public PluginsResource(@Reference PluginLife life, @Reference PluginTables tables) {
        this.life = life;
        this.tables = tables;
    }

    @GET
    @Needs("plugin:admin")
    @Does("Every plugin of the server, with its version and where it stands.")
    public List<InstalledPlugin> list(@Context Call call) {
        return life.list(call);
    }

    @GET
    @jakarta.ws.rs.Path("/{plugin}")
    @Needs("plugin:admin")
    @Does(
            value = "A plugin with its passport, the versions that are kept, and how it feels.",
            refuses = "plugin.unknown")
    public PluginDetails info(@PathParam("plugin") String plugin, @Context Call call) {
        return life.info(plugin, call);
    }

    @GET
    @jakarta.ws.rs.Path("/{plugin}/why-not")
    @Needs("plugin:admin")
    @Does(value = "Why a plugin does not serve, or not well, in sentences.", refuses = "plugin.unknown")
    public List<String> whyNot(@PathParam("plugin") String plugin, @Context Call call) {
        return life.whyNot(plugin, call);
    }

    @POST
    @jakarta.ws.rs.Path("/plan")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @TakesAnArchive
    @Needs("plugin:admin")
    @Confirmed
    @Does(
            value = "What installing this archive, or upgrading to it, would mean. Changes nothing.",
            mostBytes = MOST_BYTES)
    public PluginPlan plan(
            @QueryParam("publisherKey") @Nullable @About("The key that signed the archive") String publisherKey,
            @QueryParam("signature") @Nullable @About("Its signature over the digest, in base64") String signature,
            @QueryParam("publisher")
                    @DefaultValue("")
                    @About("The key that must have signed it; unless given, the one that signed what is here")
                    String publisher,
            InputStream archive,
            @Context Call call)
            throws IOException {
        return with(archive, publisherKey, signature, file -> life.plan(file, publisher, call));
    }

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @TakesAnArchive
    @Needs("plugin:admin")
    @Confirmed
    @BringsAPlugin
    @Does(
            value = "Brings a plugin in; it serves when this answers, on probation.",
            status = 201,
            refuses = {"plugin.present", "plugin.differs", "plugin.older-than-data", "plugin.other-publisher"},
            mostBytes = MOST_BYTES,
            patienceSeconds = PATIENCE)
    public InstalledPlugin install(
            @QueryParam("publisherKey") @Nullable @About("The key that signed the archive") String publisherKey,
            @QueryParam("signature") @Nullable @About("Its signature over the digest, in base64") String signature,
            @QueryParam("publisher")
                    @DefaultValue("")
                    @About("The key that must have signed it; unless given, the one that signed what is here")
                    String publisher,
            InputStream archive,
            @Context Call call)
            throws IOException {
        return with(archive, publisherKey, signature, file -> life.install(file, publisher, call));
    }

    @POST
    @jakarta.ws.rs.Path("/upgrade")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @TakesAnArchive
    @Needs("plugin:admin")
    @Confirmed
    @BringsAPlugin
    @Does(
            value = "Lets a higher version take over while the server serves on; it is on probation when this answers.",
            refuses = {
                "plugin.unknown",
                "plugin.not-newer",
                "plugin.differs",
                "plugin.older-than-data",
                "plugin.other-publisher"
            },
            mostBytes = MOST_BYTES,
            patienceSeconds = PATIENCE)
    public InstalledPlugin upgrade(
            @QueryParam("publisherKey") @Nullable @About("The key that signed the archive") String publisherKey,
            @QueryParam("signature") @Nullable @About("Its signature over the digest, in base64") String signature,
            @QueryParam("publisher")
                    @DefaultValue("")
                    @About("The key that must have signed it; unless given, the one that signed what is here")
                    String publisher,
            InputStream archive,
            @Context Call call)
            throws IOException {
        return with(archive, publisherKey, signature, file -> life.upgrade(file, publisher, call));
    }

    @POST
    @jakarta.ws.rs.Path("/{plugin}/rollback")
    @Needs("plugin:admin")
    @Confirmed
    @BringsAPlugin
    @Does(
            value = "Lets the version before this one take over again.",
            refuses = {"plugin.unknown", "plugin.no-former"},
            patienceSeconds = PATIENCE)
    public InstalledPlugin rollback(@PathParam("plugin") String plugin, @Context Call call) {
        return life.rollback(plugin, call);
    }

    @POST
    @jakarta.ws.rs.Path("/{plugin}/suspend")
    @Needs("plugin:admin")
    @Confirmed
    @Does(value = "Takes a plugin out of service until it is resumed.", refuses = "plugin.unknown")
    public InstalledPlugin suspend(@PathParam("plugin") String plugin, @Context Call call) {
        return life.suspend(plugin, call);
    }

    @POST
    @jakarta.ws.rs.Path("/{plugin}/resume")
    @Needs("plugin:admin")
    @Confirmed
    @BringsAPlugin
    @Does(
            value = "Brings back a plugin that was suspended, that failed, or that was removed with its data kept.",
            refuses = {"plugin.unknown", "plugin.no-former"},
            patienceSeconds = PATIENCE)
    public InstalledPlugin resume(@PathParam("plugin") String plugin, @Context Call call) {
        return life.resume(plugin, call);
    }

    @DELETE
    @jakarta.ws.rs.Path("/{plugin}")
    @Needs("plugin:admin")
    @Confirmed
    @Does(
            value = "Takes a plugin out.",
            status = 204,
            refuses = {"plugin.unknown", "plugin.built-in", "plugin.data-unknown"})
    public void remove(
            @PathParam("plugin") String plugin,
            @QueryParam("data")
                    @DefaultValue("keep")
                    @About(
                            value = "Whether its versions are forgotten and its tables dropped",
                            oneOf = {"keep", "delete"})
                    String data,
            @Context Call call) {
        if (!data.equals("keep") && !data.equals("delete")) {
            throw ComptoirException.invalid("plugin.data-unknown", "data", data);
        }
        life.remove(plugin, data.equals("delete"), call);
        if (data.equals("delete")) {
            tables.drop(plugin, call);
        }
    }

    private static <T> T with(
            InputStream archive, @Nullable String publisherKey, @Nullable String signature, Function<Path, T> work)
            throws IOException {
        // Refusals name the file.
        Path folder = Files.createTempDirectory("comptoir-plugin");
        Path file = folder.resolve("upload.kar");
        Path beside = file.resolveSibling(file.getFileName() + ".sig");
        try {
            Files.copy(archive, file);
            if (publisherKey != null || signature != null) {
                Files.writeString(beside, publisherKey + "\n" + signature + "\n");
            }
            return work.apply(file);
        } finally {
            Files.deleteIfExists(beside);
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }
}
