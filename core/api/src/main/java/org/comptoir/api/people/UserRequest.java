// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.people;

import java.util.Set;
import org.comptoir.model.id.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * What a person shall be.
 *
 * @param email what they sign in with, at most 254 characters
 * @param name what others read, 1 to 100 characters
 * @param language {@code en} or {@code fr}
 * @param roles at least one; of staff alone or of buyers alone; {@link Roles#PLUGIN_ADMIN} only beside another
 * @param organisation the customer that a buyer belongs to; none for staff. It cannot be changed later
 */
public record UserRequest(
        String email,
        String name,
        String language,
        Set<String> roles,
        @Nullable PartyId organisation) {

    public UserRequest {
        roles = Set.copyOf(roles);
    }
}
