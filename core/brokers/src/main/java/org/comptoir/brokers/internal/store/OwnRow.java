// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.kernel.Row;
import org.comptoir.spi.broker.v1.StoreRow;

/** The current row as a plugin sees it. */
record OwnRow(Row row) implements StoreRow {

    @Override
    public String text(int column) {
        return row.text(column);
    }

    @Override
    public long number(int column) {
        return row.number(column);
    }

    @Override
    public boolean flag(int column) {
        return row.flag(column);
    }

    @Override
    public BigDecimal decimal(int column) {
        return row.decimal(column);
    }

    @Override
    public UUID uuid(int column) {
        return row.uuid(column);
    }

    @Override
    public Instant instant(int column) {
        return row.instant(column);
    }

    @Override
    public Optional<Instant> instantIfAny(int column) {
        return Optional.ofNullable(row.instantOrNull(column));
    }

    @Override
    public LocalDate date(int column) {
        return row.date(column);
    }

    @Override
    public Optional<LocalDate> dateIfAny(int column) {
        return Optional.ofNullable(row.dateOrNull(column));
    }

    @Override
    public byte[] bytes(int column) {
        return row.bytes(column);
    }
}
