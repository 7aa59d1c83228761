// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.tasks;

import org.comptoir.kernel.Sha256;

/** What tasks are called among the jobs, whose names are short. */
final class JobNames {

    private static final int LONGEST = 60;
    private static final int KEPT = 43;
    private static final int DIGITS = 16;

    private JobNames() {}

    static String of(String plugin, String task) {
        String name = "task:" + plugin + "/" + task;
        return name.length() <= LONGEST
                ? name
                : name.substring(0, KEPT) + ":" + new Sha256().add(name).hex().substring(0, DIGITS);
    }
}
