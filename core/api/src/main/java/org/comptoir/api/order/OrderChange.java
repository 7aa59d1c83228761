// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.order;

import java.time.Instant;

/**
 * The last change of an order.
 *
 * @param actor who made it, as actors print themselves
 * @param at when
 * @param version that the order has since
 */
public record OrderChange(String actor, Instant at, long version) {}
