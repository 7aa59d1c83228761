// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.comptoir.model.Reach;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.SessionId;
import org.comptoir.model.id.UserId;

/**
 * Somebody who is signed in, as of a second ago at the most.
 *
 * @param id tells sessions apart; opens nothing
 * @param user who it is
 * @param company whose books they see
 * @param email what they signed in with
 * @param name what others read
 * @param language {@code en} or {@code fr}
 * @param roles as of now, see {@link Roles}
 * @param scopes all that the roles allow, of {@link org.comptoir.api.access.Scopes}
 * @param reach which customers they reach, and with that the organisation of a buyer
 * @param csrfToken what a page must send with each change, 43 characters that are safe in headers and forms; another one
 *     for each secret
 * @param startedAt when they signed in
 * @param confirmedAt when they last proved that it is they, by signing in or by {@link SignIn#confirm}
 * @param endsAt when the session ends whatever they do
 */
public record Session(
        SessionId id,
        UserId user,
        CompanyId company,
        String email,
        String name,
        String language,
        Set<String> roles,
        Set<String> scopes,
        Reach reach,
        String csrfToken,
        Instant startedAt,
        Instant confirmedAt,
        Instant endsAt) {

    /** How long a proof of oneself holds for what must not be done by whoever finds a screen unlocked. */
    public static final Duration CONFIRMED = Duration.ofMinutes(5);

    public Session {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }

    /** Whether they proved who they are no more than five minutes ago. A clock that was set back makes it no. */
    public boolean isConfirmed(Instant now) {
        return isConfirmed(confirmedAt, now);
    }

    /** Whether a proof of that moment still holds. */
    public static boolean isConfirmed(Instant confirmedAt, Instant now) {
        return !now.isBefore(confirmedAt) && !now.isAfter(confirmedAt.plus(CONFIRMED));
    }

    /** Whether they belong to the merchant and not to a buyer organisation. */
    public boolean isStaff() {
        return reach instanceof Reach.Everything || reach instanceof Reach.Assigned;
    }

    /** Without names and tokens: it may reach a log by way of a message. */
    @Override
    public String toString() {
        return "Session[" + id + " " + user + "]";
    }
}
