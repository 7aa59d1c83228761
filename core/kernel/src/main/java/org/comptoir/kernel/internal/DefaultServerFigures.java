// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.util.List;
import org.comptoir.kernel.ServerFigures;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Units;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads them off the tables of the kernel. */
@Component(service = ServerFigures.class)
public final class DefaultServerFigures implements ServerFigures {

    private final Units units;
    private final OutboxStore outbox = new OutboxStore();

    @Activate
    public DefaultServerFigures(@Reference Units units) {
        this.units = units;
    }

    @Override
    public List<JobState> jobs() {
        return units.read(sql -> sql.query(
                "select job, holder, token, held_until, due_at, last_error, started_at, ended_at from job_lease"
                        + " order by job",
                row -> new JobState(
                        row.text(1),
                        row.text(2),
                        row.number(3),
                        row.instant(4),
                        row.instant(5),
                        row.text(6),
                        row.instantOrNull(7),
                        row.instantOrNull(8))));
    }

    @Override
    public Waiting facts() {
        return units.read(sql -> new Waiting(outbox.oldestDue(sql), again(sql), dead(sql)));
    }

    /** What only waits for its handler, or for an earlier fact, did not fail. */
    private static long again(Sql sql) {
        return sql.first(
                        "select count(*) from outbox_delivery where state = 'retry' and attempts > 0",
                        row -> row.number(1))
                .orElse(0L);
    }

    private static long dead(Sql sql) {
        return sql.first("select count(*) from outbox_delivery where state = 'dead'", row -> row.number(1))
                .orElse(0L);
    }
}
