// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;

/** The plugin as it is shipped, which the contracts of its jar and of its life in a server look at. */
@ExtendWith(PassportWriter.class)
public interface PluginUnderTest {

    /**
     * Its jar, or the folder of what goes into the jar. Without another answer the file that the system property
     * {@code comptoir.plugin} names, or {@code target/classes} of the build that runs, where bnd has written the manifest.
     */
    default Path plugin() {
        return PluginJar.ofThisBuild();
    }

    /**
     * The packages of libraries that lie unpacked among its own classes, such as {@code de.siegmar.fastcsv}. What they do
     * is told in the passport; only the plugin's own classes are refused for it. Jars inside the jar need not be named.
     */
    default List<String> libraries() {
        return List.of();
    }

    /**
     * Settings with which it works.
     *
     * @param pid which of its settings are asked for
     */
    default Map<String, Object> settings(String pid) {
        return Map.of();
    }
}
