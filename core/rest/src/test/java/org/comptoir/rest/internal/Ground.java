// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a {@link World} stands on: a server, and what is done to it past the API. */
public interface Ground {

    /** Somebody who is signed in. */
    record Person(String id, Door door) {}

    /** With a key that may do everything; company, product and stock are there. */
    Door root();

    /**
     * Invites somebody who chooses a password, proves a second factor where they must have one, and is in.
     *
     * @param organisation the id of the customer that a buyer buys for
     */
    Person enter(String name, @Nullable String organisation, Set<String> roles);

    /** The id of somebody who is invited and has not been in yet. */
    String invite(String name, @Nullable String organisation, Set<String> roles);

    /** The id of a session of somebody who is in. */
    String session(String name, @Nullable String organisation, Set<String> roles);

    /** The id of a payment that is there without a gateway, which nobody needs to see it. */
    String paid(String customerCode, String customer, String order);
}
