// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.api.plugin.PluginNode;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;

/** What each node has of each plugin, and whose turn it is to exchange some. */
final class NodeStore {

    private static final String NODES = "select node, plugin, version, state, reason, since from plugin_node";

    List<PluginNode> of(Sql sql, String plugin) {
        return sql.query(NODES + " where plugin = ? order by node", NodeStore::node, plugin);
    }

    List<PluginNode> on(Sql sql, String node) {
        return sql.query(NODES + " where node = ? order by plugin", NodeStore::node, node);
    }

    private static PluginNode node(Row row) {
        return new PluginNode(row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.instant(6));
    }

    /** Writes down what a node has; its time is that of the write. */
    void put(Tx tx, PluginNode had) {
        String reason = LifeStore.cut(had.reason());
        int known = tx.update(
                "update plugin_node set version = ?, state = ?, reason = ?, since = ? where node = ? and plugin = ?",
                had.version(),
                had.state(),
                reason,
                tx.now(),
                had.node(),
                had.plugin());
        if (known == 0) {
            tx.update(
                    "insert into plugin_node (node, plugin, version, state, reason, since) values (?, ?, ?, ?, ?, ?)",
                    had.node(),
                    had.plugin(),
                    had.version(),
                    had.state(),
                    reason,
                    tx.now());
        }
    }

    void remove(Tx tx, String node, String plugin) {
        tx.update("delete from plugin_node where node = ? and plugin = ?", node, plugin);
    }

    /** This node is there now. */
    void seen(Tx tx, String node) {
        if (tx.update("update plugin_seen set seen_at = ? where node = ?", tx.now(), node) == 0) {
            tx.update("insert into plugin_seen (node, seen_at) values (?, ?)", node, tx.now());
        }
    }

    /** When each node was last there; a node of an older version says nothing of it. */
    Map<String, Instant> seen(Sql sql) {
        Map<String, Instant> seen = new HashMap<>();
        sql.query("select node, seen_at from plugin_seen", row -> seen.put(row.text(1), row.instant(2)));
        return seen;
    }

    /** The node that exchanges plugins now, if one does. */
    Optional<String> holder(Sql sql, Instant now) {
        return sql.first(
                "select holder from plugin_turn where id = 1 and held_until > ?",
                row -> row.text(1),
                now.toEpochMilli());
    }

    /** Whether another than this holder has the turn. A look without a lock, so that waiting nodes write nothing. */
    boolean taken(Sql sql, String holder, Instant now) {
        return sql.first(
                        "select 1 from plugin_turn where id = 1 and holder <> ? and held_until > ?",
                        row -> true,
                        holder,
                        now.toEpochMilli())
                .isPresent();
    }

    /** Takes the turn unless another node has it; it ends by itself after so long. */
    boolean take(Tx tx, String holder, Duration longest) {
        return tx.update(
                        "update plugin_turn set holder = ?, held_until = ? where id = 1 and (holder = ? or held_until <= ?)",
                        holder,
                        tx.now().plus(longest).toEpochMilli(),
                        holder,
                        tx.now().toEpochMilli())
                == 1;
    }

    void give(Tx tx, String holder) {
        tx.update("update plugin_turn set held_until = 0 where id = 1 and holder = ?", holder);
    }
}
