// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** Puts an application together: the resources that are there, and what each application has. */
final class Applications {

    /**
     * Jersey warns that each resource which it is handed as an object is no provider, which nobody said it was. Kept
     * here, since the platform forgets the level of a logger that nobody holds.
     */
    private static final Logger JERSEYS_COMPLAINTS = Logger.getLogger("org.glassfish.jersey.internal.inject.Providers");

    private Applications() {}

    static ResourceConfig of(Providers providers, List<Object> resources) {
        JERSEYS_COMPLAINTS.setLevel(Level.SEVERE);
        ResourceConfig application = new ResourceConfig();
        application.property(ServerProperties.WADL_FEATURE_DISABLE, true);
        application.property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
        application.property(ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
        application.property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
        application.property(ServerProperties.OUTBOUND_CONTENT_LENGTH_BUFFER, 65_536);
        providers.forOneApplication().forEach(application::register);
        resources.forEach(application::register);
        application.register(new OpenApiResource(resources));
        return application;
    }
}
