// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import org.comptoir.api.plugin.Passport;
import org.comptoir.api.plugin.PluginDetails;

/**
 * A version whose bundle is kept.
 *
 * @param turn grows with each version that is brought in: what lies before this one in time
 * @param passport what it says of itself
 * @param details what else is known of it
 */
record Kept(long turn, Passport passport, PluginDetails.Version details) {

    static final String FINE = "kept";
    static final String QUARANTINED = "quarantined";

    String version() {
        return details.version();
    }

    /** Whether one could go back to it: it has not failed here. */
    boolean isFine() {
        return details.state().equals(FINE);
    }
}
