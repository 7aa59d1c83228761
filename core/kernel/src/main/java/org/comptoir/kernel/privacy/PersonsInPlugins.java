// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.privacy;

import java.util.List;
import java.util.Map;
import org.comptoir.kernel.Sql;
import org.comptoir.model.Call;
import org.comptoir.spi.data.v1.Person;

/**
 * What plugins keep of people, in tables of their own. Each is asked behind its guard, and so never inside a write. Plugins are
 * named by their passport's id.
 */
public interface PersonsInPlugins {

    /** What nobody answers with who is not there. */
    String NOT_RUNNING = "plugin.not-running";

    /** The plugins that own tables, in order, whether they run here or not. */
    List<String> owners(Sql sql);

    /** Whether a plugin's tables are at work on this node, so that it can be asked. */
    boolean isHere(String plugin);

    /**
     * Asks a plugin for what it keeps of somebody, in the company of the call.
     *
     * @throws org.comptoir.model.ComptoirException {@code plugin.not-running} (UNAVAILABLE) where it is not here, {@code
     *     plugin.…} or {@code store.…} where it failed, was too slow or cannot use its tables; and what it refuses with itself
     */
    Copy export(String plugin, Person person, Call call);

    /**
     * Asks a plugin to forget somebody, in the company of the call.
     *
     * @return the version that did
     * @throws org.comptoir.model.ComptoirException as {@link #export}
     */
    String erase(String plugin, Person person, Call call);

    /**
     * What a plugin answered.
     *
     * @param version of the plugin
     * @param files by their names; none where it keeps nothing of them
     */
    record Copy(String version, Map<String, byte[]> files) {

        public Copy {
            files = Map.copyOf(files);
        }
    }
}
