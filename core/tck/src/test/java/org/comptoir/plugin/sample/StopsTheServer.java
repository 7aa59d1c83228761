// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.sample;

import java.util.Map;

/** Ends the process. */
public final class StopsTheServer extends SampleRule {

    public StopsTheServer(Map<String, Object> settings) {
        super(settings);
        if (settings.containsKey("stop")) {
            System.exit(1);
        }
    }
}
