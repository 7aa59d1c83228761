// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.persistence.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.comptoir.kernel.Database.Connected;
import org.comptoir.kernel.Database.Statement;
import org.comptoir.kernel.Database.TransientConflict;
import org.comptoir.kernel.Sql;
import org.jspecify.annotations.Nullable;

/** SQL over one JDBC connection, counting round trips. Belongs to one thread, but for being taken back. */
final class JdbcSession implements Connected {

    private static final int BATCH = 1_000;
    static final int LONGEST_LIST = 1_000;
    private static final int ROWS_AT_A_TIME = 1_000;

    /** How often a read is run that loses each time. */
    private static final int READS = 5;

    private final Lent lent;
    private final Dialect dialect;
    private final Binder binder;
    private final LongAdder roundTrips;
    private volatile int longestSeconds;
    private volatile int mostRows;

    JdbcSession(Lent lent, Dialect dialect, LongAdder roundTrips) {
        this.lent = lent;
        this.dialect = dialect;
        this.binder = new Binder(dialect);
        this.roundTrips = roundTrips;
    }

    @Override
    public <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... args) {
        List<T> found = new ArrayList<>();
        for (@Nullable Object[] part : parts(args)) {
            found.addAll(rows(sql, reader, part));
        }
        return found;
    }

    /** A read outside a transaction that lost against a writer has lost nothing else, and may simply be run again. */
    private <T> List<T> rows(String sql, RowReader<T> reader, @Nullable Object[] args) {
        for (int attempt = 1; ; attempt++) {
            try {
                List<T> rows = new ArrayList<>();
                run(sql, args, 0, row -> rows.add(reader.read(row)));
                return rows;
            } catch (TransientConflict lost) {
                if (attempt == READS || !standsAlone()) {
                    throw lost;
                }
            }
        }
    }

    private boolean standsAlone() {
        try {
            return lent.use(Connection::getAutoCommit);
        } catch (SQLException failure) {
            throw dialect.translate(failure);
        }
    }

    @Override
    public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... args) {
        List<T> found = query(sql, reader, args);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /** Streams: PostgreSQL sends rows in portions only inside a transaction. */
    @Override
    public void each(String sql, Consumer<org.comptoir.kernel.Row> consumer, @Nullable Object... args) {
        try {
            boolean alone = lent.use(Connection::getAutoCommit);
            if (alone) {
                lent.run(connection -> connection.setAutoCommit(false));
            }
            try {
                for (@Nullable Object[] part : parts(args)) {
                    run(sql, part, ROWS_AT_A_TIME, consumer);
                }
            } finally {
                if (alone) {
                    lent.endRead();
                }
            }
        } catch (SQLException failure) {
            throw dialect.translate(failure);
        }
    }

    @Override
    public void limit(Duration longest, int rows) {
        longestSeconds = (int) Math.max(1, longest.toSeconds());
        mostRows = rows;
    }

    @Override
    public boolean takeBack(Supplier<? extends RuntimeException> why) {
        return lent.takeBack(why);
    }

    private void limited(PreparedStatement statement) throws SQLException {
        if (longestSeconds > 0) {
            statement.setQueryTimeout(longestSeconds);
            statement.setMaxRows(mostRows);
        }
    }

    private void run(String sql, @Nullable Object[] args, int fetchSize, Consumer<org.comptoir.kernel.Row> consumer) {
        if (matchesNothing(args)) {
            return;
        }
        Expanded expanded = Expanded.of(sql, args);
        try (Answer answer = lent.use(connection -> open(connection, expanded, fetchSize))) {
            while (answer.next()) {
                consumer.accept(answer.row());
            }
        } catch (SQLException failure) {
            throw dialect.translate(failure);
        }
    }

    private Answer open(Connection connection, Expanded expanded, int fetchSize) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(expanded.sql());
        try {
            statement.setFetchSize(fetchSize);
            limited(statement);
            binder.bind(statement, 1, expanded.args());
            roundTrips.increment();
            return new Answer(lent, statement, statement.executeQuery(), dialect);
        } catch (SQLException | RuntimeException failure) {
            try (statement) {
                throw failure;
            }
        }
    }

    /** Splits a single list that is longer than one statement may have it. */
    private List<@Nullable Object[]> parts(@Nullable Object[] args) {
        for (int i = 0; i < args.length; i++) {
            if (args[i] instanceof Sql.Keys keys) {
                return parts(args, i, keys.values(), dialect.keysAtATime());
            }
            if (args[i] instanceof Sql.In list && list.values().size() > LONGEST_LIST) {
                return parts(args, i, list.values(), LONGEST_LIST);
            }
        }
        return List.<@Nullable Object[]>of(args);
    }

    private static List<@Nullable Object[]> parts(@Nullable Object[] args, int at, Collection<?> list, int size) {
        List<Object> values = new ArrayList<>(list);
        List<@Nullable Object[]> parts = new ArrayList<>();
        for (int from = 0; from < values.size(); from += size) {
            @Nullable Object[] part = args.clone();
            part[at] = new Sql.In(values.subList(from, Math.min(values.size(), from + size)));
            parts.add(part);
        }
        return parts;
    }

    private static boolean matchesNothing(@Nullable Object[] args) {
        return Arrays.stream(args)
                .anyMatch(arg -> arg instanceof Sql.In list && list.values().isEmpty());
    }

    @Override
    public int update(String sql, @Nullable Object... args) {
        if (matchesNothing(args)) {
            return 0;
        }
        Expanded expanded = Expanded.of(sql, args);
        return using(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(expanded.sql())) {
                limited(statement);
                binder.bind(statement, 1, expanded.args());
                roundTrips.increment();
                return statement.executeUpdate();
            }
        });
    }

    private <T> T using(Lent.Use<T> use) {
        try {
            return lent.use(use);
        } catch (SQLException failure) {
            throw dialect.translate(failure);
        }
    }

    @Override
    public int[] batch(String sql, List<@Nullable Object[]> rows) {
        return using(connection -> batch(connection, sql, rows));
    }

    private int[] batch(Connection connection, String sql, List<@Nullable Object[]> rows) throws SQLException {
        int[] counts = new int[rows.size()];
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int from = 0; from < rows.size(); from += BATCH) {
                int to = Math.min(rows.size(), from + BATCH);
                for (@Nullable Object[] row : rows.subList(from, to)) {
                    binder.bind(statement, 1, row);
                    statement.addBatch();
                }
                roundTrips.increment();
                int[] part = statement.executeBatch();
                for (int i = 0; i < part.length; i++) {
                    // A driver that merges inserts no longer knows the count of each; merged inserts are one row each.
                    counts[from + i] = part[i] == java.sql.Statement.SUCCESS_NO_INFO ? 1 : part[i];
                }
            }
            return counts;
        }
    }

    @Override
    public void pipeline(List<Statement> statements) {
        if (!statements.isEmpty()) {
            roundTrips.add(using(connection -> dialect.pipeline(connection, statements, binder)));
        }
    }

    @Override
    public void define(String ddl) {
        using(connection -> {
            try (java.sql.Statement statement = connection.createStatement()) {
                roundTrips.increment();
                return statement.execute(ddl);
            }
        });
    }
}
