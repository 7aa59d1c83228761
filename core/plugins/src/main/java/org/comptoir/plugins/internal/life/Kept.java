// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.util.List;
import org.comptoir.api.plugin.Passport;
import org.comptoir.api.plugin.PluginDetails;
import org.comptoir.api.plugin.PluginWarning;

/**
 * A version whose bundle is kept.
 *
 * @param turn grows with each version that is brought in: what lies before this one in time
 * @param passport what it says of itself
 * @param details what else is known of it
 * @param evidence what proves it
 */
record Kept(long turn, Passport passport, PluginDetails.Version details, Evidence evidence) {

    static final String FINE = "kept";
    static final String QUARANTINED = "quarantined";

    /**
     * What proves a version after it was let in.
     *
     * @param signature of its publisher over the archive's digest, in base64, or empty
     * @param jarSha256 the digest of the bundle as it was let in, empty in rows of old
     * @param verdict what the contract kit found, as JSON, or empty
     * @param warnings what its byte code does
     */
    record Evidence(String signature, String jarSha256, String verdict, List<PluginWarning> warnings) {}

    String version() {
        return details.version();
    }

    /** Whether one could go back to it: it has not failed here. */
    boolean isFine() {
        return details.state().equals(FINE);
    }
}
