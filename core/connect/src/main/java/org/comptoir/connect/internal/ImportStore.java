// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.connect.internal;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.CompanyId;

/** What imports remember: the facts that were booked, and the lines that were set aside. */
final class ImportStore {

    Set<String> done(Sql sql, CompanyId company, String source) {
        Set<String> done = new HashSet<>();
        sql.each(
                "select fact from import_fact where company = ? and source = ?",
                row -> done.add(row.text(1)),
                company,
                source);
        return done;
    }

    /** Refused at the unit's end where another import of the same files did it first: {@code import.overlaps}. */
    void markDone(Tx tx, String source, String fact) {
        tx.onDuplicate("import_fact_pk", broken -> overlaps(source));
        tx.onDuplicate("import_quarantine_pk", broken -> overlaps(source));
        tx.later(
                "insert into import_fact (company, source, fact, booked_at) values (?, ?, ?, ?)",
                tx.call().company(),
                source,
                fact,
                tx.now());
    }

    private static ComptoirException overlaps(String source) {
        return new ComptoirException(
                "import.overlaps",
                Fault.CONFLICT,
                Map.of(ComptoirException.FIELD, "profile", ComptoirException.VALUE, source));
    }

    void setAside(Tx tx, String source, String ref, String reason, String raw) {
        tx.later(
                "insert into import_quarantine (company, source, ref, reason, raw, set_aside_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                tx.call().company(),
                source,
                ref,
                reason,
                raw,
                tx.now());
    }

    Map<String, Long> quarantined(Sql sql, CompanyId company) {
        Map<String, Long> byReason = new TreeMap<>();
        sql.query(
                "select reason, count(*) from import_quarantine where company = ? group by reason",
                row -> byReason.put(row.text(1), row.number(2)),
                company);
        return byReason;
    }
}
