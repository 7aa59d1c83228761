// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;

/** What a server is called among those that share a database; the same after each of its starts. */
final class NodeName {

    private static final int LONGEST = 200;

    private NodeName() {}

    /**
     * @param given the setting, empty where there is none
     * @param folder the data folder
     */
    static String of(String given, @Nullable String folder) {
        if (!given.isBlank()) {
            return cut(given.strip());
        }
        String process = ManagementFactory.getRuntimeMXBean().getName();
        String machine = process.substring(process.indexOf('@') + 1);
        return cut(machine + ":" + (folder == null ? "" : folder));
    }

    private static String cut(String name) {
        return name.length() <= LONGEST ? name : name.substring(name.length() - LONGEST);
    }
}
