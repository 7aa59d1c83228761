// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.privacy.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comptoir.api.privacy.DataSubject;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.model.id.CompanyId;
import org.jspecify.annotations.Nullable;

/** The table of erasures. */
final class ErasureStore {

    /** Somebody of whom something is kept no longer. */
    record Due(CompanyId company, DataSubject subject) {}

    Optional<Instant> erasedAt(Sql sql, CompanyId company, DataSubject subject) {
        return sql.first(
                "select erased_at from erasure where company = ? and subject = ?",
                row -> row.instant(1),
                company,
                subject.id());
    }

    void insert(Tx tx, DataSubject subject, String reason) {
        tx.update(
                "insert into erasure (company, subject, kind, reason, erased_at, erased_by, until_on, ended_at)"
                        + " values (?, ?, ?, ?, ?, ?, null, null)",
                tx.call().company(),
                subject.id(),
                kind(subject),
                reason,
                tx.now(),
                tx.call().actor().toString());
    }

    static String kind(DataSubject subject) {
        return subject.kind().name().toLowerCase(Locale.ROOT);
    }

    /** Until when something is kept; of an erasure that ended before, what came since. */
    void keepUntil(Tx tx, DataSubject subject, @Nullable LocalDate until) {
        tx.update(
                "update erasure set until_on = ?, ended_at = null where company = ? and subject = ?",
                until,
                tx.call().company(),
                subject.id());
    }

    void end(Tx tx, DataSubject subject) {
        tx.update(
                "update erasure set ended_at = ? where company = ? and subject = ?",
                tx.now(),
                tx.call().company(),
                subject.id());
    }

    List<Due> due(Sql sql, LocalDate on) {
        return sql.query(
                "select company, kind, subject from erasure where until_on <= ? and ended_at is null",
                row -> new Due(
                        new CompanyId(row.uuid(1)),
                        new DataSubject(DataSubject.Kind.valueOf(row.text(2).toUpperCase(Locale.ROOT)), row.uuid(3))),
                on);
    }
}
