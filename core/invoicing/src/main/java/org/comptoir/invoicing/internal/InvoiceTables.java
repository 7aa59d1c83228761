// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import org.comptoir.kernel.Schemas;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says that the module's tables are there: whoever touches them asks for it. */
@Component(service = InvoiceTables.class)
public final class InvoiceTables {

    @Activate
    public InvoiceTables(@Reference Schemas schemas) {
        schemas.migrate("invoicing", InvoiceTables.class);
    }
}
