// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.util.List;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.catalogue.ConditionSelection;
import org.comptoir.kernel.Reached;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.list.Conditions;
import org.comptoir.kernel.list.Keyset;
import org.comptoir.model.Call;
import org.comptoir.model.id.PriceConditionId;

/** Price conditions as lists: those for all customers, and those for customers that the call reaches. */
final class ConditionLists {

    private static final String TABLE = "price_conditions";

    /** A condition with its id. */
    record Found(PriceConditionId id, KeptCondition condition) {}

    private static final Keyset<Found> PLACES = new Keyset<>(
            "id",
            Found::id,
            List.of(
                    new Keyset.Key<>("name", "name", Keyset.Kind.TEXT, found -> found.condition()
                            .terms()
                            .name()),
                    new Keyset.Key<>("since", "since_on", Keyset.Kind.DAY, found -> found.condition()
                            .terms()
                            .since())));

    private static Conditions selected(ConditionSelection selection, Call call) {
        Conditions selected = Conditions.where("company = ?", call.company())
                .oneOf("kind", selection.kinds())
                .same("customer", selection.customer())
                .search("search_text", selection.search());
        Conditions its = selection.sku().isEmpty() ? selected : selected.and("sku = ?", selection.sku());
        return within(its, call);
    }

    private static Conditions within(Conditions selected, Call call) {
        Reached reached = Reached.customers(call, "customer");
        String reach = reached.orNobodys("customer");
        return reach.isEmpty()
                ? selected
                : selected.and(reach.substring(" and ".length()), reached.args().toArray());
    }

    ListPage<Found> page(Sql sql, ConditionSelection selection, PageRequest request, Call call) {
        return PLACES.page(
                sql,
                "select " + ConditionStore.COLUMNS + ", id from " + TABLE,
                selected(selection, call),
                selection.sort(),
                request,
                ConditionLists::read);
    }

    Counted count(Sql sql, ConditionSelection selection, Call call) {
        return PLACES.count(sql, "from " + TABLE, selected(selection, call));
    }

    List<Found> one(Sql sql, PriceConditionId id, Call call) {
        Conditions its = within(Conditions.where("company = ? and id = ?", call.company(), id), call);
        return sql.query(
                "select " + ConditionStore.COLUMNS + ", id from " + TABLE + its.text(),
                ConditionLists::read,
                its.args());
    }

    private static Found read(Row row) {
        return new Found(new PriceConditionId(row.uuid(10)), ConditionStore.read(row));
    }
}
