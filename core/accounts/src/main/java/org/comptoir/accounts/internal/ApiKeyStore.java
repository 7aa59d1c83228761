// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.model.id.ApiKeyId;
import org.comptoir.model.id.CompanyId;

/** The table of keys, and the row that says that set-up is over. */
final class ApiKeyStore {

    private static final int ONLY_ROW = 1;
    private static final String SELECT = """
            select company, id, name, prefix, digest, role_name, scopes, expires_on, expires_at, created_at, maker,
              last_used_at, revoked_at
            from api_keys""";

    Optional<StoredKey> find(Sql sql, CompanyId company, ApiKeyId id) {
        return sql.first(SELECT + " where company = ? and id = ?", ApiKeyStore::read, company, id);
    }

    /** The one look-up that is not scoped to a company: the key tells which company is meant. */
    Optional<StoredKey> byDigest(Sql sql, String digest) {
        return sql.first(SELECT + " where digest = ?", ApiKeyStore::read, digest);
    }

    List<StoredKey> first(Sql sql, CompanyId company, int limit) {
        return sql.query(
                SELECT + " where company = ? order by id fetch first " + limit + " rows only",
                ApiKeyStore::read,
                company);
    }

    List<StoredKey> after(Sql sql, CompanyId company, ApiKeyId last, int limit) {
        return sql.query(
                SELECT + " where company = ? and id > ? order by id fetch first " + limit + " rows only",
                ApiKeyStore::read,
                company,
                last);
    }

    void insert(Tx tx, StoredKey key) {
        String actor = tx.call().actor().toString();
        tx.update(
                """
                insert into api_keys (company, id, name, prefix, digest, role_name, scopes, expires_on, expires_at,
                  created_at, maker, created_by, changed_at, changed_by, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)""",
                key.company(),
                key.id(),
                key.name(),
                key.prefix(),
                key.digest(),
                key.role(),
                String.join(",", new TreeSet<>(key.scopes())),
                key.expiresOn(),
                key.expiresAt(),
                key.createdAt(),
                key.maker(),
                actor,
                key.createdAt(),
                actor);
    }

    boolean revoke(Tx tx, ApiKeyId id) {
        int changed = tx.update(
                """
                update api_keys set revoked_at = ?, changed_at = ?, changed_by = ?, version = version + 1
                where company = ? and id = ? and revoked_at is null""", tx.now(), tx.now(), tx.call().actor().toString(), tx.call().company(), id);
        return changed == 1;
    }

    void used(Tx tx, ApiKeyId id, Instant at) {
        tx.later("""
                update api_keys set last_used_at = ?
                where company = ? and id = ? and (last_used_at is null or last_used_at < ?)""", at, tx.call().company(), id, at);
    }

    /** Whether the server has, or ever had, a key. */
    boolean setupIsDone(Sql sql) {
        return sql.first("select 1 from api_keys fetch first 1 rows only", row -> true)
                        .isPresent()
                || sql.first("select once from setup_done", row -> true).isPresent();
    }

    void endSetup(Tx tx) {
        tx.update(
                "insert into setup_done (once, company, created_at, created_by) values (?, ?, ?, ?)",
                ONLY_ROW,
                tx.call().company(),
                tx.now(),
                tx.call().actor().toString());
    }

    private static StoredKey read(Row row) {
        String scopes = row.text(7);
        return new StoredKey(
                new CompanyId(row.uuid(1)),
                new ApiKeyId(row.uuid(2)),
                row.text(3),
                row.text(4),
                row.text(5),
                row.text(6),
                scopes.isEmpty() ? Set.of() : Set.of(scopes.split(",")),
                row.date(8),
                row.instant(9),
                row.instant(10),
                row.text(11),
                row.instantOrNull(12),
                row.instantOrNull(13));
    }
}
