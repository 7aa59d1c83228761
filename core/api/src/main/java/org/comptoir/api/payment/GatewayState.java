// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.payment;

import java.util.List;

/**
 * A gateway that is there.
 *
 * @param name what payments are filed under
 * @param plugin which plugin it is of, with its version
 * @param capabilities what it can do beyond taking money
 */
public record GatewayState(String name, String plugin, List<String> capabilities) {
    public GatewayState {
        capabilities = List.copyOf(capabilities);
    }
}
