// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import org.comptoir.kernel.Schemas;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The module's tables, up to date. Services that touch them ask for it. */
@Component(service = PeopleSchema.class)
public final class PeopleSchema {

    @Activate
    public PeopleSchema(@Reference Schemas schemas) {
        schemas.migrate("people", PeopleSchema.class);
    }
}
