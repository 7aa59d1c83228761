// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.stock.internal;

import org.comptoir.kernel.Schemas;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The stock's tables, up to date. Whoever reads or writes them depends on it, so that they are there first. */
@Component(service = StockTables.class)
public final class StockTables {

    @Activate
    public StockTables(@Reference Schemas schemas) {
        schemas.migrate("stock", StockTables.class);
    }
}
