// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.comptoir.kernel.Nodes;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says once which version this server is and since when, and knows what the others said. */
@Component(service = Nodes.class, immediate = true)
public final class KnownNodes implements Nodes {

    private static final Duration FORGOTTEN = Duration.ofDays(30);

    private final Units units;
    private final Clock clock;
    private final String here;
    private final NodeStore store = new NodeStore();

    @Activate
    public KnownNodes(@Reference LifeParts parts, BundleContext context) {
        this(
                parts.ground(),
                parts.node(),
                context.getBundle().getVersion().toString(),
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()));
    }

    KnownNodes(Ground ground, String here, String version, Instant startedAt) {
        this.units = ground.units();
        this.clock = ground.clock();
        this.here = here;
        units.write(ground.own(), Boolean.class, tx -> {
            say(tx, version, startedAt);
            return true;
        });
    }

    private void say(Tx tx, String version, Instant startedAt) {
        store.seen(tx, here);
        int known =
                tx.update("update node_start set version = ?, started_at = ? where node = ?", version, startedAt, here);
        if (known == 0) {
            tx.update("insert into node_start (node, version, started_at) values (?, ?, ?)", here, version, startedAt);
        }
    }

    @Override
    public List<Node> all() {
        return units.read(this::read);
    }

    private List<Node> read(Sql sql) {
        Instant now = clock.instant();
        Map<String, Instant> seen = store.seen(sql);
        return sql
                .query(
                        "select node, version, started_at from node_start order by node",
                        row -> node(row.text(1), row.text(2), row.instant(3), seen.get(row.text(1)), now))
                .stream()
                .filter(node -> node.here() || node.seenAt().plus(FORGOTTEN).isAfter(now))
                .toList();
    }

    private Node node(String name, String version, Instant startedAt, @Nullable Instant seen, Instant now) {
        boolean itself = name.equals(here);
        Instant seenAt = itself ? now : seen == null ? startedAt : seen;
        return new Node(
                name,
                version,
                startedAt,
                seenAt,
                itself,
                !seenAt.plus(NodeReport.SILENCE).isBefore(now));
    }
}
