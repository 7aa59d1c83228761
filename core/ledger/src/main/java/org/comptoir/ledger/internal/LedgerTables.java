// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import org.comptoir.kernel.Schemas;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The ledger's tables, up to date. Whoever reads or writes them depends on it, so that they are there first. */
@Component(service = LedgerTables.class)
public final class LedgerTables {

    @Activate
    public LedgerTables(@Reference Schemas schemas) {
        schemas.migrate("ledger", LedgerTables.class);
    }
}
