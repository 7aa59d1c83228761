// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.tamper;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The posted rows of a PostgreSQL database as they are, and a copy of them as they were. One change at a time is made and
 * taken back. Belongs to one thread.
 */
final class Books implements AutoCloseable {

    private static final String COPY = "untouched";
    private static final String AGAINST_CONSTRAINTS = "23";

    private final Connection connection;
    private final Random random;

    private Books(Connection connection, Random random) {
        this.connection = connection;
        this.random = random;
    }

    static Books open(String url, Random random) throws SQLException {
        Properties login = new Properties();
        Optional.ofNullable(System.getenv("COMPTOIR_DB_USER")).ifPresent(user -> login.put("user", user));
        Optional.ofNullable(System.getenv("COMPTOIR_DB_PASSWORD")).ifPresent(word -> login.put("password", word));
        Books books = new Books(DriverManager.getConnection(url, login), random);
        books.copy();
        return books;
    }

    private void copy() throws SQLException {
        run("drop schema if exists " + COPY + " cascade");
        run("create schema " + COPY);
        for (PostedTable table : PostedTable.ALL) {
            run("create table %s.%s as table %s".formatted(COPY, table.name(), table.name()));
        }
    }

    /** The server writes on: each export leaves a row in the trail, which may be the next to be changed. */
    private void copyWhatIsNew() throws SQLException {
        for (PostedTable table : PostedTable.ALL) {
            String copy = COPY + "." + table.name();
            run("insert into %s table %s except table %s".formatted(copy, table.name(), copy));
        }
    }

    /** How many there were. */
    int rows() throws SQLException {
        int rows = 0;
        for (PostedTable table : PostedTable.ALL) {
            rows += texts("select ctid from %s.%s".formatted(COPY, table.name()))
                    .size();
        }
        return rows;
    }

    /** Makes one change that the database's own rules allow. */
    Change tamper() throws SQLException {
        copyWhatIsNew();
        while (true) {
            PostedTable table = PostedTable.ALL.get(random.nextInt(PostedTable.ALL.size()));
            Change.Kind kind = Change.Kind.values()[random.nextInt(Change.Kind.values().length)];
            Optional<Change> change = allowed(table, kind);
            if (change.isPresent()) {
                return change.get();
            }
        }
    }

    private Optional<Change> allowed(PostedTable table, Change.Kind kind) throws SQLException {
        connection.setAutoCommit(false);
        try {
            Optional<Change> change = tried(table, kind);
            connection.commit();
            return change;
        } catch (SQLException forbidden) {
            connection.rollback();
            if (!String.valueOf(forbidden.getSQLState()).startsWith(AGAINST_CONSTRAINTS)) {
                throw forbidden;
            }
            return Optional.empty();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** Nothing where the two rows of a swap are one, or alike. */
    private Optional<Change> tried(PostedTable table, Change.Kind kind) throws SQLException {
        String place = anyRow(table);
        return switch (kind) {
            case CHANGED -> changed(table, place);
            case DELETED -> {
                run("delete from %s where ctid = '%s'".formatted(table.name(), place));
                yield Optional.of(new Change(table, kind, "", List.of()));
            }
            case INSERTED -> Optional.of(new Change(table, kind, "", inserted(table, place)));
            case SWAPPED -> swapped(table, place, anyRow(table));
        };
    }

    private String anyRow(PostedTable table) throws SQLException {
        List<String> places =
                texts("select ctid from %s order by %s".formatted(table.name(), String.join(", ", table.key())));
        if (places.isEmpty()) {
            throw new IllegalStateException("nothing is posted in " + table.name() + ": issue an invoice first");
        }
        return places.get(random.nextInt(places.size()));
    }

    private Optional<Change> changed(PostedTable table, String place) throws SQLException {
        List<String> free = columns(table, false);
        String column = free.get(random.nextInt(free.size()));
        Optional<Object> now = value("select %s from %s where ctid = '%s'".formatted(column, table.name(), place));
        if (now.isEmpty()) {
            return Optional.empty();
        }
        String sql = "update %s set %s = ? where ctid = '%s' returning ctid".formatted(table.name(), column, place);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, OtherValue.than(now.get(), random));
            return Optional.of(new Change(table, Change.Kind.CHANGED, column, texts(statement.executeQuery())));
        }
    }

    /** The same once more, under the next number. */
    private List<String> inserted(PostedTable table, String place) throws SQLException {
        List<String> names = columns(table, false);
        String values = names.stream().map(name -> copied(table, name)).collect(Collectors.joining(", "));
        return texts("insert into %s (%s) select %s from %s where ctid = '%s' returning ctid"
                .formatted(table.name(), String.join(", ", names), values, table.name(), place));
    }

    private String copied(PostedTable table, String column) {
        if (column.equals(table.number())) {
            return "(select max(%s) + 1 from %s)".formatted(column, table.name());
        }
        if (column.equals("id")) {
            return "'" + new UUID(random.nextLong(), random.nextLong()) + "'::uuid";
        }
        return table.unique().contains(column) ? column + " || '-2'" : column;
    }

    /** Each row stands under the other's key. */
    private Optional<Change> swapped(PostedTable table, String one, String other) throws SQLException {
        String both = "%s where ctid in ('%s', '%s')".formatted(table.name(), one, other);
        List<String> rest = columns(table, false).stream()
                .filter(name -> !table.key().contains(name))
                .toList();
        String content = String.join(", ", rest);
        if (texts("select %s from %s group by %s".formatted("min(ctid::text)", both, content))
                        .size()
                < 2) {
            return Optional.empty();
        }
        String key = String.join(", ", table.key());
        run("create temporary table pair on commit drop as select row_number() over () as place, * from " + both);
        run("delete from " + both);
        List<String> places = texts(
                "insert into %s (%s, %s) select %s, %s from pair k join pair r on k.place <> r.place returning ctid"
                        .formatted(table.name(), key, content, of("k", table.key()), of("r", rest)));
        return Optional.of(new Change(table, Change.Kind.SWAPPED, "", places));
    }

    private static String of(String alias, List<String> names) {
        return names.stream().map(name -> alias + "." + name).collect(Collectors.joining(", "));
    }

    /** All rows are again as they were; what the server wrote since stays. */
    void restore(Change change) throws SQLException {
        String table = change.table().name();
        String names = String.join(", ", columns(change.table(), true));
        connection.setAutoCommit(false);
        try {
            for (String place : change.places()) {
                run("delete from %s where ctid = '%s'".formatted(table, place));
            }
            run("insert into %s (%s) overriding system value select %s from %s.%s except select %s from %s"
                    .formatted(table, names, names, COPY, table, names, table));
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    @Override
    public void close() throws SQLException {
        run("drop schema " + COPY + " cascade");
        connection.close();
    }

    private List<String> columns(PostedTable table, boolean generated) throws SQLException {
        String sql = "select column_name from information_schema.columns where table_schema = current_schema()"
                + " and table_name = '%s' and (is_identity = 'NO' or %s) order by ordinal_position";
        return texts(sql.formatted(table.name(), generated));
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> texts(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return texts(statement.executeQuery(sql));
        }
    }

    private static List<String> texts(ResultSet rows) throws SQLException {
        List<String> places = new ArrayList<>();
        while (rows.next()) {
            places.add(rows.getString(1));
        }
        return places;
    }

    private Optional<Object> value(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? Optional.ofNullable(rows.getObject(1)) : Optional.empty();
        }
    }
}
