// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.people;

import java.time.Instant;
import java.util.Set;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A person who signs in, without anything that lets them in.
 *
 * @param id their id
 * @param company the only company whose books they see
 * @param email what they sign in with; nobody else on the server has it, whatever its case
 * @param name what others read
 * @param language of pages and messages for them: {@code en} or {@code fr}
 * @param roles of {@link Roles#staff()}, or of {@link Roles#buyers()} for somebody of a buyer organisation; never both
 * @param organisation the customer that a buyer belongs to; none for staff
 * @param status {@code invited} until they chose a password, then {@code active}, or {@code suspended}
 * @param secondFactor whether they have to show more than a password
 * @param createdAt when they were invited
 * @param lastSignIn when they last came in; none before the first time
 * @param version grows with each change
 */
public record User(
        UserId id,
        CompanyId company,
        String email,
        String name,
        String language,
        Set<String> roles,
        @Nullable PartyId organisation,
        String status,
        boolean secondFactor,
        Instant createdAt,
        @Nullable Instant lastSignIn,
        long version) {

    public User {
        roles = Set.copyOf(roles);
    }

    /** Whether they belong to the merchant and not to a buyer organisation. */
    public boolean isStaff() {
        return organisation == null;
    }
}
