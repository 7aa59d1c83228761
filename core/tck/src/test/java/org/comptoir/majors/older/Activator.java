// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.majors.older;

import org.comptoir.majors.shelf.v1.Shelf;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** A plugin that was made before the second major existed. */
public final class Activator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        context.registerService(Shelf.class, () -> 4, null);
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes its service back.
    }
}
