// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comptoir.api.plugin.Passport;
import org.comptoir.api.plugin.PluginDetails;
import org.comptoir.api.plugin.PluginWarning;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sha256;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.json.Json;
import org.comptoir.plugins.internal.archive.PluginArchive;

/** What is wanted of each plugin, and the versions that are kept. */
final class LifeStore {

    private static final String WANTED = "select id, bundle, state, wanted_version, former_version, reason from plugin";
    private static final String KEPT =
            "select turn, passport, version, state, reason, sha256, publisher_key, installed_at,"
                    + " installed_by, signature, jar_sha256, verdict, warnings from plugin_version where plugin = ? order by turn";
    private static final int LONGEST_REASON = 1_000;

    private final Json json;
    private final KeptJars jars = new KeptJars();

    LifeStore(Json json) {
        this.json = json;
    }

    /** How often what is wanted has changed; another number than before says that there may be something to do. */
    long changes(Sql sql) {
        return sql.first("select changes from plugin_change where id = 1", row -> row.number(1))
                .orElse(0L);
    }

    /** To be called first in each write: writers on all nodes come one after the other, and the nodes learn of it. */
    void begin(Tx tx) {
        tx.update("update plugin_change set changes = changes + 1 where id = 1");
    }

    /** When somebody last said what is wanted of it. */
    Optional<Instant> saidAt(Sql sql, String id) {
        return sql.first("select changed_at from plugin where id = ?", row -> row.instant(1), id);
    }

    List<Wanted> all(Sql sql) {
        return sql.query(WANTED + " order by id", LifeStore::wanted);
    }

    Optional<Wanted> find(Sql sql, String id) {
        return sql.first(WANTED + " where id = ?", LifeStore::wanted, id);
    }

    private static Wanted wanted(Row row) {
        return new Wanted(row.text(1), row.text(2), State.of(row.text(3)), row.text(4), row.text(5), row.text(6));
    }

    void put(Tx tx, Wanted wanted) {
        String by = tx.call().actor().toString();
        int changed = tx.update(
                "update plugin set bundle = ?, state = ?, wanted_version = ?, former_version = ?, reason = ?, changed_at = ?,"
                        + " changed_by = ? where id = ?",
                wanted.bundle(),
                wanted.state().word(),
                wanted.version(),
                wanted.former(),
                cut(wanted.reason()),
                tx.now(),
                by,
                wanted.id());
        if (changed == 0) {
            tx.update(
                    "insert into plugin (id, bundle, state, wanted_version, former_version, reason, created_at, created_by,"
                            + " changed_at, changed_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    wanted.id(),
                    wanted.bundle(),
                    wanted.state().word(),
                    wanted.version(),
                    wanted.former(),
                    cut(wanted.reason()),
                    tx.now(),
                    by,
                    tx.now(),
                    by);
        }
    }

    List<Kept> kept(Sql sql, String id) {
        return sql.query(
                KEPT,
                row -> new Kept(
                        row.number(1),
                        json.read(row.text(2), Passport.class),
                        new PluginDetails.Version(
                                row.text(3),
                                row.text(4),
                                row.text(5),
                                row.text(6),
                                row.text(7),
                                row.instant(8),
                                row.text(9)),
                        new Kept.Evidence(row.text(10), row.text(11), row.text(12), warnings(row.text(13)))),
                id);
    }

    private List<PluginWarning> warnings(String text) {
        return text.isEmpty() ? List.of() : List.of(json.read(text, PluginWarning[].class));
    }

    /** The digest of the archive of a version that is kept. */
    Optional<String> sha256(Sql sql, String id, String version) {
        return sql.first(
                "select sha256 from plugin_version where plugin = ? and version = ?", row -> row.text(1), id, version);
    }

    /** The bundle of a version that is kept. */
    Optional<byte[]> jar(Sql sql, String id, String version) {
        return jars.find(sql, id, version);
    }

    /** Forgets what was brought in after this version and undone since; all, where this one is not among them. */
    void forgetAfter(Tx tx, String id, String version) {
        long turn = tx.first(
                        "select turn from plugin_version where plugin = ? and version = ?",
                        row -> row.number(1),
                        id,
                        version)
                .orElse(0L);
        tx.update("delete from plugin_version where plugin = ? and turn > ?", id, turn);
    }

    /**
     * Keeps a version as the latest; one that is known already only moves to the end, as whoever signed it now, and is given another
     * chance.
     */
    void keep(Tx tx, PluginArchive archive, byte[] jar) {
        String id = archive.passport().id();
        String version = archive.passport().version();
        long turn = tx.first("select max(turn) from plugin_version where plugin = ?", row -> row.number(1), id)
                        .orElse(0L)
                + 1;
        String by = tx.call().actor().toString();
        int known = tx.update(
                "update plugin_version set turn = ?, state = ?, reason = ?, publisher_key = ?, signature = ?,"
                        + " installed_at = ?, installed_by = ? where plugin = ? and version = ?",
                turn,
                Kept.FINE,
                "",
                archive.publisherKey(),
                archive.signature(),
                tx.now(),
                by,
                id,
                version);
        if (known == 0) {
            tx.update(
                    "insert into plugin_version (plugin, version, turn, state, reason, sha256, publisher_key, passport,"
                            + " verdict, installed_at, installed_by, signature, jar_sha256, warnings)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    id,
                    version,
                    turn,
                    Kept.FINE,
                    "",
                    archive.sha256(),
                    archive.publisherKey(),
                    json.write(archive.passport()),
                    archive.verdict().orElse(""),
                    tx.now(),
                    by,
                    archive.signature(),
                    new Sha256().add(jar).hex(),
                    json.write(archive.warnings()));
            jars.add(tx, id, version, jar);
        }
    }

    void quarantine(Tx tx, String id, String version, String reason) {
        tx.update(
                "update plugin_version set state = ?, reason = ? where plugin = ? and version = ?",
                Kept.QUARANTINED,
                cut(reason),
                id,
                version);
    }

    /** It has shown that it serves, whatever was thought of it before. */
    void passed(Tx tx, String id, String version) {
        tx.update(
                "update plugin_version set state = ?, reason = ? where plugin = ? and version = ?",
                Kept.FINE,
                "",
                id,
                version);
    }

    /**
     * Forgets all but the latest few that one could go back to, and all but the latest few that failed. Never what is wanted
     * or serves: after several steps back that is the oldest.
     */
    void prune(Tx tx, String id, int most) {
        Set<String> needed = needed(tx, id);
        kept(tx, id).stream()
                .collect(Collectors.partitioningBy(Kept::isFine))
                .values()
                .forEach(alike -> alike.stream()
                        .filter(one -> !needed.contains(one.version()))
                        .limit(Math.max(0, alike.size() - most))
                        .forEach(old -> tx.update(
                                "delete from plugin_version where plugin = ? and version = ?", id, old.version())));
    }

    /** The versions that are wanted, or take over if the wanted one fails, or serve or start on any node. */
    private Set<String> needed(Sql sql, String id) {
        Set<String> needed = new HashSet<>();
        find(sql, id).ifPresent(wanted -> needed.addAll(List.of(wanted.version(), wanted.former())));
        needed.addAll(sql.query(
                "select version from plugin_node where plugin = ? and state in (?, ?)",
                row -> row.text(1),
                id,
                NodeReport.SERVING,
                NodeReport.STARTING));
        return needed;
    }

    /** The digests of archives that a catalogue revoked at any time, on any node. */
    Set<String> revoked(Sql sql) {
        return Set.copyOf(sql.query("select sha256 from plugin_revoked", row -> row.text(1)));
    }

    void revoke(Tx tx, String sha256) {
        tx.update("insert into plugin_revoked (sha256, since) values (?, ?)", sha256, tx.now());
    }

    void forget(Tx tx, String id) {
        tx.update("delete from plugin_version where plugin = ?", id);
        tx.update("delete from plugin_node where plugin = ?", id);
        tx.update("delete from plugin where id = ?", id);
    }

    static String cut(String text) {
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
    }
}
