// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.sample;

import java.util.Map;

/** Throws while a setting is missing. */
public final class FailsWithoutSettings extends SampleRule {

    public FailsWithoutSettings(Map<String, Object> settings) {
        super(settings);
        if (!settings.containsKey("name")) {
            throw new IllegalStateException("no name");
        }
    }
}
