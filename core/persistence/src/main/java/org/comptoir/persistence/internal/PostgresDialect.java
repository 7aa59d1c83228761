// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.persistence.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comptoir.kernel.Database.Statement;
import org.comptoir.kernel.Database.TransientConflict;
import org.comptoir.kernel.DuplicateKey;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** PostgreSQL 15 and later. */
final class PostgresDialect implements Dialect {

    /** Rows of one insert that travel as one statement; keeps a statement's parameters far below 65,535. */
    private static final int ROWS_PER_STATEMENT = 256;

    /** The protocol counts parameters in sixteen bits; half of what it can count keeps the texts short too. */
    private static final int PARAMETERS_PER_TRIP = 32_000;

    @Override
    public Map<String, String> types() {
        return Map.of("uuid", "uuid", "instant", "timestamptz", "text", "text", "bytes", "bytea");
    }

    @Override
    public void bindUuid(PreparedStatement statement, int index, UUID value) throws SQLException {
        statement.setObject(index, value);
    }

    @Override
    public void bindInstant(PreparedStatement statement, int index, Instant value) throws SQLException {
        statement.setObject(index, OffsetDateTime.ofInstant(value, ZoneOffset.UTC));
    }

    @Override
    public void bindDate(PreparedStatement statement, int index, LocalDate value) throws SQLException {
        statement.setObject(index, value);
    }

    @Override
    public void bindNull(PreparedStatement statement, int index) throws SQLException {
        statement.setNull(index, Types.NULL);
    }

    @Override
    public @Nullable UUID uuid(ResultSet result, int column) throws SQLException {
        return result.getObject(column, UUID.class);
    }

    @Override
    public @Nullable Instant instant(ResultSet result, int column) throws SQLException {
        OffsetDateTime time = result.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    @Override
    public @Nullable LocalDate date(ResultSet result, int column) throws SQLException {
        return result.getObject(column, LocalDate.class);
    }

    @Override
    public String sizeQuery() {
        return "select pg_database_size(current_database())";
    }

    @Override
    public boolean locksBySelect() {
        return true;
    }

    @Override
    public int keysAtATime() {
        return JdbcSession.LONGEST_LIST;
    }

    /**
     * The driver sends statements joined by semicolons with one synchronisation at the end: one round trip for as many as
     * its limit of parameters allows, which only bulk work exceeds.
     */
    @Override
    public int pipeline(Connection connection, List<Statement> statements, Binder binder) throws SQLException {
        int trips = 0;
        int from = 0;
        while (from < statements.size()) {
            int to = endOfTrip(statements, from);
            send(connection, statements.subList(from, to), binder);
            from = to;
            trips++;
        }
        return trips;
    }

    private static int endOfTrip(List<Statement> statements, int from) {
        int parameters = statements.get(from).args().length;
        int to = from + 1;
        while (to < statements.size() && parameters + statements.get(to).args().length <= PARAMETERS_PER_TRIP) {
            parameters += statements.get(to).args().length;
            to++;
        }
        return to;
    }

    private static void send(Connection connection, List<Statement> statements, Binder binder) throws SQLException {
        StringBuilder sql = new StringBuilder();
        int i = 0;
        while (i < statements.size()) {
            String text = statements.get(i).sql();
            int rows = 1;
            while (i + rows < statements.size()
                    && rows < ROWS_PER_STATEMENT
                    && statements.get(i + rows).sql().equals(text)) {
                rows++;
            }
            append(sql, text, rows);
            i += rows;
        }
        try (PreparedStatement all = connection.prepareStatement(sql.toString())) {
            int index = 1;
            for (Statement statement : statements) {
                index = binder.bind(all, index, statement.args());
            }
            all.execute();
        }
    }

    private static void append(StringBuilder sql, String text, int rows) {
        if (sql.length() > 0) {
            sql.append(';');
        }
        sql.append(text);
        int values = text.lastIndexOf("values (");
        if (values >= 0 && text.startsWith("insert ")) {
            String row = text.substring(values + "values ".length());
            for (int more = 1; more < rows; more++) {
                sql.append(',').append(row);
            }
        } else {
            for (int more = 1; more < rows; more++) {
                sql.append(';').append(text);
            }
        }
    }

    @Override
    public RuntimeException translate(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (state.equals("23505")) {
            return new DuplicateKey(constraint(failure), failure);
        }
        if (state.equals("40001") || state.equals("40P01") || state.equals("55P03")) {
            return new TransientConflict(failure);
        }
        if (state.equals("57014")) {
            return new ComptoirException("database.too-slow", Fault.UNAVAILABLE, Map.of("state", state), failure);
        }
        if (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53") || state.equals("25006")) {
            return new ComptoirException("database.unavailable", Fault.UNAVAILABLE, Map.of("state", state), failure);
        }
        return new IllegalStateException("SQL failed with state " + state + ": " + failure.getMessage(), failure);
    }

    private static String constraint(SQLException failure) {
        if (failure instanceof PSQLException told) {
            ServerErrorMessage message = told.getServerErrorMessage();
            if (message != null && message.getConstraint() != null) {
                return message.getConstraint();
            }
        }
        return "";
    }
}
