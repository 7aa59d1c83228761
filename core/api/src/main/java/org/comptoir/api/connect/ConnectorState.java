// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.connect;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a connector does.
 *
 * @param name what its orders are filed under
 * @param plugin which plugin it is of, with its version; empty while it is not there
 * @param cursor where the next pull goes on, as the connector put it; empty before the first
 * @param pulledAt when a page came last, null if never
 * @param nextPullAt when it is asked next
 * @param failures how often it failed in a row
 * @param error the code of what went wrong last, empty since it last went well
 * @param message it in words
 * @param booked how many orders and changes of orders it brought
 * @param aside how many of them could not be booked
 */
public record ConnectorState(
        String name,
        String plugin,
        String cursor,
        @Nullable Instant pulledAt,
        Instant nextPullAt,
        int failures,
        String error,
        String message,
        long booked,
        long aside) {}
