// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.ui;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.comptoir.model.Call;
import org.comptoir.rest.Does;
import org.comptoir.rest.Needs;
import org.comptoir.rest.internal.web.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** What a menu of the web surface shows. */
@Component(service = UiResource.class)
@JakartarsResource
@Path("/ui")
@Produces(MediaType.APPLICATION_JSON)
public final class UiResource {

    private final PluginPages pages;

    @Activate
    public UiResource(@Reference PluginPages pages) {
        this.pages = pages;
    }

    @GET
    @Path("/pages")
    @Needs("company:r")
    @Does("The pages that plugins bring, as far as the caller has the rights that they need.")
    public List<PageView> list(@Context Call call, @Context Caller caller) {
        return pages.pages(call).stream()
                .filter(page -> page.permission().isEmpty() || caller.allows(page.permission()))
                .toList();
    }
}
