// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.comptoir.model.Call;

/** The tables that plugins have of their own, for whoever takes plugins out. Plugins are named by their passport's id. */
public interface PluginTables {

    /** The tables of a plugin by the names that it gives them, in order; none where it has none. */
    List<String> of(String plugin);

    /**
     * Writes all that a plugin keeps, of every company, as a zip: {@code <table>.jsonl} with a JSON object in each line,
     * {@code export.json} with what is in it, and under {@code files/} what the plugin adds, where it is there to be asked.
     *
     * @param out closed by the caller
     * @throws IOException when it cannot be written
     * @throws org.comptoir.model.ComptoirException {@code plugin.…} when the plugin was asked and failed
     */
    void export(String plugin, OutputStream out, Call call) throws IOException;

    /** Drops the plugin's tables and forgets its migrations; one that has none is no matter. */
    void drop(String plugin, Call call);
}
