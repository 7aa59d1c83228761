// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.connect.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.comptoir.api.Counted;
import org.comptoir.api.DaySpan;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.hook.DeliverySelection;
import org.comptoir.api.hook.DeliverySummary;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.list.Conditions;
import org.comptoir.kernel.list.Keyset;
import org.comptoir.model.Call;

/** Calls that came in, as lists. */
final class DeliveryRows {

    private static final String FROM = "from hook_delivery d";

    private static final Keyset<DeliverySummary> ROWS = new Keyset<>(
            "d.id",
            DeliverySummary::id,
            List.of(
                    new Keyset.Key<>("receivedAt", "d.received_at", Keyset.Kind.MOMENT, DeliverySummary::receivedAt),
                    new Keyset.Key<>("hook", "d.hook", Keyset.Kind.TEXT, DeliverySummary::hook)));

    private static Conditions selected(DeliverySelection selection, ZoneId zone, Call call) {
        Conditions selected = Conditions.where("d.company = ?", call.company())
                .oneOf("d.outcome", selection.outcomes())
                .same("d.hook", selection.hook().isEmpty() ? null : selection.hook())
                .search("d.search_text", selection.search());
        if (!selection.from().equals(DaySpan.EARLIEST)) {
            selected = selected.and("d.received_at >= ?", beginning(selection.from(), zone));
        }
        return selection.to().equals(DaySpan.LATEST)
                ? selected
                : selected.and("d.received_at < ?", beginning(selection.to().plusDays(1), zone));
    }

    private static Instant beginning(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    ListPage<DeliverySummary> page(Sql sql, DeliverySelection selection, PageRequest page, ZoneId zone, Call call) {
        return ROWS.page(
                sql,
                "select " + DeliveryStore.COLUMNS + " " + FROM,
                selected(selection, zone, call),
                selection.sort(),
                page,
                DeliveryStore::summary);
    }

    Counted count(Sql sql, DeliverySelection selection, ZoneId zone, Call call) {
        return ROWS.count(sql, FROM, selected(selection, zone, call));
    }
}
