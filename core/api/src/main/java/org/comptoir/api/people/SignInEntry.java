// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.people;

import java.time.Instant;
import org.comptoir.model.id.UserId;

/**
 * Something that happened at the door. Kept for twelve months.
 *
 * @param number grows with time; not without gaps
 * @param happenedAt when
 * @param user whose account it was about, whoever knocked
 * @param action as in the audit trail, such as {@code user.signed-in} or {@code user.sign-in-refused}
 * @param way what was shown, such as {@code password} or {@code code}; empty where nothing was
 * @param address the IP address they came from
 * @param agent what the browser said of itself, on one line
 * @param trace ties it to the request and the log
 */
public record SignInEntry(
        long number,
        Instant happenedAt,
        UserId user,
        String action,
        String way,
        String address,
        String agent,
        String trace) {}
