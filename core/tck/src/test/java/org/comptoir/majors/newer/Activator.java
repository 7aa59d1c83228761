// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.majors.newer;

import org.comptoir.majors.shelf.v2.Shelf;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** A plugin for the second major. */
public final class Activator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        context.registerService(Shelf.class, () -> new Shelf.Size("oak", 5), null);
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes its service back.
    }
}
