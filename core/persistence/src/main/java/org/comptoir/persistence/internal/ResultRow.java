// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.persistence.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.comptoir.kernel.Row;
import org.jspecify.annotations.Nullable;

/** The row under a result's cursor. */
final class ResultRow implements Row {

    private final Lent lent;
    private final ResultSet result;
    private final Dialect dialect;

    ResultRow(Lent lent, ResultSet result, Dialect dialect) {
        this.lent = lent;
        this.result = result;
        this.dialect = dialect;
    }

    @Override
    public String text(int column) {
        String text = get(() -> result.getString(column));
        return text == null ? "" : text;
    }

    @Override
    public long number(int column) {
        return present(get(() -> result.getLong(column)), column);
    }

    @Override
    public int integer(int column) {
        return present(get(() -> result.getInt(column)), column);
    }

    @Override
    public boolean flag(int column) {
        return present(get(() -> result.getBoolean(column)), column);
    }

    @Override
    public BigDecimal decimal(int column) {
        BigDecimal decimal = get(() -> result.getBigDecimal(column));
        return decimal == null ? BigDecimal.ZERO : decimal;
    }

    @Override
    public UUID uuid(int column) {
        return present(uuidOrNull(column), column);
    }

    @Override
    public @Nullable UUID uuidOrNull(int column) {
        return get(() -> dialect.uuid(result, column));
    }

    @Override
    public Instant instant(int column) {
        return present(instantOrNull(column), column);
    }

    @Override
    public @Nullable Instant instantOrNull(int column) {
        return get(() -> dialect.instant(result, column));
    }

    @Override
    public LocalDate date(int column) {
        return present(dateOrNull(column), column);
    }

    @Override
    public @Nullable LocalDate dateOrNull(int column) {
        return get(() -> dialect.date(result, column));
    }

    @Override
    public byte[] bytes(int column) {
        return present(get(() -> result.getBytes(column)), column);
    }

    private static <T> T present(@Nullable T value, int column) {
        return Objects.requireNonNull(value, () -> "column " + column + " is null");
    }

    private <T> @Nullable T get(Getter<T> getter) {
        lent.enter();
        try {
            return getter.get();
        } catch (SQLException failure) {
            throw dialect.translate(failure);
        } finally {
            lent.leave();
        }
    }

    @FunctionalInterface
    private interface Getter<T> {
        @Nullable
        T get() throws SQLException;
    }
}
