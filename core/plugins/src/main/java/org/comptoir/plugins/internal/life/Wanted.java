// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

/**
 * What is wanted of a plugin.
 *
 * @param id the plugin's
 * @param bundle its bundle's symbolic name
 * @param state where it stands
 * @param version the version that is to serve, or {@link #BUILT_IN}
 * @param former what takes over again if that one fails: a version, {@link #BUILT_IN} or {@link #NOTHING}
 * @param reason what the state came from when nobody asked for it
 */
record Wanted(String id, String bundle, State state, String version, String former, String reason) {

    /** The version that came with the server, whichever that is after the server's next release. */
    static final String BUILT_IN = "built-in";

    static final String NOTHING = "";

    static Wanted first(String id, String bundle, String version) {
        return new Wanted(id, bundle, State.STAGED, version, NOTHING, "");
    }

    static Wanted builtIn(String id, String bundle) {
        return new Wanted(id, bundle, State.ACTIVE, BUILT_IN, NOTHING, "");
    }

    /** Another version is to take over; this one, if it serves, stays the way back. */
    Wanted movedTo(String other) {
        return new Wanted(id, bundle, State.STAGED, other, state.serves() ? version : NOTHING, "");
    }

    Wanted in(State next) {
        return new Wanted(id, bundle, next, version, next == State.ACTIVE ? NOTHING : former, "");
    }

    Wanted withFormer(String other) {
        return new Wanted(id, bundle, state, version, other, reason);
    }

    /** The version failed. */
    Wanted fellBack(String why) {
        return former.equals(NOTHING)
                ? new Wanted(id, bundle, State.QUARANTINED, version, NOTHING, why)
                : new Wanted(id, bundle, State.ACTIVE, former, NOTHING, why);
    }

    /** No other version takes over by itself: somebody has to look at what the revoked one did. */
    Wanted revoked(String why) {
        return new Wanted(id, bundle, State.QUARANTINED, version, NOTHING, why);
    }

    boolean isBuiltIn() {
        return version.equals(BUILT_IN);
    }
}
