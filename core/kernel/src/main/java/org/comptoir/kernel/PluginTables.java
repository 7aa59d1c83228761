// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;

/** The tables that plugins have of their own, for whoever lets plugins in and out. Plugins are named by their passport's id. */
public interface PluginTables {

    /** The tables of a plugin by the names that it gives them, in order; none where it has none. */
    List<String> of(String plugin);

    /**
     * Why the plugin in a bundle cannot use its tables, such as {@code plugin.data-newer} or {@code store.sql}; nothing where it
     * can, has none, or its tables are still being brought up to date.
     *
     * @param bundle its number
     * @param patience how long to wait for tables that are being brought up to date; may be zero
     */
    Optional<ComptoirException> refusal(long bundle, Duration patience);

    /**
     * Says which versions of a plugin may still come to serve. A migration that takes something away waits until each version
     * knows it that came once and was not left out here; it is applied when a version comes the next time.
     *
     * @param versions all that are kept or there
     */
    void kept(String plugin, Set<String> versions);

    /**
     * Writes all that a plugin keeps, of every company, as a zip: {@code <table>.jsonl} with a JSON object in each line,
     * {@code export.json} with what is in it, and under {@code files/} what the plugin adds, where it is there to be asked.
     *
     * @param out closed by the caller
     * @throws IOException when it cannot be written
     * @throws ComptoirException {@code plugin.no-data} (NOT_FOUND), or {@code plugin.…} when the plugin
     *     was asked and failed
     */
    void export(String plugin, OutputStream out, Call call) throws IOException;

    /**
     * Drops the plugin's tables, and forgets its migrations and the tasks that it did; one that has none is no matter.
     *
     * @throws ComptoirException {@code plugin.data-in-use} (CONFLICT) while the plugin is at work here
     */
    void drop(String plugin, Call call);
}
