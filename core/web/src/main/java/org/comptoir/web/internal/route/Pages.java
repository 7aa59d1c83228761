// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.route;

import java.util.List;

/** Some pages that belong together: a service, so that whoever brings one more need be known to nobody. */
public interface Pages {

    /** Their lines of the table. */
    List<Route> routes();

    /** Their lines of the menu. */
    default List<MenuLine> menu() {
        return List.of();
    }
}
