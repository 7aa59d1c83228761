// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.stock.internal;

import java.util.List;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Tx;

/** Writes moves. */
final class MoveStore {

    private final Ids ids;

    MoveStore(Ids ids) {
        this.ids = ids;
    }

    void insert(Tx tx, Change change, List<Move> moves) {
        for (int i = 0; i < moves.size(); i++) {
            Move move = moves.get(i);
            tx.later(
                    "insert into stock_move (company, source, line_no, id, kind, warehouse, sku, quantity, unit_cost,"
                            + " value_minor, currency, moved_on, recorded_at, recorded_by, reason)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    tx.call().company(),
                    change.source(),
                    i + 1,
                    ids.next(),
                    move.kind().code(),
                    change.warehouse(),
                    move.sku(),
                    move.quantity(),
                    move.unitCost(),
                    move.value().minor(),
                    move.value().currency().code(),
                    change.on(),
                    tx.now(),
                    tx.call().actor().toString(),
                    change.reason());
        }
    }
}
