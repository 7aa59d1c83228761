// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import java.util.Arrays;
import java.util.List;
import org.comptoir.kernel.BundlePassport;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.startlevel.BundleStartLevel;

/**
 * Bundles of the distribution that were to start and did not. The framework logs it and goes on without them, and what they
 * hold is in no list of parts: it would be missed by who needs it first. Plugins do not count.
 */
final class StillBundles {

    /** Where bundles of the distribution come from; those of the hot folder have other places. */
    private static final String DISTRIBUTION = "mvn:";

    private final BundleContext context;

    StillBundles(BundleContext context) {
        this.context = context;
    }

    /** Their symbolic names. */
    List<String> names() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getLocation().startsWith(DISTRIBUTION))
                .filter(StillBundles::isStill)
                .filter(bundle -> BundlePassport.of(bundle).isEmpty())
                .map(Bundle::getSymbolicName)
                .sorted()
                .toList();
    }

    private static boolean isStill(Bundle bundle) {
        if (bundle.getState() != Bundle.INSTALLED && bundle.getState() != Bundle.RESOLVED) {
            return false;
        }
        BundleStartLevel level = bundle.adapt(BundleStartLevel.class);
        return level != null && level.isPersistentlyStarted();
    }
}
