// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.comptoir.plugins.internal.archive.PlatformList;
import org.comptoir.plugins.internal.archive.PlatformList.Offered;
import org.osgi.framework.Constants;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.Version;

/** What a distribution offers that does not run here, by its list. */
record ListedOffers(PlatformList list) implements Offers {

    @Override
    public String name() {
        return "Comptoir " + list.version();
    }

    @Override
    public Collection<Map<String, Object>> of(String namespace, String filter) {
        Optional<Filter> asked = asked(filter);
        return list.offers().stream()
                .filter(offered -> offered.namespace().equals(namespace))
                .flatMap(offered -> offered.versions().stream().map(version -> attributes(offered, version)))
                .filter(attributes -> asked.isEmpty() || asked.get().matches(attributes))
                .toList();
    }

    private static Map<String, Object> attributes(Offered offered, String version) {
        Version number = Version.parseVersion(version);
        return offered.name().isEmpty()
                ? Map.of(Constants.VERSION_ATTRIBUTE, number)
                : Map.of(offered.namespace(), offered.name(), Constants.VERSION_ATTRIBUTE, number);
    }

    private static Optional<Filter> asked(String filter) {
        try {
            return filter.isEmpty() ? Optional.empty() : Optional.of(FrameworkUtil.createFilter(filter));
        } catch (InvalidSyntaxException malformed) {
            // The framework would not have taken such a bundle.
            throw new IllegalStateException(malformed);
        }
    }
}
