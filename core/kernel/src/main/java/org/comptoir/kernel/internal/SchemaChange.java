// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.comptoir.kernel.Database;
import org.comptoir.kernel.Database.Connected;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Schemas;
import org.jspecify.annotations.Nullable;

/** A change of tables over one connection. */
final class SchemaChange implements Schemas.Change {

    private final Database database;
    private final Connected sql;

    SchemaChange(Database database, Connected sql) {
        this.database = database;
        this.sql = sql;
    }

    @Override
    public void define(String ddl) {
        sql.define(database.ddl(ddl));
    }

    @Override
    public int update(String text, @Nullable Object... args) {
        return sql.update(text, args);
    }

    @Override
    public <T> List<T> query(String text, RowReader<T> reader, @Nullable Object... args) {
        return sql.query(text, reader, args);
    }

    @Override
    public <T> Optional<T> first(String text, RowReader<T> reader, @Nullable Object... args) {
        return sql.first(text, reader, args);
    }

    @Override
    public void each(String text, Consumer<Row> consumer, @Nullable Object... args) {
        sql.each(text, consumer, args);
    }

    @Override
    public void limit(Duration longest, int rows) {
        sql.limit(longest, rows);
    }

    @Override
    public boolean takeBack(Supplier<? extends RuntimeException> why) {
        return sql.takeBack(why);
    }
}
