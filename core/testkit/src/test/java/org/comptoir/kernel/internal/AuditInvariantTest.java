// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;

class AuditInvariantTest {

    private static final int ROWS = 20;

    private static AuditInvariant written(TestKernel kernel) {
        for (int i = 1; i <= ROWS; i++) {
            int row = i;
            kernel.units().write(kernel.call(), Boolean.class, tx -> {
                tx.audit("test.done", "subject-" + row, Map.of("row", row));
                return true;
            });
        }
        AuditInvariant promise = new AuditInvariant(kernel.json());
        assertThat(kernel.breaches(promise)).isEmpty();
        return promise;
    }

    @EachDatabase
    void anEmptyTrailIsWhole(TestKernel kernel) {
        assertThat(kernel.breaches(new AuditInvariant(kernel.json()))).isEmpty();
    }

    @EachDatabase
    void everyRowThatWasChangedIsFound(TestKernel kernel) {
        AuditInvariant promise = written(kernel);
        for (String column : new String[] {"actor", "action", "subject", "detail", "trace_id"}) {
            for (int row = 1; row <= ROWS; row += 6) {
                String former = kernel.units().read(sql -> value(sql, column)).formatted();
                kernel.tamper("update audit_trail set " + column + " = '{}' where link_number = ?", (long) row);
                assertThat(kernel.breaches(promise)).as(column + " of " + row).isNotEmpty();
                kernel.tamper(
                        "update audit_trail set " + column + " = "
                                + (column.equals("subject") ? "'subject-" + row + "'" : "?") + " where link_number = ?",
                        column.equals("subject")
                                ? new Object[] {(long) row}
                                : new Object[] {column.equals("detail") ? "{\"row\":" + row + "}" : former, (long) row
                                });
                assertThat(kernel.breaches(promise)).isEmpty();
            }
        }
    }

    private static String value(org.comptoir.kernel.Sql sql, String column) {
        return sql.first("select " + column + " from audit_trail where link_number = 2", row -> row.text(1))
                .orElseThrow();
    }

    @EachDatabase
    void aRowThatWasTakenOutIsFound(TestKernel kernel) {
        AuditInvariant promise = written(kernel);
        kernel.tamper("delete from audit_trail where link_number = 7");
        assertThat(kernel.breaches(promise)).isNotEmpty();
    }

    @EachDatabase
    void aGapThatWasClosedByRenumberingIsFound(TestKernel kernel) {
        AuditInvariant promise = written(kernel);
        kernel.tamper("delete from audit_trail where link_number = 7");
        for (long row = 8; row <= ROWS; row++) {
            kernel.tamper("update audit_trail set link_number = ? where link_number = ?", row - 1, row);
        }
        assertThat(kernel.breaches(promise)).isNotEmpty();
    }

    @EachDatabase
    void aRowThatWasPutInIsFound(TestKernel kernel) {
        AuditInvariant promise = written(kernel);
        kernel.tamper("insert into audit_trail (company, link_number, happened_at, actor, action, subject, detail,"
                + " trace_id, previous_hash, hash) select company, 21, happened_at, actor, action, subject, detail,"
                + " trace_id, previous_hash, hash from audit_trail where link_number = 20");
        assertThat(kernel.breaches(promise)).isNotEmpty();
    }

    @EachDatabase
    void twoRowsThatChangedPlacesAreFound(TestKernel kernel) {
        AuditInvariant promise = written(kernel);
        kernel.tamper("update audit_trail set link_number = 99 where link_number = 5");
        kernel.tamper("update audit_trail set link_number = 5 where link_number = 6");
        kernel.tamper("update audit_trail set link_number = 6 where link_number = 99");
        assertThat(kernel.breaches(promise)).isNotEmpty();
    }

    @EachDatabase
    void anEndThatWasCutOffIsFound(TestKernel kernel) {
        AuditInvariant promise = written(kernel);
        kernel.tamper("delete from audit_trail where link_number > 15");
        assertThat(kernel.breaches(promise)).containsExactly("the audit trail ends at row 15, not where its head says");
        kernel.tamper("delete from audit_trail");
        assertThat(kernel.breaches(promise)).isNotEmpty();
    }

    @EachDatabase
    void aHeadThatWasTakenAwayIsFound(TestKernel kernel) {
        AuditInvariant promise = written(kernel);
        kernel.tamper("delete from chain_head where chain = 'audit'");
        assertThat(kernel.breaches(promise)).isNotEmpty();
    }

    @EachDatabase
    void aSubjectFromOutsideNeitherBreaksTheWriteNorForgesALine(TestKernel kernel) {
        kernel.units().write(kernel.call(), Boolean.class, tx -> {
            tx.audit("file.read", "a\u0000b\r\n\u001b[2J" + "é".repeat(500), Map.of());
            return true;
        });
        String subject = kernel.units()
                .read(sql -> sql.first("select subject from audit_trail", row -> row.text(1)))
                .orElseThrow();
        assertThat(subject).hasSize(120).startsWith("a b   [2Jé");
        assertThat(kernel.breaches(new AuditInvariant(kernel.json()))).isEmpty();
    }
}
