// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.comptoir.persistence.internal.JdbcDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL server that the author runs; each test has a database of its own on it.
 *
 * @param url of any database on it, with a user that may make others
 */
record PostgresServer(String url) implements Engine {

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public Fresh fresh() {
        String name = "comptoir_tck_" + UUID.randomUUID().toString().replace('-', '_');
        run("create database " + name);
        PGSimpleDataSource source = given();
        source.setDatabaseName(name);
        return new Fresh(JdbcDatabase.postgres(source, CONNECTIONS), () -> run("drop database " + name));
    }

    private PGSimpleDataSource given() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        return source;
    }

    private void run(String sql) {
        try (Connection connection = given().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(
                    "the PostgreSQL that " + POSTGRES + " names says: " + failure.getMessage(), failure);
        }
    }

    /** Without the address, which may hold a password. */
    @Override
    public String toString() {
        return name();
    }
}
