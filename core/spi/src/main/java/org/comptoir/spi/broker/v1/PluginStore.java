// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.broker.v1;

import java.util.List;
import org.comptoir.model.Call;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The plugin's own tables, which its {@link org.comptoir.spi.data.v1.PluginData} describes. Each row belongs to a company,
 * by the column {@code company} that every table has: a read sees the rows of the call's company alone, a change touches
 * them alone, and what is inserted is the call's company's. The core sees to it: an insert, update or delete does not name
 * the column. Safe for many threads; not before {@code PluginData} was there, so not from a component's constructor.
 *
 * <p>SQL is {@code select}, {@code insert … values}, {@code update} and {@code delete}, in the words that Derby and
 * PostgreSQL share. Tables stand as {@code {name}}; other tables, names with a schema, quoted names, comments,
 * semicolons and functions but the usual ones (among them {@code count, sum, min, max, avg, coalesce, nullif, lower,
 * upper, trim, length, abs, mod, cast}) are refused. A statement may take 5 seconds, and answer 10,000 rows.
 *
 * <p>A reader and a work hold a connection to the database while they run. A plugin has two of them at most, and all plugins
 * together a third of the server's; each for 5 seconds, and no longer than the call lasts and somebody waits for the
 * plugin. Then the write is undone, and whatever it tries afterwards is refused with {@code store.overdue}: compute before,
 * not in between.
 *
 * <pre>{@code
 * List<String> tokens(PluginStore store, Instant now, Call call) {
 *     StoreSql valid = StoreSql.of("select value from {tokens} where expires_at > ?", now);
 *     return store.read(valid, row -> row.text(1), call);
 * }
 *
 * void renew(PluginStore store, String value, Instant expiresAt, Call call) {
 *     store.write("renew", tx -> {
 *         tx.write(StoreSql.of("delete from {tokens} where expires_at <= ?", tx.now()));
 *         tx.write(StoreSql.of("insert into {tokens} (value, expires_at) values (?, ?)", value, expiresAt));
 *         return "";
 *     }, call);
 * }
 * }</pre>
 *
 * <p>Refused by all: {@code store.not-ready} (UNAVAILABLE: there is no {@code PluginData} yet, or its migrations have not
 * ended), {@code plugin.data-newer} (CONFLICT: a later version changed the tables in a way that this one cannot live with),
 * {@code store.migration-failed} (INTERNAL), {@code store.sql} (INVALID: with the word that is not allowed), {@code
 * store.mixed-step} (INVALID: a migration both adds and takes away), {@code store.table-taken} (CONFLICT: another plugin's
 * table reads alike), {@code store.arguments} (INVALID), {@code store.in-write} (CONFLICT: this thread is inside a write already), {@code
 * store.too-many-rows} (TOO_LARGE), {@code store.too-slow} (UNAVAILABLE), {@code store.busy} (UNAVAILABLE: no connection
 * was free in time), {@code store.overdue} (UNAVAILABLE: it took too long, or nobody waits for it any more), {@code store.failed} (INVALID: the database
 * refused the statement, with its state), {@code database.…}.
 */
@ProviderType
public interface PluginStore {

    /** Reads: one round trip to the database. */
    <T> List<T> read(StoreSql select, StoreReader<T> reader, Call call);

    /**
     * Writes in one transaction, whole or not at all. With an idempotency key in the call, the same purpose with the same
     * key does nothing the second time and answers what it answered the first.
     *
     * @param purpose tells the writes of one call apart: small letters, digits and hyphens, 1 to 40 characters
     * @return what the work answered
     * @throws org.comptoir.model.ComptoirException besides, {@code idempotency.mismatch}, {@code store.purpose}, {@code
     *     store.answer-too-long} (INVALID), and whatever the work throws
     */
    String write(String purpose, StoreWork work, Call call);
}
