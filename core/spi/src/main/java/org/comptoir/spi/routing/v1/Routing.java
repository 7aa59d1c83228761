// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.routing.v1;

import org.comptoir.model.LocalText;

/** What a router says. Travels from plugin to core only. */
public sealed interface Routing {

    /**
     * From here.
     *
     * @param warehouse the code of one of those that were asked about
     * @param reason why, for people; kept with the order
     */
    record Chosen(String warehouse, LocalText reason) implements Routing {}

    /** It has no opinion. */
    record Undecided() implements Routing {}
}
