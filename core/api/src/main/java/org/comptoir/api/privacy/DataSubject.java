// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.privacy;

import java.util.Objects;
import java.util.UUID;
import org.comptoir.model.id.Id;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.UserId;

/**
 * Whose data are meant.
 *
 * @param kind as what these books know them
 * @param id their id within the kind
 */
public record DataSubject(Kind kind, UUID id) {

    /** As what somebody is known. */
    public enum Kind {
        /** A customer: a person, or an organisation with those who are named for it. */
        CUSTOMER,
        /** Somebody who signs in: of the staff, or a buyer. */
        USER
    }

    public DataSubject {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
    }

    public static DataSubject of(PartyId customer) {
        return new DataSubject(Kind.CUSTOMER, customer.value());
    }

    public static DataSubject of(UserId user) {
        return new DataSubject(Kind.USER, user.value());
    }

    /** The id as it is printed everywhere. */
    @Override
    public String toString() {
        Id printed =
                switch (kind) {
                    case CUSTOMER -> new PartyId(id);
                    case USER -> new UserId(id);
                };
        return printed.toString();
    }
}
