// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.comptoir.kernel.PluginVersions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes bundles out that serve no more: not before those have left who may still be inside, nor before those who asked
 * for the extension and have not called it yet. Belongs to whoever has the turn.
 */
final class Retirement {

    private static final Logger LOG = LoggerFactory.getLogger(Retirement.class);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Bundles bundles;
    private final PluginVersions versions;
    private final Turns turns;
    private final Duration overlap;
    private final Set<Long> leaving = new HashSet<>();

    /** @param overlap how long a bundle stays at least */
    Retirement(Bundles bundles, PluginVersions versions, Turns turns, Duration overlap) {
        this.bundles = bundles;
        this.versions = versions;
        this.turns = turns;
        this.overlap = overlap;
    }

    void retire(long bundle) {
        if (leaving.add(bundle)) {
            long until = System.nanoTime() + LONGEST.toNanos();
            turns.after(overlap, () -> takeOut(bundle, until));
        }
    }

    /** It is to serve again. */
    void spare(long bundle) {
        leaving.remove(bundle);
    }

    /** Takes it out now, if it was leaving: another bundle is to have its name and version. */
    void hasten(long bundle) {
        if (leaving.remove(bundle)) {
            if (!isQuiet(bundle)) {
                LOG.warn("event=plugin-hastened bundle={}", bundle);
            }
            bundles.uninstall(bundle);
        }
    }

    private void takeOut(long bundle, long until) {
        if (!leaving.contains(bundle)) {
            return;
        }
        if (!isQuiet(bundle)) {
            if (System.nanoTime() < until) {
                turns.after(LOOK, () -> takeOut(bundle, until));
                return;
            }
            LOG.warn("event=plugin-never-quiet bundle={} seconds={}", bundle, LONGEST.toSeconds());
        }
        leaving.remove(bundle);
        bundles.uninstall(bundle);
    }

    private boolean isQuiet(long bundle) {
        try {
            return versions.awaitQuiet(bundle, LOOK);
        } catch (InterruptedException wanted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
