// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.util.Collection;
import java.util.Map;

/** What a platform has for plugins: the framework that runs here, or one that is only read about. */
interface Offers {

    /** As a sentence names it: {@code this server}. */
    String name();

    /**
     * The attributes of each capability.
     *
     * @param filter of OSGi, or empty for all of the namespace
     */
    Collection<Map<String, Object>> of(String namespace, String filter);
}
