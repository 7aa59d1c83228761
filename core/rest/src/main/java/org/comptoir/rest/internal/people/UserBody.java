// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.people;

import java.util.Set;
import org.comptoir.api.people.UserRequest;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.UserId;
import org.comptoir.rest.About;
import org.jspecify.annotations.Nullable;

/** A person as clients send them. */
public record UserBody(
        @Nullable @About("made by the client, else by the server")
        UserId id,

        @About(value = "what they sign in with", example = "claire@maison-lenoir.example")
        String email,

        @About(value = "what others read", example = "Claire Lenoir")
        String name,

        @Nullable
        @About(
                value = "of pages and messages for them; fr unless said otherwise",
                oneOf = {"en", "fr"})
        String language,

        @About(value = "of staff alone or of buyers alone", example = "[\"sales\"]")
        Set<String> roles,

        @Nullable @About("the customer that a buyer belongs to; none for staff")
        PartyId organisation,

        @Nullable @About("the one that was read; for changes")
        Long version) {

    UserRequest toRequest() {
        return new UserRequest(email, name, language == null ? "fr" : language, roles, organisation);
    }
}
