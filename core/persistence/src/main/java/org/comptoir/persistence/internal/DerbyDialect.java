// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.persistence.internal;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comptoir.kernel.Database.Statement;
import org.comptoir.kernel.Database.TransientConflict;
import org.comptoir.kernel.DuplicateKey;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.jspecify.annotations.Nullable;

/** Derby 10.16, embedded. */
final class DerbyDialect implements Dialect {

    /** Derby tells a broken key in words alone: … index identified by 'ORDERS_SOURCE' defined on 'SALES_ORDER'. */
    private static final Pattern BROKEN_KEY = Pattern.compile("identified by '([^']+)'");

    @Override
    public Map<String, String> types() {
        return Map.of(
                "uuid",
                "char(16) for bit data",
                "instant",
                "timestamp",
                "text",
                "varchar(32672)",
                "bytes",
                "blob(64M)");
    }

    @Override
    public void bindUuid(PreparedStatement statement, int index, UUID value) throws SQLException {
        statement.setBytes(
                index,
                ByteBuffer.allocate(16)
                        .putLong(value.getMostSignificantBits())
                        .putLong(value.getLeastSignificantBits())
                        .array());
    }

    @Override
    public void bindInstant(PreparedStatement statement, int index, Instant value) throws SQLException {
        statement.setTimestamp(index, Timestamp.from(value), utc());
    }

    @Override
    public void bindDate(PreparedStatement statement, int index, LocalDate value) throws SQLException {
        statement.setDate(index, Date.valueOf(value));
    }

    @Override
    public void bindNull(PreparedStatement statement, int index) throws SQLException {
        statement.setNull(index, statement.getParameterMetaData().getParameterType(index));
    }

    @Override
    public @Nullable UUID uuid(ResultSet result, int column) throws SQLException {
        byte[] bytes = result.getBytes(column);
        if (bytes == null) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    @Override
    public @Nullable Instant instant(ResultSet result, int column) throws SQLException {
        Timestamp time = result.getTimestamp(column, utc());
        return time == null ? null : time.toInstant();
    }

    private static Calendar utc() {
        return Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    }

    @Override
    public @Nullable LocalDate date(ResultSet result, int column) throws SQLException {
        Date date = result.getDate(column);
        return date == null ? null : date.toLocalDate();
    }

    /** Table by table, without its journal. */
    @Override
    public String sizeQuery() {
        return "select sum((part.numallocatedpages + part.numfreepages) * part.pagesize) from sys.systables one,"
                + " table(syscs_diag.space_table(one.tablename)) part where one.tabletype = 'T'";
    }

    /** Derby lets go of a row that a select locked as soon as its cursor moves on. */
    @Override
    public boolean locksBySelect() {
        return false;
    }

    /** Derby probes an index for one key alone; for a list it walks all that the keys' common beginning matches. */
    @Override
    public int keysAtATime() {
        return 1;
    }

    /** Statements of one text follow one another as a batch; in one process there is no trip to save. */
    @Override
    public int pipeline(Connection connection, List<Statement> statements, Binder binder) throws SQLException {
        int trips = 0;
        int i = 0;
        while (i < statements.size()) {
            String text = statements.get(i).sql();
            try (PreparedStatement statement = connection.prepareStatement(text)) {
                for (; i < statements.size() && statements.get(i).sql().equals(text); i++) {
                    binder.bind(statement, 1, statements.get(i).args());
                    statement.addBatch();
                }
                statement.executeBatch();
                trips++;
            }
        }
        return trips;
    }

    @Override
    public RuntimeException translate(SQLException failure) {
        for (SQLException cause = failure; cause != null; cause = cause.getNextException()) {
            String state = cause.getSQLState() == null ? "" : cause.getSQLState();
            if (state.equals("23505")) {
                Matcher matcher = BROKEN_KEY.matcher(String.valueOf(cause.getMessage()));
                String constraint = matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
                return new DuplicateKey(constraint, failure);
            }
            if (state.equals("40001") || state.equals("40XL1") || state.equals("40XL2")) {
                return new TransientConflict(failure);
            }
            if (state.equals("XCL52")) {
                return new ComptoirException("database.too-slow", Fault.UNAVAILABLE, Map.of("state", state), failure);
            }
            if (state.startsWith("08") || state.equals("XSDG2") || state.equals("XSLA4")) {
                return new ComptoirException(
                        "database.unavailable", Fault.UNAVAILABLE, Map.of("state", state), failure);
            }
        }
        return new IllegalStateException(
                "SQL failed with state " + failure.getSQLState() + ": " + failure.getMessage(), failure);
    }
}
