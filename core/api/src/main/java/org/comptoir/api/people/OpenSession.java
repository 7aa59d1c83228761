// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.people;

import java.time.Instant;
import org.comptoir.model.id.SessionId;
import org.comptoir.model.id.UserId;

/**
 * A session as its owner, or who runs the people, sees it.
 *
 * @param id its id
 * @param user whose it is
 * @param address the IP address from which they signed in
 * @param agent what the browser said of itself, on one line
 * @param startedAt when they signed in
 * @param lastUsed when it was last used, to the minute
 * @param endsAt when it ends whatever they do
 */
public record OpenSession(
        SessionId id, UserId user, String address, String agent, Instant startedAt, Instant lastUsed, Instant endsAt) {}
