// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.sample;

import java.util.Map;
import org.comptoir.model.Call;
import org.comptoir.spi.Health;

/** Says that a setting is missing and not which. */
public final class MissesASettingSilently extends SampleRule {

    public MissesASettingSilently(Map<String, Object> settings) {
        super(settings);
    }

    @Override
    public Health check(Call call) {
        return Health.needsConfig("", "Something is missing.");
    }
}
