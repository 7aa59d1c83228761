// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comptoir.kernel.Database.TransientConflict;
import org.comptoir.kernel.DuplicateKey;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.model.id.CompanyId;
import org.jspecify.annotations.Nullable;

/** The table of sealed secrets. */
final class SecretStore {

    private static final String COLUMNS = "company, secret_name, version, key_id, wrapped_key, sealed";

    /**
     * A row.
     *
     * @param keyId the master key that its own key is wrapped in
     * @param wrappedKey its own key
     * @param sealed the value under its own key
     */
    record Sealed(CompanyId company, String name, int version, String keyId, byte[] wrappedKey, byte[] sealed) {

        /** What key and value are bound to. */
        byte[] bound() {
            return bound(company, name, version);
        }

        static byte[] bound(CompanyId company, String name, int version) {
            return (company + "\n" + name + "\n" + version).getBytes(StandardCharsets.UTF_8);
        }

        /** Which one, never what is in it. */
        @Override
        public String toString() {
            return "Sealed[" + name + " " + version + "]";
        }
    }

    private static Sealed read(Row row) {
        return new Sealed(
                new CompanyId(row.uuid(1)), row.text(2), row.integer(3), row.text(4), row.bytes(5), row.bytes(6));
    }

    Optional<Sealed> find(Sql sql, CompanyId company, String name) {
        return sql.first(
                "select " + COLUMNS + " from secret where company = ? and secret_name = ?",
                SecretStore::read,
                company,
                name);
    }

    List<String> names(Sql sql, CompanyId company) {
        return sql.query(
                "select secret_name from secret where company = ? order by secret_name", row -> row.text(1), company);
    }

    /** Every company's: for a new master key. */
    List<Sealed> all(Sql sql) {
        return sql.query("select " + COLUMNS + " from secret order by company, secret_name", SecretStore::read);
    }

    /** The master keys that something is under. */
    List<String> keyIds(Sql sql) {
        return sql.query("select distinct key_id from secret order by key_id", row -> row.text(1));
    }

    /** The master key that this database is used with; empty before the first start. */
    Optional<String> masterKey(Sql sql) {
        return sql.first("select key_id from master_key", row -> row.text(1));
    }

    void rememberMasterKey(Tx tx, String keyId) {
        if (tx.update("update master_key set key_id = ? where place = 1", keyId) == 1) {
            return;
        }
        try {
            tx.update("insert into master_key (place, key_id) values (1, ?)", keyId);
        } catch (DuplicateKey somebodyElse) {
            throw new TransientConflict(somebodyElse);
        }
    }

    void insert(Tx tx, Sealed row) {
        try {
            tx.update(
                    "insert into secret (" + COLUMNS + ", created_at) values (?, ?, ?, ?, ?, ?, ?)",
                    row.company(),
                    row.name(),
                    row.version(),
                    row.keyId(),
                    row.wrappedKey(),
                    row.sealed(),
                    tx.now());
        } catch (DuplicateKey somebodyElse) {
            throw new TransientConflict(somebodyElse);
        }
    }

    void replace(Tx tx, Sealed row) {
        int changed = tx.update(
                "update secret set version = ?, key_id = ?, wrapped_key = ?, sealed = ?"
                        + " where company = ? and secret_name = ? and version = ?",
                row.version(),
                row.keyId(),
                row.wrappedKey(),
                row.sealed(),
                row.company(),
                row.name(),
                row.version() - 1);
        requireOne(changed, row);
    }

    boolean delete(Tx tx, CompanyId company, String name) {
        return tx.update("delete from secret where company = ? and secret_name = ?", company, name) == 1;
    }

    /** Puts the keys of these rows under another master key; their values stay as they are. */
    void rewrap(Tx tx, List<Sealed> rows) {
        List<@Nullable Object[]> arguments = new ArrayList<>();
        for (Sealed row : rows) {
            arguments.add(new Object[] {row.keyId(), row.wrappedKey(), row.company(), row.name(), row.version()});
        }
        int[] changed = tx.batch(
                "update secret set key_id = ?, wrapped_key = ? where company = ? and secret_name = ? and version = ?",
                arguments);
        for (int i = 0; i < changed.length; i++) {
            requireOne(changed[i], rows.get(i));
        }
    }

    private static void requireOne(int changed, Sealed row) {
        if (changed != 1) {
            throw new TransientConflict(new IllegalStateException(row + " was written by another"));
        }
    }
}
