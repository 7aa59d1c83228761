// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.comptoir.kernel.ChainHash;
import org.comptoir.kernel.ChainLink;
import org.comptoir.kernel.Database.Connected;
import org.comptoir.kernel.Invariant;
import org.comptoir.kernel.Tx.Chain;
import org.comptoir.kernel.internal.AuditInvariant;
import org.comptoir.kernel.internal.AuditRows;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;
import org.junit.jupiter.api.io.TempDir;

/** A hundred ways to tamper with the trail by SQL, each undone again; what audit-verify runs finds every one. */
class AuditTamperingTest {

    private static final int ROWS = 40;
    private static final int TAMPERINGS = 100;
    private static final Chain AUDIT = new Chain("audit");
    private static final String INSERT = "insert into audit_trail (company, link_number, happened_at, actor, action,"
            + " subject, detail, trace_id, previous_hash, hash)";

    @TempDir
    Path data;

    private TestKernel kernel;
    private AuditRows rows;
    private List<Invariant> promises;

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<String> breaches;

        Undone(List<String> breaches) {
            this.breaches = breaches;
        }
    }

    /** A trail with anchors on the way. */
    private void begin(TestKernel fresh) {
        kernel = fresh;
        rows = new AuditRows(kernel.json());
        Anchors anchors = Anchors.in(data, kernel.units(), kernel.clock());
        promises = List.of(
                new AuditInvariant(kernel.json()), new AnchorInvariant(anchors, new ChainSources(List.of(rows))));
        for (int i = 1; i <= ROWS; i++) {
            int row = i;
            kernel.units().write(kernel.call(), Boolean.class, tx -> {
                tx.audit("test.done", "subject-" + row, Map.of("row", row));
                return true;
            });
            if (i % 8 == 0) {
                anchors.write();
            }
        }
    }

    @EachDatabase
    void eachOfAHundredTamperingsIsFound(TestKernel fresh) {
        begin(fresh);
        assertThat(breachesAfter(sql -> {})).isEmpty();
        Random random = new Random(20261121);
        List<String> unseen = new ArrayList<>();
        for (int i = 0; i < TAMPERINGS; i++) {
            int kind = i % 10;
            int row = 1 + random.nextInt(ROWS - 1);
            int other = row + 1 + random.nextInt(ROWS - row);
            if (breachesAfter(sql -> tamper(sql, kind, row, other)).isEmpty()) {
                unseen.add("kind " + kind + " at " + row + " and " + other);
            }
        }
        assertThat(unseen).isEmpty();
        assertThat(breachesAfter(sql -> {})).isEmpty();
    }

    @EachDatabase
    void aTailThatWasWrittenAnewWithItsHeadIsSeenByTheAnchorsAlone(TestKernel fresh) {
        begin(fresh);
        assertThat(breachesAfter(sql -> tamper(sql, 7, 20, 21)))
                .hasSize(3)
                .allMatch(breach -> breach.contains("it was written anew up to there"));
        assertThat(breachesAfter(sql -> tamper(sql, 6, 20, 21)))
                .hasSize(3)
                .allMatch(breach -> breach.contains("its end was cut off"));
    }

    private interface Work {
        void with(Connected sql);
    }

    private List<String> breachesAfter(Work tampering) {
        try {
            return kernel.database().transaction(sql -> {
                tampering.with(sql);
                throw new Undone(promises.stream()
                        .flatMap(promise -> promise.verify(sql, kernel.call()).breaches().stream())
                        .toList());
            });
        } catch (Undone undone) {
            return undone.breaches;
        }
    }

    private void tamper(Connected sql, int kind, long row, long other) {
        switch (kind) {
            case 0 -> sql.update("update audit_trail set actor = 'somebody' where link_number = ?", row);
            case 1 -> sql.update("delete from audit_trail where link_number = ?", row);
            case 2 -> copy(sql, row, ROWS + 1);
            case 3 -> insert(sql, row, other);
            case 4 -> swap(sql, row, other);
            case 5 -> sql.update("delete from audit_trail where link_number > ?", row);
            case 6 -> cut(sql, row);
            case 7 -> {
                sql.update("update audit_trail set subject = 'another' where link_number = ?", row);
                rehash(sql);
            }
            case 8 -> {
                delete(sql, row);
                rehash(sql);
            }
            default -> {
                insert(sql, row, other);
                rehash(sql);
            }
        }
    }

    private static void copy(Connected sql, long row, long to) {
        sql.update(
                INSERT + " select company, " + to + ", happened_at, actor, action, subject, detail, trace_id,"
                        + " previous_hash, hash from audit_trail where link_number = ?",
                row);
    }

    private static void insert(Connected sql, long row, long before) {
        for (long number = ROWS; number >= before; number--) {
            move(sql, number, number + 1);
        }
        copy(sql, row, before);
    }

    private static void delete(Connected sql, long row) {
        sql.update("delete from audit_trail where link_number = ?", row);
        for (long number = row + 1; number <= ROWS; number++) {
            move(sql, number, number - 1);
        }
    }

    private static void swap(Connected sql, long row, long other) {
        move(sql, row, 1_000);
        move(sql, other, row);
        move(sql, 1_000, other);
    }

    private static void move(Connected sql, long from, long to) {
        sql.update("update audit_trail set link_number = ? where link_number = ?", to, from);
    }

    private void cut(Connected sql, long last) {
        sql.update("delete from audit_trail where link_number > ?", last);
        rehash(sql);
    }

    /** As somebody would who knows how it is done: every hash is right again, and the head too. */
    private void rehash(Connected sql) {
        Map<Long, ChainLink> links = new TreeMap<>();
        rows.links(sql, TestKernel.MAISON_LENOIR, AUDIT, 1, 1_000, link -> links.put(link.number(), link));
        String hash = ChainHash.START;
        for (ChainLink link : links.values()) {
            String made = ChainHash.of(link.number(), hash, link.content());
            sql.update(
                    "update audit_trail set previous_hash = ?, hash = ? where link_number = ?",
                    hash,
                    made,
                    link.number());
            hash = made;
        }
        sql.update(
                "update chain_head set link_count = ?, last_hash = ? where chain = 'audit'", (long) links.size(), hash);
    }
}
