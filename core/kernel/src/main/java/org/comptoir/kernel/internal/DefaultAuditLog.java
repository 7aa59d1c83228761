// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.proof.AuditFilter;
import org.comptoir.api.proof.AuditLog;
import org.comptoir.api.proof.AuditRow;
import org.comptoir.kernel.Reached;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.input.NumberCursor;
import org.comptoir.kernel.json.Json;
import org.comptoir.model.Call;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Reads the audit trail backwards. Its numbers have no gap, so it is read stretch by stretch from its end, each longer than
 * the one before: the newest rows cost little however long the trail is, and no index has to be kept for it by every write.
 */
@Component
public final class DefaultAuditLog implements AuditLog {

    private static final Pattern ACTION = Pattern.compile("|[a-z][a-z-]{1,40}[.][a-z-]{0,60}");
    private static final Pattern ID = Pattern.compile("([a-z-]{1,20}:)?[a-z]{2,5}_[0-9A-Za-z]{20,60}");
    private static final String GIVEN = "given";

    private static final long FIRST_STRETCH = 1_000;
    private static final long LONGEST_STRETCH = 64_000;

    private final Units units;
    private final Json json;
    private final Clock clock;
    private final AuditRows rows;

    @Activate
    public DefaultAuditLog(@Reference Units units, @Reference Json json, @Reference Clock clock) {
        this.units = units;
        this.json = json;
        this.clock = clock;
        this.rows = new AuditRows(json);
    }

    @Override
    public Page<AuditRow> list(AuditFilter filter, PageRequest page, Call call) {
        requireReach(filter, call);
        long before = NumberCursor.before(page);
        AuditQuery query = new AuditQuery(json, call.company(), filter);
        return units.read(sql -> {
            long last = Math.min(before - 1, rows.last(sql, call.company()));
            return newest(query, sql, last, page.limit(), call.deadline());
        });
    }

    /** Somebody who buys is shown what concerns them, and must say what that is. */
    private static void requireReach(AuditFilter filter, Call call) {
        if (filter.concerning() == null) {
            Reached.requireEverything(call);
        }
    }

    /** A page that the deadline cut short goes on where it stopped looking: one stretch at least is always got through. */
    private Page<AuditRow> newest(AuditQuery query, Sql sql, long newest, int limit, Instant deadline) {
        List<AuditRow> found = new ArrayList<>();
        long last = newest;
        long stretch = FIRST_STRETCH;
        do {
            List<AuditRow> part = query.between(sql, last - stretch + 1, last);
            for (int i = part.size() - 1; i >= 0; i--) {
                if (found.size() == limit) {
                    return new Page<>(found, Long.toString(found.get(limit - 1).number()));
                }
                found.add(part.get(i));
            }
            last -= stretch;
            stretch = Math.min(LONGEST_STRETCH, stretch * 2);
        } while (last > 0 && clock.instant().isBefore(deadline));
        return new Page<>(found, last > 0 ? Long.toString(last + 1) : "");
    }

    /** Which rows were wanted; of what was typed, ids alone, since anything else may be a name. */
    private static Map<String, Object> told(AuditFilter filter, long last) {
        return Map.of(
                "from", filter.from(),
                "before", filter.before(),
                "action", ACTION.matcher(filter.action()).matches() ? filter.action() : GIVEN,
                "subject", idOf(filter.subject()),
                "actor", idOf(filter.actor()),
                "areas", new TreeSet<>(filter.areas()),
                "until", last);
    }

    private static String idOf(String asked) {
        return asked.isEmpty() || ID.matcher(asked).matches() ? asked : GIVEN;
    }

    /** What is written after the export was asked for is not in it, nor is the row that tells of it. */
    @Override
    public void export(AuditFilter filter, Call call, Consumer<AuditRow> consumer) {
        requireReach(filter, call);
        long last = units.read(sql -> rows.last(sql, call.company()));
        units.audit(call, "audit.exported", "audit", told(filter, last));
        AuditQuery query = new AuditQuery(json, call.company(), filter);
        units.read(sql -> {
            query.each(sql, last, consumer);
            return true;
        });
    }
}
