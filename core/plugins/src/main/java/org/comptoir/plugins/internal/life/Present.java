// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import org.comptoir.api.plugin.Passport;

/**
 * A plugin's bundle that is in the framework now.
 *
 * @param bundle its number
 * @param symbolicName its name
 * @param location where it came from
 * @param active whether it runs
 * @param passport what it says of itself
 */
record Present(long bundle, String symbolicName, String location, boolean active, Passport passport) {

    /** What the locations of the bundles begin with that this module installed. */
    private static final String OURS = "comptoir-plugin:";

    static String location(String id, String version, String sha256) {
        return OURS + id + "/" + version + "/" + sha256;
    }

    String id() {
        return passport.id();
    }

    String version() {
        return passport.version();
    }

    boolean isOurs() {
        return isOurs(location);
    }

    /** Whether what came from there was installed by this module. */
    static boolean isOurs(String location) {
        return location.startsWith(OURS);
    }

    /** As {@link org.comptoir.api.plugin.InstalledPlugin#origin} says it. */
    String origin() {
        if (isOurs()) {
            return "installed";
        }
        return location.startsWith("file:") ? "hot-folder" : "built-in";
    }
}
