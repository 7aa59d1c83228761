// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.connect;

import java.time.Instant;

/**
 * An order of a shop that could not be booked.
 *
 * @param ref the shop's id and the revision
 * @param reason a code, such as {@code product.unknown}
 * @param detail what it is about, without names of people
 * @param at when it was set aside
 */
public record AsideOrder(String ref, String reason, String detail, Instant at) {}
