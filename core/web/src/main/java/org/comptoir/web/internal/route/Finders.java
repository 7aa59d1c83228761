// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.route;

import java.util.List;

/** Whoever has records to be found from everywhere: a service, so that whoever brings one more kind need be known to nobody. */
public interface Finders {

    /** One for each kind of record. */
    List<Finder> finders();
}
