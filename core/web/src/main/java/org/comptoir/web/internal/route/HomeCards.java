// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.route;

import java.util.List;

/** Whoever has numbers for the first page: a service, so that whoever brings one more need be known to nobody. */
public interface HomeCards {

    /** Its cards. */
    List<HomeCard> cards();

    /** Its charts. */
    default List<HomeChart> charts() {
        return List.of();
    }
}
