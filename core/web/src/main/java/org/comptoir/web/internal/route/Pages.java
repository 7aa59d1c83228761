// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.route;

import java.util.List;

/** Some pages that belong together. */
public interface Pages {

    /** Their lines of the table. */
    List<Route> routes();
}
