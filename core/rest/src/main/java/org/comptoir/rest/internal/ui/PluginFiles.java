// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.ui;

import java.util.Optional;
import org.comptoir.model.PluginStamp;

/** What lies in the bundles of plugins. */
public interface PluginFiles {

    /**
     * A file of the folder that a plugin lets the server serve.
     *
     * @param path below that folder, already checked
     */
    Optional<byte[]> file(PluginStamp plugin, String path);
}
