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
    private final int connections;
    private final Dialect dialect;
    private final String product;
    private final LongAdder roundTrips = new LongAdder();

    private JdbcDatabase(DataSource pool, int connections, Dialect dialect) {
        this.pool = pool;
        this.connections = connections;
        this.dialect = dialect;
        this.product = readProduct();
    }

    /** @param connections how many the pool has at most */
    public static JdbcDatabase derby(DataSource pool, int connections) {
        return new JdbcDatabase(pool, connections, new DerbyDialect());
    }

    /** @param connections how many the pool has at most */
    public static JdbcDatabase postgres(DataSource pool, int connections) {
        return new JdbcDatabase(pool, connections, new PostgresDialect());
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
    public long bytes() {
        return reading(
                sql -> sql.first(dialect.sizeQuery(), row -> row.number(1)).orElse(0L));
    }

    @Override
    public <T> T transaction(Function<Connected, T> work) {
        try (Lent lent = new Lent(connect())) {
            lent.run(connection -> connection.setAutoCommit(false));
            boolean committed = false;
            try {
                T result = work.apply(new JdbcSession(lent, dialect, roundTrips));
                roundTrips.increment();
                lent.run(Connection::commit);
                committed = true;
                return result;
            } finally {
                if (!committed) {
                    roundTrips.increment();
                    lent.rollback();
                }
            }
        } catch (SQLException failure) {
            throw dialect.translate(failure);
        }
    }

    @Override
    public <T> T reading(Function<Connected, T> work) {
        try (Lent lent = new Lent(connect())) {
            lent.run(connection -> connection.setAutoCommit(true));
            return work.apply(new JdbcSession(lent, dialect, roundTrips));
        } catch (SQLException failure) {
            throw dialect.translate(failure);
        }
    }

    @Override
    public int connections() {
        return connections;
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
