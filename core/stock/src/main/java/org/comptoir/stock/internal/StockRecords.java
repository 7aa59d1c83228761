// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.stock.internal;

import java.util.List;
import org.comptoir.kernel.privacy.PersonalRecords;
import org.comptoir.kernel.privacy.PersonalTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the stock keeps is about goods; of people it has the ids of who moved them. */
@Component(service = PersonalRecords.class)
public final class StockRecords implements PersonalRecords {

    /** @param tables named so that they are there */
    @Activate
    public StockRecords(@Reference StockTables tables) {}

    @Override
    public String module() {
        return "stock";
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.named("stock_warehouse")
                        .plain("code", "label", "country", "created_by", "changed_by")
                        .build(),
                PersonalTable.named("stock_level")
                        .plain("warehouse", "sku", "list_place", "currency", "created_by", "changed_by")
                        .build(),
                PersonalTable.named("stock_move")
                        .plain("source", "kind", "warehouse", "sku", "currency", "recorded_by", "reason")
                        .build(),
                PersonalTable.named("stock_expected")
                        .plain("source", "warehouse", "sku", "created_by")
                        .build());
    }
}
