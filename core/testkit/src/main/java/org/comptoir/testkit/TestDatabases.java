// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.testkit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.comptoir.kernel.Database;
import org.comptoir.persistence.internal.JdbcDatabase;
import org.jspecify.annotations.Nullable;

/**
 * Fresh databases: Derby in memory, and databases of one PostgreSQL server that starts with the first and stops with
 * the test run.
 */
final class TestDatabases implements AutoCloseable {

    private static final int CONNECTIONS = 20;

    private final AtomicInteger made = new AtomicInteger();
    private @Nullable EmbeddedPostgres server;

    /** A database of its own, with the pool to close afterwards. */
    record Fresh(Database database, HikariDataSource pool) implements AutoCloseable {
        @Override
        public void close() {
            pool.close();
        }
    }

    /** As the server sets them: a test that waits for a lock fails in seconds, not in minutes. */
    TestDatabases() {
        System.setProperty("derby.locks.waitTimeout", "10");
        System.setProperty("derby.locks.deadlockTimeout", "1");
        System.setProperty("derby.stream.error.file", "target/derby.log");
    }

    Fresh derby() {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName("memory:comptoir-" + made.incrementAndGet());
        source.setCreateDatabase("create");
        awaitDerby(source);
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        HikariDataSource pool = pool(config);
        return new Fresh(JdbcDatabase.derby(pool, CONNECTIONS), pool);
    }

    /** A new database takes longer on a busy machine than the pool waits for a connection. */
    private static void awaitDerby(EmbeddedDataSource source) {
        try {
            source.getConnection().close();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    Fresh postgres() {
        String name = "comptoir" + made.incrementAndGet();
        try (Connection connection = server().getPostgresDatabase().getConnection();
                java.sql.Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server().getJdbcUrl("postgres", name) + "&reWriteBatchedInserts=true");
        HikariDataSource pool = pool(config);
        return new Fresh(JdbcDatabase.postgres(pool, CONNECTIONS), pool);
    }

    private static HikariDataSource pool(HikariConfig config) {
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(4_000);
        return new HikariDataSource(config);
    }

    private synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return server;
    }

    @Override
    public synchronized void close() throws IOException {
        if (server != null) {
            server.close();
        }
    }
}
