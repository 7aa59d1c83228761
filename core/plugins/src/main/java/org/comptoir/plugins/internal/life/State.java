// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.util.Locale;

/** Where a plugin stands. */
enum State {
    /** Wanted, and not yet serving. */
    STAGED,
    /** Serves, and its health is watched. */
    PROBATION,
    /** Serves. */
    ACTIVE,
    /** Does not serve, because it failed and nothing was there to fall back to. */
    QUARANTINED,
    /** Does not serve, because somebody said so. */
    SUSPENDED,
    /** Gone, with its versions kept. */
    REMOVED;

    boolean serves() {
        return this == STAGED || this == PROBATION || this == ACTIVE;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static State of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
