// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.commerce.v1;

import java.util.List;
import org.comptoir.spi.Problem;

/**
 * What a shop took. Travels from plugin to core only.
 *
 * @param refused what it did not, one by one; empty when it took all
 */
public record Published(List<Refused> refused) {

    /**
     * @param item the item or line as we named it
     * @param problem why the shop does not take it
     */
    public record Refused(String item, Problem problem) {}

    public Published {
        refused = List.copyOf(refused);
    }

    /** All of it. */
    public static Published all() {
        return new Published(List.of());
    }
}
