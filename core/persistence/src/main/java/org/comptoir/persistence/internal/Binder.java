// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.persistence.internal;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.comptoir.model.id.Id;
import org.jspecify.annotations.Nullable;

/** Binds arguments by their Java type. */
final class Binder {

    private final Dialect dialect;

    Binder(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Binds from an index on; returns the index after the last. */
    int bind(PreparedStatement statement, int from, @Nullable Object[] args) throws SQLException {
        int index = from;
        for (Object arg : args) {
            bindOne(statement, index++, arg);
        }
        return index;
    }

    private void bindOne(PreparedStatement statement, int index, @Nullable Object arg) throws SQLException {
        if (arg == null) {
            dialect.bindNull(statement, index);
        } else if (arg instanceof String text) {
            statement.setString(index, text);
        } else if (arg instanceof Long number) {
            statement.setLong(index, number);
        } else if (arg instanceof Integer number) {
            statement.setInt(index, number);
        } else if (arg instanceof BigDecimal decimal) {
            statement.setBigDecimal(index, decimal);
        } else if (arg instanceof Id id) {
            dialect.bindUuid(statement, index, id.value());
        } else if (arg instanceof UUID uuid) {
            dialect.bindUuid(statement, index, uuid);
        } else if (arg instanceof LocalDate date) {
            dialect.bindDate(statement, index, date);
        } else if (arg instanceof Instant instant) {
            dialect.bindInstant(statement, index, instant);
        } else if (arg instanceof Boolean flag) {
            statement.setBoolean(index, flag);
        } else if (arg instanceof byte[] bytes) {
            statement.setBytes(index, bytes);
        } else {
            throw new IllegalArgumentException("cannot bind " + arg.getClass().getName());
        }
    }
}
