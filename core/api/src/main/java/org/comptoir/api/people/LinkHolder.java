// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.people;

import java.time.Instant;

/**
 * Whom a link is for, to greet them on the page where they choose a password.
 *
 * @param kind {@code invitation} or {@code reset}
 * @param email what they sign in with
 * @param name what others read
 * @param language of the page for them: {@code en} or {@code fr}
 * @param company the company's name
 * @param shortestPassword how many characters their password must have: 12 for staff, 8 for buyers
 * @param until when the link stops working
 */
public record LinkHolder(
        String kind, String email, String name, String language, String company, int shortestPassword, Instant until) {}
