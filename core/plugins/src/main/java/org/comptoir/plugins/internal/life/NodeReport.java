// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.comptoir.api.plugin.PluginNode;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what this node has of each plugin, where that is news. Belongs to whoever has the turn. */
final class NodeReport {

    static final String SERVING = "serving";
    static final String STOPPED = "stopped";
    static final String FAILED = "failed";
    static final String AWAY = "away";
    static final String STARTING = "starting";
    /** Said by the others: it has not been there for a while, and did not say that it leaves. */
    static final String LOST = "lost";

    private static final Duration BEAT = Duration.ofSeconds(30);
    /** After which a server counts as gone. */
    static final Duration SILENCE = Duration.ofSeconds(90);

    private static final Logger LOG = LoggerFactory.getLogger(NodeReport.class);

    private final Units units;
    private final NodeStore store;
    private final Bundles bundles;
    private final Serving serving;
    private final String node;
    private final Supplier<Call> own;
    private final Map<String, String> failures = new HashMap<>();
    private final Set<String> starting = new HashSet<>();
    private Set<String> about = Set.of();
    private Set<String> said = Set.of();
    private Instant beat = Instant.EPOCH;

    NodeReport(Units units, NodeStore store, Bundles bundles, Serving serving, String node, Supplier<Call> own) {
        this.units = units;
        this.store = store;
        this.bundles = bundles;
        this.serving = serving;
        this.node = node;
        this.own = own;
    }

    String node() {
        return node;
    }

    /** This node could not do as is wanted; said with the next {@link #write}, until {@link #mended}. */
    void failed(String plugin, String reason) {
        failures.put(plugin, reason);
    }

    void mended(String plugin) {
        failures.remove(plugin);
    }

    /** Said before a version starts for the first time: what ends the server then is known by it afterwards. */
    void starting(String plugin, String version) {
        starting.add(plugin);
        say(new PluginNode(node, plugin, version, STARTING, "", own.get().deadline()));
    }

    /** Said once it has started, or has failed to. */
    void started(String plugin) {
        starting.remove(plugin);
        say(now(plugin));
    }

    private void say(PluginNode news) {
        units.write(own.get(), Boolean.class, tx -> {
            store.put(tx, news);
            return true;
        });
    }

    /** Whether this server ended while it started that version for the first time. */
    boolean endedStarting(String plugin, String version) {
        return units.read(sql -> store.on(sql, node)).stream()
                .anyMatch(one -> one.plugin().equals(plugin)
                        && one.state().equals(STARTING)
                        && one.version().equals(version));
    }

    /** @param wanted the plugins of which anything was ever said */
    void write(Set<String> wanted) {
        Map<String, PluginNode> before = units.read(sql -> store.on(sql, node)).stream()
                .filter(one -> !starting.contains(one.plugin()))
                .collect(Collectors.toMap(PluginNode::plugin, one -> one));
        about = Set.copyOf(wanted);
        said = here();
        Set<String> ids = new TreeSet<>(wanted);
        bundles.all().forEach(one -> ids.add(one.id()));
        ids.removeAll(starting);
        List<PluginNode> news = ids.stream()
                .map(this::now)
                .filter(now -> !before.containsKey(now.plugin())
                        || !before.get(now.plugin()).says(now))
                .toList();
        List<String> gone =
                before.keySet().stream().filter(id -> !ids.contains(id)).toList();
        if (!news.isEmpty() || !gone.isEmpty()) {
            units.write(own.get(), Boolean.class, tx -> {
                news.forEach(one -> store.put(tx, one));
                gone.forEach(id -> store.remove(tx, node, id));
                return true;
            });
        }
    }

    /** Says that this node is there, each half minute, and what it has, where that came by itself: a file in the hot folder. */
    void refresh(Instant now) {
        if (!beat.plus(BEAT).isAfter(now)) {
            beat = now;
            units.write(own.get(), Boolean.class, tx -> {
                store.seen(tx, node);
                return true;
            });
        }
        if (!here().equals(said)) {
            write(about);
        }
    }

    private Set<String> here() {
        Set<String> ids = new TreeSet<>(about);
        bundles.all().forEach(one -> ids.add(one.id()));
        return ids.stream()
                .map(this::now)
                .map(one -> one.plugin() + ' ' + one.state() + ' ' + one.version())
                .collect(Collectors.toSet());
    }

    /** What a node said last, unless it has been silent since. */
    static PluginNode told(PluginNode row, Map<String, Instant> seen, Instant now) {
        Instant last = seen.getOrDefault(row.node(), now);
        if (row.state().equals(AWAY) || !last.plus(SILENCE).isBefore(now)) {
            return row;
        }
        String reason = Sentence.of("plugin-said.last-seen", "when", at(last));
        return new PluginNode(row.node(), row.plugin(), row.version(), LOST, reason, last);
    }

    static String at(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private PluginNode now(String id) {
        String version =
                serving.now(id).filter(Present::active).map(Present::version).orElse("");
        String failure = failures.getOrDefault(id, "");
        String state = failure.isEmpty() ? version.isEmpty() ? STOPPED : SERVING : FAILED;
        return new PluginNode(node, id, version, state, failure, own.get().deadline());
    }

    /** Whether another node said that it serves this version. */
    boolean servesElsewhere(String id, String version) {
        return units.read(sql -> store.of(sql, id)).stream()
                .anyMatch(one -> !one.node().equals(node)
                        && one.state().equals(SERVING)
                        && one.version().equals(version));
    }

    /** The server stops: what it has counts for nothing until it is back. */
    void away() {
        try {
            units.write(own.get(), Boolean.class, tx -> {
                for (PluginNode had : store.on(tx, node)) {
                    if (had.state().equals(STARTING)) {
                        // What is starting may be what ends the server: that is to be known at the next start.
                        continue;
                    }
                    store.put(tx, new PluginNode(node, had.plugin(), had.version(), AWAY, "", had.since()));
                }
                return true;
            });
        } catch (ComptoirException | IllegalStateException late) {
            LOG.debug("event=plugin-node-left-unsaid node={}", node, late);
        }
    }
}
