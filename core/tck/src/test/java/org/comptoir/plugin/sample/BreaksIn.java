// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.sample;

import java.lang.reflect.Field;
import java.util.Map;

/** Opens what is closed. */
public final class BreaksIn extends SampleRule {

    public BreaksIn(Map<String, Object> settings) {
        super(settings);
        for (Field field : String.class.getDeclaredFields()) {
            field.setAccessible(true);
        }
    }
}
