// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.ledger;

import java.time.LocalDate;
import org.comptoir.model.id.EntryId;
import org.comptoir.rest.About;
import org.jspecify.annotations.Nullable;

/** The undoing of an entry, as clients ask for it. */
public record ReversalBody(
        @Nullable @About("of the reversing entry; made by the client, else by the server")
        EntryId id,

        @Nullable @About("the business date; today unless said otherwise")
        LocalDate bookedOn,

        @About(value = "why", example = "Saisie en double") String reason) {}
