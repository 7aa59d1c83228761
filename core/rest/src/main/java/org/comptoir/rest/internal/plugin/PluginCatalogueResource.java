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
import org.comptoir.api.plugin.InstalledPlugin;
import org.comptoir.api.plugin.PluginCatalogue;
import org.comptoir.api.plugin.PluginOffers;
import org.comptoir.api.plugin.PluginPlan;
import org.comptoir.model.Call;
import org.comptoir.rest.About;
import org.comptoir.rest.Confirmed;
import org.comptoir.rest.Does;
import org.comptoir.rest.Needs;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Plugins by their ids, from the catalogues that the settings name. */
@Component(service = PluginCatalogueResource.class)
@JakartarsResource
@Path("/plugin-catalogue")
@Produces(MediaType.APPLICATION_JSON)
public final class PluginCatalogueResource {

    private static final int PATIENCE = 300;

    private final PluginCatalogue catalogue;

    @Activate
    public PluginCatalogueResource(@Reference PluginCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Needs("plugin:admin")
    @Does(
            value = "The plugins that the catalogues offer, and the catalogues that cannot be read.",
            patienceSeconds = PATIENCE)
    public PluginOffers search(
            @QueryParam("text")
                    @DefaultValue("")
                    @About("In the id, the name, the description or the publisher; all unless given")
                    String text,
            @Context Call call) {
        return catalogue.search(text, call);
    }

    @POST
    @Path("/plan")
    @Consumes(MediaType.APPLICATION_JSON)
    @TakesAnArchive
    @TakesAnOffer
    @Needs("plugin:admin")
    @Confirmed
    @Does(
            value = "What installing this plugin, or upgrading to it, would mean. Changes nothing.",
            patienceSeconds = PATIENCE)
    public PluginPlan plan(OfferBody body, @Context Call call) {
        return catalogue.plan(body.plugin(), body.versionOrEmpty(), body.publisherOrEmpty(), call);
    }

    @POST
    @Path("/install")
    @Consumes(MediaType.APPLICATION_JSON)
    @TakesAnArchive
    @TakesAnOffer
    @BringsAPlugin
    @Needs("plugin:admin")
    @Confirmed
    @Does(
            value = "Brings a plugin in; it serves when this answers, on probation.",
            status = 201,
            refuses = {"plugin.present", "plugin.differs", "plugin.older-than-data", "plugin.other-publisher"},
            patienceSeconds = PATIENCE)
    public InstalledPlugin install(OfferBody body, @Context Call call) {
        return catalogue.install(body.plugin(), body.versionOrEmpty(), body.publisherOrEmpty(), call);
    }

    @POST
    @Path("/upgrade")
    @Consumes(MediaType.APPLICATION_JSON)
    @TakesAnArchive
    @TakesAnOffer
    @BringsAPlugin
    @Needs("plugin:admin")
    @Confirmed
    @Does(
            value = "Lets a higher version take over while the server serves on; it is on probation when this answers.",
            refuses = {
                "plugin.unknown",
                "plugin.not-newer",
                "plugin.differs",
                "plugin.older-than-data",
                "plugin.other-publisher"
            },
            patienceSeconds = PATIENCE)
    public InstalledPlugin upgrade(OfferBody body, @Context Call call) {
        return catalogue.upgrade(body.plugin(), body.versionOrEmpty(), body.publisherOrEmpty(), call);
    }
}
