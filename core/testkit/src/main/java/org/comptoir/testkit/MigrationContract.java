// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.kernel.Database;
import org.comptoir.kernel.internal.Migration;
import org.comptoir.kernel.internal.Migrations;

/**
 * What every module promises of its migrations: each one has notes, turns the rows that {@code before.sql} wrote into the
 * new form, and leaves nothing for the queries of {@code after.sql} to find. One line in a module's tests:
 *
 * <pre>{@code
 * @EachDatabase
 * void migrationsKeepWhatWasThere(Database database) {
 *     new MigrationContract(DefaultStock.class).verify(database);
 * }
 * }</pre>
 */
public final class MigrationContract {

    private final Class<?> anchor;

    /** @param anchor the class beside which {@code migrations/} lies */
    public MigrationContract(Class<?> anchor) {
        this.anchor = anchor;
    }

    /** Runs all of them, one after the other, on an empty database. */
    public void verify(Database database) {
        List<Migration> migrations = new Migrations(anchor).all();
        if (migrations.isEmpty()) {
            throw new AssertionError(anchor + " has no migrations");
        }
        for (Migration migration : migrations) {
            if (text(migration, "notes.md").isBlank()) {
                throw new AssertionError(migration.name() + " says nothing in its notes.md");
            }
            List<String> before = statements(migration, "before.sql");
            database.transaction(sql -> {
                before.forEach(statement -> sql.update(database.ddl(statement)));
                migration.statements().forEach(statement -> sql.define(database.ddl(statement)));
                return true;
            });
            List<String> found = found(database, statements(migration, "after.sql"));
            if (!found.isEmpty()) {
                throw new AssertionError("after " + migration.name() + ", rows were found by " + found);
            }
        }
    }

    /** The queries that found something. */
    private static List<String> found(Database database, List<String> queries) {
        List<String> found = new ArrayList<>();
        for (String query : queries) {
            boolean any = database.reading(sql -> sql.first(query, row -> true)).isPresent();
            if (any) {
                found.add(query);
            }
        }
        return found;
    }

    private List<String> statements(Migration migration, String file) {
        return Migrations.statements(text(migration, file));
    }

    private String text(Migration migration, String file) {
        String path = "migrations/" + migration.name() + "/" + file;
        try (InputStream in = anchor.getResourceAsStream(path)) {
            if (in == null) {
                throw new AssertionError("there is no " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
