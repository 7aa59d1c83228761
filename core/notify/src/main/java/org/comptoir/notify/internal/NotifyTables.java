// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.notify.internal;

import org.comptoir.kernel.Schemas;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The table of messages, up to date. Whoever reads or writes it depends on it, so that it is there first. */
@Component(service = NotifyTables.class)
public final class NotifyTables {

    @Activate
    public NotifyTables(@Reference Schemas schemas) {
        schemas.migrate("notify", NotifyTables.class);
    }
}
