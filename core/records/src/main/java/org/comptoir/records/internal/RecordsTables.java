// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.records.internal;

import org.comptoir.kernel.Schemas;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The module's tables, up to date. Whoever reads or writes them depends on it, so that they are there first. */
@Component(service = RecordsTables.class)
public final class RecordsTables {

    @Activate
    public RecordsTables(@Reference Schemas schemas) {
        schemas.migrate("records", RecordsTables.class);
    }
}
