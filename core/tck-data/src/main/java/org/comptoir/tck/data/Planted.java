// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck.data;

import java.util.Set;
import org.comptoir.spi.data.v1.Person;

/**
 * Somebody about whom a plugin keeps something.
 *
 * @param person by what the core will tell who they are
 * @param markers texts that stand in the plugin's tables about them, and about nobody else; at least one
 */
public record Planted(Person person, Set<String> markers) {

    public Planted {
        markers = Set.copyOf(markers);
        if (markers.isEmpty()) {
            throw new IllegalArgumentException("without a marker nothing can be looked for");
        }
    }
}
