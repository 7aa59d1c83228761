// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.comptoir.kernel.Database;
import org.comptoir.kernel.Sql;
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
    private final Map<String, Consumer<Database.Connected>> given;
    private final Map<String, Consumer<Sql>> expected;

    /** @param anchor the class beside which {@code migrations/} lies */
    public MigrationContract(Class<?> anchor) {
        this(anchor, Map.of(), Map.of());
    }

    private MigrationContract(
            Class<?> anchor, Map<String, Consumer<Database.Connected>> given, Map<String, Consumer<Sql>> expected) {
        this.anchor = anchor;
        this.given = Map.copyOf(given);
        this.expected = Map.copyOf(expected);
    }

    /**
     * The same, for a migration that changes rows.
     *
     * @param migration its name, such as {@code 0005-key-maker}
     * @param rows writes them as the version before did, ids and moments included, which {@code before.sql} cannot name on
     *     every database
     * @param check looks at what became of them
     */
    public MigrationContract withRows(String migration, Consumer<Database.Connected> rows, Consumer<Sql> check) {
        Map<String, Consumer<Database.Connected>> moreGiven = new HashMap<>(given);
        moreGiven.put(migration, rows);
        Map<String, Consumer<Sql>> moreExpected = new HashMap<>(expected);
        moreExpected.put(migration, check);
        return new MigrationContract(anchor, moreGiven, moreExpected);
    }

    /** Runs all of them, one after the other, on an empty database. */
    public void verify(Database database) {
        List<Migration> migrations = new Migrations(anchor).all();
        if (migrations.isEmpty()) {
            throw new AssertionError(anchor + " has no migrations");
        }
        List<String> names = migrations.stream().map(Migration::name).toList();
        if (!names.containsAll(given.keySet())) {
            throw new AssertionError("of " + given.keySet() + " some are none of " + names);
        }
        for (Migration migration : migrations) {
            if (text(migration, "notes.md").isBlank()) {
                throw new AssertionError(migration.name() + " says nothing in its notes.md");
            }
            List<String> before = statements(migration, "before.sql");
            database.transaction(sql -> {
                before.forEach(statement -> sql.update(database.ddl(statement)));
                given.getOrDefault(migration.name(), nothing -> {}).accept(sql);
                migration.statements().forEach(statement -> sql.define(database.ddl(statement)));
                return true;
            });
            List<String> found = found(database, statements(migration, "after.sql"));
            if (!found.isEmpty()) {
                throw new AssertionError("after " + migration.name() + ", rows were found by " + found);
            }
            database.reading(sql -> {
                expected.getOrDefault(migration.name(), nothing -> {}).accept(sql);
                return true;
            });
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
