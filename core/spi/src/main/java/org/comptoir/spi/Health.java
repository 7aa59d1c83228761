// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi;

/**
 * How an extension feels.
 *
 * @param state {@code UP}, {@code NEEDS_CONFIG} or {@code DOWN}
 * @param field the setting that is missing or wrong, empty if none
 * @param message one sentence for the admin, empty when up
 */
public record Health(State state, String field, String message) {

    /** Travels from plugin to core only. */
    public enum State {
        UP,
        NEEDS_CONFIG,
        DOWN
    }

    public static Health up() {
        return new Health(State.UP, "", "");
    }

    public static Health needsConfig(String field, String message) {
        return new Health(State.NEEDS_CONFIG, field, message);
    }

    public static Health down(String message) {
        return new Health(State.DOWN, "", message);
    }
}
