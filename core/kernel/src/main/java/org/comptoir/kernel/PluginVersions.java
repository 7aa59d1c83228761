// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.comptoir.kernel.Plugins.Plugin;
import org.comptoir.spi.Extension;

/**
 * Which version of a plugin is asked while two of them are there, so that one can take over from the other between two
 * questions. For whoever installs plugins; all others see through {@link Plugins} the version that was chosen, or the
 * highest where nobody chose. A plugin is known by the symbolic name of its bundle. Safe for many threads.
 */
public interface PluginVersions {

    /** From now on who asks for the plugin gets this bundle's extensions; those asked for before may still be asked. */
    void choose(String plugin, long bundle);

    /** Leaves the choice to the version again. */
    void unchoose(String plugin);

    /**
     * Whether what this bundle brings beside extensions, such as handlers of events, counts: it was chosen, or nothing was
     * and no higher version of it runs. A bundle that is there once always counts.
     */
    boolean counts(long bundle);

    /** The extensions of one bundle, chosen or not. */
    List<Plugin<Extension>> of(long bundle);

    /**
     * For the thread of a question: tells from then on, on any thread, whether nobody waits for its answer any more.
     * Never so on a thread that no question is on.
     */
    BooleanSupplier givenUp();

    /**
     * Waits until no question is under way in a bundle.
     *
     * @return false when one still is after the limit
     */
    boolean awaitQuiet(long bundle, Duration limit) throws InterruptedException;
}
