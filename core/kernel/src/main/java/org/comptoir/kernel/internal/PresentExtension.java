// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.util.Comparator;
import org.comptoir.spi.Extension;
import org.osgi.framework.Version;

/**
 * An extension that is there.
 *
 * @param plugin the symbolic name of its bundle
 * @param version the bundle's
 * @param bundle the bundle's number
 * @param id the service's number: the older, the lower
 * @param guard the bundle's
 */
record PresentExtension(String plugin, Version version, long bundle, long id, PluginGuard guard, Extension service) {

    /** By this they come in the same order at every call. */
    static final Comparator<PresentExtension> ORDER =
            Comparator.comparing(PresentExtension::plugin).thenComparing(PresentExtension::id);

    /** Of two versions of one plugin the higher goes first, of two bundles of one version the later. */
    static final Comparator<PresentExtension> BY_VERSION =
            Comparator.comparing(PresentExtension::version).thenComparing(PresentExtension::bundle);
}
