// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.notify.internal;

import java.util.Map;
import java.util.TreeMap;

/**
 * What of a message only its receiver is to see, as it is sealed.
 *
 * @param to the address
 * @param facts what the template may mention
 */
public record SealedContent(String to, Map<String, String> facts) {

    public SealedContent {
        facts = Map.copyOf(new TreeMap<>(facts));
    }

    @Override
    public String toString() {
        return "***";
    }
}
