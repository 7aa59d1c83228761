// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.persistence.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.comptoir.kernel.Database;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;

/** A database behind a pool of connections. Safe for many threads. */
public final class JdbcDatabase implements Database {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z]+)}");

    private final DataSource pool;
    private final Dialect dialect;
    private final String product;
    private final LongAdder roundTrips = new LongAdder();

    private JdbcDatabase(DataSource pool, Dialect dialect) {
        this.pool = pool;
        this.dialect = dialect;
        this.product = readProduct();
    }

    public static JdbcDatabase derby(DataSource pool) {
        return new JdbcDatabase(pool, new DerbyDialect());
    }

    public static JdbcDatabase postgres(DataSource pool) {
        return new JdbcDatabase(pool, new PostgresDialect());
    }

    private String readProduct() {
        try (Connection connection = connect()) {
            return connection.getMetaData().getDatabaseProductName()
                    + " "
                    + connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException failure) {
            throw dialect.translate(failure);
        }
    }

    @Override
    public String product() {
        return product;
    }

    @Override
    public <T> T transaction(Function<Connected, T> work) {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            boolean committed = false;
            try {
                T result = work.apply(new JdbcSession(connection, dialect, roundTrips));
                roundTrips.increment();
                connection.commit();
                committed = true;
                return result;
            } finally {
                if (!committed) {
                    rollback(connection);
                }
            }
        } catch (SQLException failure) {
            throw dialect.translate(failure);
        }
    }

    /** A connection that cannot even roll back is broken; the pool drops it, and the first failure is the one to tell. */
    private void rollback(Connection connection) {
        try {
            roundTrips.increment();
            connection.rollback();
        } catch (SQLException broken) {
            System.getLogger(JdbcDatabase.class.getName())
                    .log(System.Logger.Level.DEBUG, "connection dropped: " + broken.getMessage());
        }
    }

    @Override
    public <T> T reading(Function<Connected, T> work) {
        try (Connection connection = connect()) {
            connection.setAutoCommit(true);
            return work.apply(new JdbcSession(connection, dialect, roundTrips));
        } catch (SQLException failure) {
            throw dialect.translate(failure);
        }
    }

    @Override
    public Set<String> relations() {
        return catalog().relations();
    }

    @Override
    public List<Column> columns(String table) {
        return catalog().columns(table);
    }

    private Catalog catalog() {
        return new Catalog(this::connect, dialect);
    }

    private Connection connect() {
        try {
            return prepared(pool.getConnection());
        } catch (SQLTransientConnectionException exhausted) {
            throw new ComptoirException("database.busy", Fault.UNAVAILABLE, Map.of(), exhausted);
        } catch (SQLException failure) {
            throw dialect.translate(failure);
        }
    }

    /**
     * No cursor outlives its transaction. Derby would let each do so, and goes through all that it ever held at every
     * commit: the older a connection, the slower.
     */
    private static Connection prepared(Connection connection) throws SQLException {
        try {
            connection.setHoldability(ResultSet.CLOSE_CURSORS_AT_COMMIT);
            return connection;
        } catch (SQLException broken) {
            connection.close();
            throw broken;
        }
    }

    @Override
    public long roundTrips() {
        return roundTrips.sum();
    }

    @Override
    public boolean locksBySelect() {
        return dialect.locksBySelect();
    }

    @Override
    public String ddl(String sqlWithPlaceholders) {
        return PLACEHOLDER.matcher(sqlWithPlaceholders).replaceAll(match -> {
            String type = dialect.types().get(match.group(1));
            if (type == null) {
                throw new IllegalArgumentException("unknown type " + match.group());
            }
            return Matcher.quoteReplacement(type);
        });
    }
}
