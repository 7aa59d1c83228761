// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.event;

import java.time.Instant;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.EventId;

/**
 * A fact.
 *
 * @param id its id; a redelivery has the same
 * @param position its place in the feed, given after its commit; whatever commits later has a higher one
 * @param company whose
 * @param type in past tense, such as {@code OrderConfirmed}
 * @param aggregate the printed id of what it happened to
 * @param data JSON
 * @param happenedAt when
 */
public record Event(
        EventId id, long position, CompanyId company, String type, String aggregate, String data, Instant happenedAt) {}
