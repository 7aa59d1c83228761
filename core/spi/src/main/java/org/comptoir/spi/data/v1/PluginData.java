// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.data.v1;

import java.util.List;
import org.comptoir.model.Call;
import org.comptoir.spi.Extension;
import org.comptoir.spi.broker.v1.PluginStore;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a plugin keeps in tables of its own, which it reads and writes through {@link
 * org.comptoir.spi.broker.v1.PluginStore}. At most one a plugin. When it appears, the core brings the tables up to date,
 * before any other part of the plugin can use them; several nodes do so one after the other, and a step that fails leaves
 * nothing behind. Removing the plugin keeps, exports or deletes the tables, as the admin says.
 *
 * <p>In the database the table {@code {tokens}} of the plugin {@code acme.pay} is {@code px_acme_pay_tokens}.
 *
 * <pre>{@code
 * public List<PluginMigration> migrations() {
 *     return List.of(PluginMigration.of(
 *             "tokens",
 *             "create table {tokens} (company ${uuid} not null, value varchar(200) not null,"
 *                     + " expires_at ${instant} not null, constraint {tokens}_pk primary key (company, value))"));
 * }
 * }</pre>
 */
@ConsumerType
public interface PluginData extends Extension {

    /**
     * How many migrations this version knows: the number of the last, from 1. Asked with {@link #migrations}.
     *
     * <pre>{@code
     * public int schemaVersion() {
     *     return migrations().size();
     * }
     * }</pre>
     */
    default int schemaVersion() {
        return migrations().size();
    }

    /**
     * All steps from the first on, in order. Asked once when the plugin starts, on a thread of the guard, within ten
     * seconds. A step that was changed after it was applied is refused with {@code schema.changed}, one that is not allowed
     * with {@code store.sql}; then the plugin has no store, counts as {@code DOWN} whatever it says of itself, and takes over
     * from no former version.
     */
    List<PluginMigration> migrations();

    /**
     * Adds to an export what tables do not say, such as an explanation of codes. The tables themselves are exported by the
     * core. Asked once an export, on a thread of the guard, within a minute; what it throws ends the export.
     *
     * <pre>{@code
     * public void export(ExportSink sink, Call call) {
     *     sink.file("codes.txt", "A: active".getBytes(StandardCharsets.UTF_8));
     * }
     * }</pre>
     */
    default void export(ExportSink sink, Call call) {
        // Tables speak for themselves.
    }

    /**
     * Adds to somebody's copy of what is kept of them what the plugin keeps. By not overriding it a plugin declares that it
     * keeps nothing about people. Reads alone, and of the company of the call alone. Asked once a copy, on a thread of the
     * guard, within half a minute, where the tables are up to date; what it throws leaves its files out of the copy, which
     * says so.
     *
     * <pre>{@code
     * public void exportPerson(Person person, PluginStore store, ExportSink sink, Call call) {
     *     StringBuilder given = new StringBuilder();
     *     for (String sale : person.records()) {
     *         StoreSql points = StoreSql.of("select reason from {points} where sale = ?", sale);
     *         store.read(points, row -> row.text(1), call).forEach(given::append);
     *     }
     *     if (!given.isEmpty()) {
     *         sink.file("points.txt", given.toString().getBytes(StandardCharsets.UTF_8));
     *     }
     * }
     * }</pre>
     *
     * @param store the plugin's own tables
     * @param sink takes at most 64 MiB in all
     */
    default void exportPerson(Person person, PluginStore store, ExportSink sink, Call call) {
        // Nothing is kept about people.
    }

    /**
     * Takes somebody out of what the plugin keeps, in the company of the call. By not overriding it a plugin declares that
     * it keeps nothing about people. Asked after the core has erased them, on a thread of the guard, within ten seconds,
     * where the tables are up to date. It is asked until it returns, with pauses of a minute to an hour, and may be asked again after
     * that: then it finds nothing, and is content.
     *
     * <pre>{@code
     * public void erasePerson(Person person, PluginStore store, Call call) {
     *     store.write(
     *             "forget",
     *             tx -> {
     *                 person.records().forEach(
     *                         sale -> tx.write(StoreSql.of("delete from {points} where sale = ?", sale)));
     *                 return "";
     *             },
     *             call);
     * }
     * }</pre>
     *
     * @param store the plugin's own tables
     */
    default void erasePerson(Person person, PluginStore store, Call call) {
        // Nothing is kept about people.
    }
}
