// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.comptoir.kernel.Database;
import org.comptoir.kernel.Sql;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.MigrationContract;

class AccountsMigrationsTest {

    private static final Instant THEN = Instant.parse("2026-01-15T09:00:00Z");
    private static final Instant LATER = Instant.parse("2026-02-01T09:00:00Z");

    @EachDatabase
    void migrationsKeepWhatWasThere(Database database) {
        new MigrationContract(AccountsSchema.class).verify(database);
    }

    @EachDatabase
    void keysAnswerForWhoMadeThemAndThoseThatKeysMadeEnd(Database database) {
        new MigrationContract(AccountsSchema.class)
                .withRows(
                        "0005-key-maker",
                        sql -> {
                            key(sql, 1, "console:karaf", false);
                            key(sql, 2, "user:user_01hjv7ze7rf8vb9r0p0m1a2b3c", false);
                            key(sql, 3, "api-key:key_01hjv7ze7rf8vb9r0p0m1a2b3c", false);
                            key(sql, 4, "api-key:key_01hjv7ze7rf8vb9r0p0m1a2b3c", true);
                        },
                        AccountsMigrationsTest::requireMakers)
                .verify(database);
    }

    private static void key(Database.Connected sql, int number, String creator, boolean revoked) {
        sql.update(
                """
                insert into api_keys (company, id, name, prefix, digest, role_name, scopes, expires_on, expires_at,
                  revoked_at, created_at, created_by, changed_at, changed_by, version)
                values (?, ?, ?, 'cptr_abc', ?, 'sales', '', ?, ?, ?, ?, ?, ?, ?, 1)""",
                new UUID(7, 7),
                new UUID(1, number),
                "key " + number,
                Integer.toString(number).repeat(64),
                LocalDate.of(2027, 1, 14),
                Instant.parse("2027-01-15T00:00:00Z"),
                revoked ? LATER : null,
                THEN,
                creator,
                THEN,
                creator);
    }

    private static void requireMakers(Sql sql) {
        Map<String, String> makers = new TreeMap<>();
        Map<String, List<Instant>> revoked = new TreeMap<>();
        sql.each("select name, maker, revoked_at from api_keys", row -> {
            makers.put(row.text(1), row.text(2).replaceAll(":.*", ""));
            Instant at = row.instantOrNull(3);
            revoked.put(row.text(1), at == null ? List.of() : List.of(at));
        });
        assertThat(makers)
                .isEqualTo(Map.of("key 1", "console", "key 2", "user", "key 3", "api-key", "key 4", "api-key"));
        assertThat(revoked)
                .isEqualTo(Map.of(
                        "key 1", List.of(), "key 2", List.of(), "key 3", List.of(THEN), "key 4", List.of(LATER)));
    }
}
