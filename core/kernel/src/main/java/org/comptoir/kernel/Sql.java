// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Plain SQL on one connection. Written to the subset that Derby and PostgreSQL share; what differs lies in persistence.
 *
 * <p>Arguments may be {@code String, Integer, Long, BigDecimal, Boolean, byte[], Instant, LocalDate, UUID}, any
 * {@link org.comptoir.model.id.Id}, {@code null}, or {@link In} or {@link Keys} for a list; anything else is a programming
 * error. Each method is one round trip to the database, except that {@link #batch} with more than 1,000 rows makes one for every
 * thousand. Belongs to one thread, but for {@link #takeBack}.
 */
public interface Sql {

    <T> List<T> query(String sql, RowReader<T> reader, @org.jspecify.annotations.Nullable Object... args);

    /** The first row, if any. */
    <T> Optional<T> first(String sql, RowReader<T> reader, @org.jspecify.annotations.Nullable Object... args);

    /** Reads rows one by one without keeping them: for large results. */
    void each(String sql, Consumer<Row> consumer, @org.jspecify.annotations.Nullable Object... args);

    /**
     * From now on, until this unit or this read ends: a statement that takes longer than so long is broken off, and of an
     * answer no more than so many rows come. For statements that a plugin wrote.
     *
     * @param longest whole seconds, at least one; what takes longer is refused with {@code database.too-slow}
     * @param rows at least one
     */
    void limit(java.time.Duration longest, int rows);

    /**
     * Takes the connection from whoever works with it: what was written is undone, and the connection goes back to where it
     * came from. From now on each use of this SQL and of its rows throws {@code why}, the commit too. May be called by any
     * thread, and waits for nothing but that: a statement that is running goes on, and the connection goes back when
     * it ends.
     *
     * @return whether the connection is back
     */
    boolean takeBack(Supplier<? extends RuntimeException> why);

    /** The list for {@code column in ?}: expands to as many parameters as it has values. Empty lists match nothing. */
    record In(Collection<?> values) {}

    /**
     * The list for {@code column in ?} where the statement names all columns of a key before this one. Reads exactly the
     * rows of these keys and waits for no other: Derby, which answers {@link In} by going through all rows
     * that share the beginning of the key, locked ones included, is asked key by key. So no order, sum or count may
     * reach over several keys. For reading.
     */
    record Keys(Collection<?> values) {}

    /** Reads one row into a value. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(Row row);
    }
}
