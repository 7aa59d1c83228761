// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.util.Collection;
import java.util.Map;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;

/** What the framework has that runs here. */
record HereOffered(FrameworkWiring framework) implements Offers {

    @Override
    public String name() {
        return Sentence.of("plugin-said.this-server");
    }

    @Override
    public Collection<Map<String, Object>> of(String namespace, String filter) {
        return framework.findProviders(new Asked(namespace, filter)).stream()
                .map(capability -> capability.getAttributes())
                .toList();
    }

    /** Asks the framework for what nobody has required yet. */
    private record Asked(String namespace, String filter) implements Requirement {

        @Override
        public String getNamespace() {
            return namespace;
        }

        @Override
        public Map<String, String> getDirectives() {
            return filter.isEmpty() ? Map.of() : Map.of(Constants.FILTER_DIRECTIVE, filter);
        }

        @Override
        public Map<String, Object> getAttributes() {
            return Map.of();
        }

        @Override
        public Resource getResource() {
            throw new UnsupportedOperationException("asked by nobody in particular");
        }
    }
}
