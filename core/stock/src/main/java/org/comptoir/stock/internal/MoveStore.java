// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.stock.internal;

import java.util.ArrayList;
import java.util.List;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Tx;
import org.comptoir.model.id.MoveId;

/** Writes moves. */
final class MoveStore {

    private final Ids ids;

    MoveStore(Ids ids) {
        this.ids = ids;
    }

    /** Answers their ids, in order. */
    List<MoveId> insert(Tx tx, Change change, List<Move> moves) {
        List<MoveId> made = new ArrayList<>(moves.size());
        for (int i = 0; i < moves.size(); i++) {
            Move move = moves.get(i);
            MoveId id = new MoveId(ids.next());
            made.add(id);
            tx.later(
                    "insert into stock_move (company, source, line_no, id, kind, warehouse, sku, quantity, unit_cost,"
                            + " value_minor, currency, moved_on, recorded_at, recorded_by, reason)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    tx.call().company(),
                    change.source(),
                    i + 1,
                    id,
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
        return made;
    }
}
