// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.stock.internal;

import org.comptoir.kernel.Findings;
import org.comptoir.kernel.Invariant;
import org.comptoir.kernel.Sql;
import org.comptoir.model.Call;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** I7 of stock: a delivery, a count, a shipment moved goods once, in one write. */
@Component(service = Invariant.class)
public final class SingleChanges implements Invariant {

    @Activate
    public SingleChanges(@Reference StockTables tables) {}

    @Override
    public String id() {
        return "I7-stock";
    }

    @Override
    public String promise() {
        return "Each fact that moved goods moved them once.";
    }

    @Override
    public Verdict verify(Sql sql, Call call) {
        Findings findings = new Findings();
        sql.each(
                "select source, count(*), min(recorded_at), max(recorded_at), min(moved_on), max(moved_on)"
                        + " from stock_move where company = ? group by source order by source",
                row -> {
                    findings.checked(row.number(2));
                    boolean once =
                            row.instant(3).equals(row.instant(4)) && row.date(5).equals(row.date(6));
                    if (!once) {
                        findings.breach("The fact " + row.text(1) + " moved goods more than once.");
                    }
                },
                call.company());
        return findings.verdict();
    }
}
