// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import java.util.List;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** Puts an application together: the resources that are there, and what each application has. */
final class Applications {

    private Applications() {}

    static ResourceConfig of(Providers providers, List<Object> resources) {
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
