// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.sample;

import java.util.Map;

/** Throws when a setting makes no sense. */
public final class FailsWithWrongSettings extends SampleRule {

    public FailsWithWrongSettings(Map<String, Object> settings) {
        super(settings);
        if (String.valueOf(settings.get("name")).contains("?")) {
            throw new IllegalStateException("a strange name");
        }
    }
}
