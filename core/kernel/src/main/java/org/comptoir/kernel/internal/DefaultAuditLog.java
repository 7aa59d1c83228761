// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.proof.AuditFilter;
import org.comptoir.api.proof.AuditLog;
import org.comptoir.api.proof.AuditRow;
import org.comptoir.kernel.Reached;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.json.Json;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Idempotency;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Reads the audit trail backwards. Its numbers have no gap, so it is read stretch by stretch from its end, each longer than
 * the one before: the newest rows cost little however long the trail is, and no index has to be kept for it by every write.
 */
@Component
public final class DefaultAuditLog implements AuditLog {

    private static final long FIRST_STRETCH = 1_000;
    private static final long LONGEST_STRETCH = 64_000;

    private final Units units;
    private final Json json;
    private final AuditRows rows;

    @Activate
    public DefaultAuditLog(@Reference Units units, @Reference Json json) {
        this.units = units;
        this.json = json;
        this.rows = new AuditRows(json);
    }

    @Override
    public Page<AuditRow> list(AuditFilter filter, PageRequest page, Call call) {
        requireReach(filter, call);
        AuditQuery query = new AuditQuery(json, call.company(), filter);
        List<AuditRow> found = units.read(sql -> newest(query, sql, before(sql, page, call), page.limit() + 1));
        boolean more = found.size() > page.limit();
        List<AuditRow> shown = more ? found.subList(0, page.limit()) : found;
        return new Page<>(
                shown, more ? Long.toString(shown.get(shown.size() - 1).number()) : "");
    }

    /** Somebody who buys is shown what concerns them, and must say what that is. */
    private static void requireReach(AuditFilter filter, Call call) {
        if (filter.concerning() == null) {
            Reached.requireEverything(call);
        }
    }

    private long before(Sql sql, PageRequest page, Call call) {
        if (page.cursor().isEmpty()) {
            return rows.last(sql, call.company()) + 1;
        }
        try {
            return Long.parseLong(page.cursor());
        } catch (NumberFormatException malformed) {
            throw ComptoirException.invalid("page.cursor", "cursor", page.cursor());
        }
    }

    private static List<AuditRow> newest(AuditQuery query, Sql sql, long before, int wanted) {
        List<AuditRow> found = new ArrayList<>();
        long last = before - 1;
        for (long stretch = FIRST_STRETCH; last > 0 && found.size() < wanted; ) {
            List<AuditRow> part = query.between(sql, last - stretch + 1, last);
            for (int i = part.size() - 1; i >= 0 && found.size() < wanted; i--) {
                found.add(part.get(i));
            }
            last -= stretch;
            stretch = Math.min(LONGEST_STRETCH, stretch * 2);
        }
        return found;
    }

    /** What is written after the export was asked for is not in it, nor is the row that tells of it. */
    @Override
    public void export(AuditFilter filter, Call call, Consumer<AuditRow> consumer) {
        requireReach(filter, call);
        long last = units.read(sql -> rows.last(sql, call.company()));
        units.write(call.withIdempotency(Idempotency.NONE), Boolean.class, tx -> {
            tx.audit("audit.exported", "audit", Map.of("from", filter.from(), "before", filter.before()));
            return true;
        });
        AuditQuery query = new AuditQuery(json, call.company(), filter);
        units.read(sql -> {
            query.each(sql, last, consumer);
            return true;
        });
    }
}
