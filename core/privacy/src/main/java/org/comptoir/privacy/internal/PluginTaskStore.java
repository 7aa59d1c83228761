// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.privacy.internal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.comptoir.api.privacy.DataSubject;
import org.comptoir.api.privacy.PluginErasure;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.model.id.CompanyId;

/** The table of what plugins are to be asked. */
final class PluginTaskStore {

    private static final String KEY = " where company = ? and subject = ? and plugin = ?";
    private static final String SAME = KEY + " and planned_at = ? and state = 'waiting'";
    private static final String STATES = "select kind, subject, plugin, state, changed_at, version, problem, tries"
            + " from erasure_plugin where company = ?";
    private static final String TASKS = "select company, kind, subject, plugin, known_by, tries, problem, planned_at"
            + " from erasure_plugin where state = 'waiting'";

    /** Asked for once more, what a plugin that has not answered yet was told to look for stays. */
    void plan(Tx tx, DataSubject subject, String plugin, String knownBy, Instant askAt) {
        CompanyId company = tx.call().company();
        String again = "update erasure_plugin set state = 'waiting', tries = 0, problem = '', version = '',"
                + " planned_at = ?, ask_at = ?, changed_at = ?";
        int waiting = tx.update(
                again + KEY + " and state = 'waiting'", tx.now(), askAt, tx.now(), company, subject.id(), plugin);
        if (waiting > 0) {
            return;
        }
        int answered = tx.update(
                again + ", known_by = ?" + KEY, tx.now(), askAt, tx.now(), knownBy, company, subject.id(), plugin);
        if (answered == 0) {
            tx.update(
                    "insert into erasure_plugin (company, subject, plugin, kind, state, known_by, tries, problem, version,"
                            + " planned_at, ask_at, changed_at) values (?, ?, ?, ?, 'waiting', ?, 0, '', '', ?, ?, ?)",
                    company,
                    subject.id(),
                    plugin,
                    ErasureStore.kind(subject),
                    knownBy,
                    tx.now(),
                    askAt,
                    tx.now());
        }
    }

    /** @return whether it was this one who wrote it down */
    boolean end(Tx tx, PluginTask task, String state, String version) {
        return tx.update(
                        "update erasure_plugin set state = ?, version = ?, problem = '', known_by = '', changed_at = ?"
                                + SAME,
                        state,
                        version,
                        tx.now(),
                        task.company(),
                        task.subject().id(),
                        task.plugin(),
                        task.plannedAt())
                == 1;
    }

    void putOff(Tx tx, PluginTask task, String problem, Instant askAt) {
        tx.update(
                "update erasure_plugin set tries = tries + 1, problem = ?, ask_at = ?, changed_at = ?" + SAME,
                problem,
                askAt,
                tx.now(),
                task.company(),
                task.subject().id(),
                task.plugin(),
                task.plannedAt());
    }

    /** All that would be asked of a plugin now: one that just failed is left alone for a while. */
    void putOffOthers(Tx tx, String plugin, Instant askAt) {
        tx.update(
                "update erasure_plugin set ask_at = ? where plugin = ? and state = 'waiting' and ask_at <= ?",
                askAt,
                plugin,
                tx.now());
    }

    /** Leaves it to whoever looks next. */
    void release(Tx tx, PluginTask task) {
        tx.update(
                "update erasure_plugin set ask_at = ?" + SAME + " and ask_at > ?",
                tx.now(),
                task.company(),
                task.subject().id(),
                task.plugin(),
                task.plannedAt(),
                tx.now());
    }

    /** The plugins that are to be asked something now. */
    List<String> plugins(Sql sql, Instant now) {
        return sql.query(
                "select distinct plugin from erasure_plugin where state = 'waiting' and ask_at <= ? order by plugin",
                row -> row.text(1),
                now);
    }

    /** What was asked in vain least often comes first, so that one that always fails keeps nobody waiting. */
    List<PluginTask> due(Sql sql, String plugin, Instant now, int most) {
        return sql.query(
                TASKS + " and plugin = ? and ask_at <= ? order by tries, ask_at, subject fetch first " + most
                        + " rows only",
                PluginTaskStore::task,
                plugin,
                now);
    }

    List<PluginTask> waitingOf(Sql sql, CompanyId company, DataSubject subject) {
        return sql.query(
                TASKS + " and company = ? and subject = ? order by plugin",
                PluginTaskStore::task,
                company,
                subject.id());
    }

    List<PluginErasure> of(Sql sql, CompanyId company, DataSubject subject) {
        return sql.query(STATES + " and subject = ? order by plugin", PluginTaskStore::state, company, subject.id());
    }

    List<PluginErasure> waiting(Sql sql, CompanyId company, int most) {
        return sql.query(
                STATES + " and state = 'waiting' order by planned_at, subject, plugin fetch first " + most
                        + " rows only",
                PluginTaskStore::state,
                company);
    }

    private static PluginTask task(Row row) {
        return new PluginTask(
                new CompanyId(row.uuid(1)),
                subject(row, 2),
                row.text(4),
                row.text(5),
                row.integer(6),
                row.text(7),
                row.instant(8));
    }

    private static PluginErasure state(Row row) {
        return new PluginErasure(
                subject(row, 1).toString(),
                row.text(3),
                row.text(4),
                row.instant(5),
                row.text(6),
                row.text(7),
                row.integer(8));
    }

    /** @param column that of the kind; the id is in the next */
    private static DataSubject subject(Row row, int column) {
        return new DataSubject(
                DataSubject.Kind.valueOf(row.text(column).toUpperCase(Locale.ROOT)), row.uuid(column + 1));
    }
}
