// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comptoir.api.plugin.InstalledPlugin;
import org.comptoir.api.plugin.Passport;
import org.comptoir.api.plugin.PluginDetails;
import org.comptoir.api.plugin.PluginLibraries;
import org.comptoir.api.plugin.PluginNode;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.LocalText;
import org.comptoir.plugins.internal.archive.BillOfMaterials;
import org.comptoir.plugins.internal.archive.PluginArchive;
import org.comptoir.plugins.internal.archive.ScannedJar;
import org.osgi.framework.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is known of plugins: what is wanted of them, and what is there. */
final class Reading {

    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);
    private static final int LOOKS = 5;

    private final Units units;
    private final LifeStore store;
    private final NodeStore nodes;
    private final Bundles bundles;
    private final Serving serving;
    private final HealthCheck health;
    private final Policy policy;
    private final Clock clock;
    private final String node;

    Reading(
            Units units,
            LifeStore store,
            NodeStore nodes,
            Bundles bundles,
            Serving serving,
            HealthCheck health,
            Policy policy,
            Clock clock,
            String node) {
        this.units = units;
        this.store = store;
        this.nodes = nodes;
        this.bundles = bundles;
        this.serving = serving;
        this.health = health;
        this.policy = policy;
        this.clock = clock;
        this.node = node;
    }

    /** What is wanted of a plugin; of one that nothing was ever said of, that it serves if it is there. */
    Optional<Wanted> wanted(Sql sql, String id) {
        return store.find(sql, id).or(() -> serving.builtIn(id).map(one -> Wanted.builtIn(id, one.symbolicName())));
    }

    Optional<Present> builtIn(String id) {
        return serving.builtIn(id);
    }

    /** The version that is to serve, as a number. */
    Optional<String> version(Wanted wanted) {
        return wanted.isBuiltIn() ? serving.builtIn(wanted.id()).map(Present::version) : Optional.of(wanted.version());
    }

    /** @param publisher the key that must have signed the archive, as somebody said, or empty */
    Rules rules(Sql sql, PluginArchive archive, String publisher) {
        String id = archive.passport().id();
        Optional<Wanted> wanted = wanted(sql, id);
        return new Rules(
                wanted,
                wanted.flatMap(this::version),
                store.kept(sql, id),
                publisher,
                owner(sql, id, archive.symbolicName()),
                isProjects(archive));
    }

    /** Also what nobody signed may follow what came with the server: it came in development mode, by who works on it. */
    private boolean isProjects(PluginArchive archive) {
        return isProjects(archive.passport().id(), archive.publisherKey());
    }

    private boolean isProjects(String id, String key) {
        return key.isEmpty() ? serving.builtIn(id).isPresent() : policy.isProject(key);
    }

    /** The name of the project's that is borne, without its key, by what a catalogue offers. */
    Optional<BorneName> impostor(Passport passport, String key) {
        return isProjects(passport.id(), key) ? Optional.empty() : BorneName.of(passport);
    }

    /** The same of what is here, which may have come before the name was kept. */
    Optional<BorneName> impostor(InstalledPlugin plugin) {
        if (plugin.origin().equals(Wanted.BUILT_IN)) {
            return Optional.empty();
        }
        List<Kept> kept = units.read(sql -> store.kept(sql, plugin.id()));
        String key = kept.stream()
                .filter(one -> one.version().equals(plugin.version()))
                .map(one -> one.details().publisherKey())
                .findFirst()
                .orElse("");
        return isProjects(plugin.id(), key) ? Optional.empty() : BorneName.of(passport(plugin, kept), plugin.bundle());
    }

    /** Whose the symbolic name of a bundle is, if it is another's: even while that is suspended or removed. */
    private Optional<String> owner(Sql sql, String id, String symbolicName) {
        return store.all(sql).stream()
                .filter(one -> one.bundle().equals(symbolicName))
                .map(Wanted::id)
                .filter(other -> !other.equals(id))
                .findFirst()
                .or(() -> serving.owner(id, symbolicName));
    }

    /** As {@link Rules#signer}. */
    String signer(String id) {
        return units.read(sql -> Rules.signer(store.find(sql, id), store.kept(sql, id)));
    }

    List<InstalledPlugin> all() {
        TreeSet<String> ids = new TreeSet<>();
        units.read(sql -> store.all(sql)).forEach(wanted -> ids.add(wanted.id()));
        bundles.all().forEach(one -> ids.add(one.id()));
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    InstalledPlugin one(String id) {
        return find(id).orElseThrow(() -> Rules.unknown(id));
    }

    Optional<InstalledPlugin> find(String id) {
        return units.read(sql -> wanted(sql, id).map(wanted -> {
            List<Kept> kept = store.kept(sql, id);
            String version = version(wanted).orElse("");
            return new InstalledPlugin(
                    id,
                    version,
                    wanted.state().word(),
                    wanted.isBuiltIn()
                            ? serving.builtIn(id).map(Present::origin).orElse(Wanted.BUILT_IN)
                            : "installed",
                    wanted.reason(),
                    ways(kept, wanted),
                    wanted.bundle());
        }));
    }

    /** The versions that one could go back to. */
    private static List<String> ways(List<Kept> kept, Wanted wanted) {
        return before(kept, wanted.version()).stream().map(Kept::version).toList();
    }

    /**
     * The versions that served before one, are no later than it and have not failed, oldest first; before the one that came
     * with the server there is none.
     */
    static List<Kept> before(List<Kept> kept, String version) {
        long turn = kept.stream()
                .filter(one -> one.version().equals(version))
                .mapToLong(Kept::turn)
                .findFirst()
                .orElse(0);
        return kept.stream()
                .filter(one -> one.turn() < turn && one.isFine() && isEarlier(one.version(), version))
                .toList();
    }

    /** Whoever goes back never goes forward, also where an older server let an earlier version in after a later one. */
    private static boolean isEarlier(String one, String other) {
        return Version.parseVersion(one).compareTo(Version.parseVersion(other)) < 0;
    }

    /** Whoever looks takes no turn: a bundle may go while it is asked about, and is then looked for again. */
    PluginDetails details(String id, Call call) {
        for (int look = 1; look < LOOKS; look++) {
            try {
                return detailsNow(id, call);
            } catch (IllegalStateException | UncheckedIOException wentMeanwhile) {
                LOG.info("event=plugin-looked-at-again plugin={}", id, wentMeanwhile);
            }
        }
        return detailsNow(id, call);
    }

    private PluginDetails detailsNow(String id, Call call) {
        InstalledPlugin plugin = one(id);
        List<Kept> kept = units.read(sql -> store.kept(sql, id));
        return new PluginDetails(
                plugin,
                passport(plugin, kept),
                kept.stream().map(Kept::details).toList(),
                Stream.concat(feels(id, call).stream(), leftBehind(id).stream()).toList(),
                kept.stream()
                        .filter(one -> one.version().equals(plugin.version()))
                        .flatMap(one -> one.evidence().warnings().stream())
                        .toList(),
                libraries(plugin),
                nodes(id));
    }

    /** What the version that is to serve carries inside: from its bundle, or from what is kept of it. */
    private PluginLibraries libraries(InstalledPlugin plugin) {
        try {
            return BillOfMaterials.read(bundles.all().stream()
                    .filter(one -> one.symbolicName().equals(plugin.bundle())
                            && one.version().equals(plugin.version()))
                    .findFirst()
                    .map(one -> bundles.file(one.bundle(), BillOfMaterials.FILE, BillOfMaterials.LONGEST))
                    .orElseGet(() -> units.read(sql -> store.jar(sql, plugin.id(), plugin.version()))
                            .flatMap(Reading::bill)));
        } catch (ComptoirException unreadable) {
            // What came with the server, or lies in the hot folder, nobody looked at before; what is kept may be
            // damaged.
            return PluginLibraries.undeclared();
        }
    }

    private static Optional<byte[]> bill(byte[] jar) {
        try {
            return Optional.ofNullable(ScannedJar.of(jar).files().get(BillOfMaterials.FILE));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What people call it. */
    LocalText name(InstalledPlugin plugin) {
        return passport(plugin, units.read(sql -> store.kept(sql, plugin.id()))).name();
    }

    /** What a version says of itself, from what is kept or from the bundle that is there. */
    Passport passport(InstalledPlugin plugin, List<Kept> kept) {
        return kept.stream()
                .filter(one ->
                        plugin.origin().equals("installed") && one.version().equals(plugin.version()))
                .map(Kept::passport)
                .findFirst()
                .or(() -> serving.now(plugin.id())
                        .or(() -> serving.builtIn(plugin.id()))
                        .map(Present::passport))
                .orElseGet(() -> nameless(plugin));
    }

    /** Of one that is listed and whose archive is not here any more, nothing is known but what it is called by machines. */
    private static Passport nameless(InstalledPlugin plugin) {
        LocalText id = LocalText.of(plugin.id(), plugin.id());
        LocalText nothing = LocalText.of("", "");
        return new Passport(
                plugin.id(),
                plugin.version(),
                id,
                nothing,
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                List.of());
    }

    List<PluginNode> nodes(String id) {
        Instant now = clock.instant();
        return units.read(sql -> {
            Map<String, Instant> seen = nodes.seen(sql);
            return nodes.of(sql, id).stream()
                    .map(one -> one.node().equals(node) ? one : NodeReport.told(one, seen, now))
                    .toList();
        });
    }

    /** The node that the others wait for: it exchanges plugins now, or began with this one and has not ended. */
    Optional<PluginNode> awaited(List<PluginNode> all) {
        Optional<String> holder = units.read(sql -> nodes.holder(sql, clock.instant()));
        return all.stream()
                .filter(one -> holder.filter(one.node()::equals).isPresent())
                .findFirst()
                .or(() -> all.stream()
                        .filter(one -> one.state().equals(NodeReport.LOST))
                        .findFirst());
    }

    /** First a word, where something serves, then sentences. */
    private List<String> feels(String id, Call call) {
        List<String> lines = new ArrayList<>();
        serving.now(id).filter(Present::active).ifPresent(one -> {
            HealthCheck.Finding found =
                    health.of(one.bundle(), !one.passport().extensionPoints().isEmpty(), call);
            lines.add(found.worst().name());
            lines.addAll(found.words());
        });
        return lines;
    }

    /** Versions that hang in their start or their stop, a sentence each. */
    List<String> leftBehind(String id) {
        return bundles.all().stream()
                .filter(one -> one.id().equals(id) && bundles.isLeftBehind(one.bundle()))
                .map(one -> Sentence.of("plugin-said.hangs", "version", one.version()))
                .toList();
    }

    /** Why it does not serve well, in sentences. */
    List<String> whyNot(String id, Call call) {
        InstalledPlugin plugin = one(id);
        List<String> sentences = new ArrayList<>();
        switch (State.of(plugin.state())) {
            case SUSPENDED -> sentences.add(Sentence.of("plugin-said.suspended"));
            case REMOVED -> sentences.add(Sentence.of("plugin-said.removed"));
            case QUARANTINED -> {
                sentences.add(Sentence.of("plugin-said.it-failed", "reason", plugin.reason()));
                sentences.add(Sentence.of("plugin-said.all-kept") + " " + cure(isRevoked(plugin)));
            }
            case STAGED -> sentences.add(Sentence.of("plugin-said.staged"));
            case PROBATION, ACTIVE -> {
                if (!plugin.reason().isEmpty()) {
                    sentences.add(plugin.reason());
                }
            }
        }
        sentences.addAll(leftBehind(id));
        for (Present one : bundles.all()) {
            if (one.id().equals(id) && !bundles.isLeftBehind(one.bundle())) {
                sentences.addAll(bundles.unresolved(one.bundle()));
                sentences.addAll(one.active() ? bundles.waiting(one.bundle()) : List.of());
            }
        }
        feels(id, call).stream().skip(1).forEach(sentences::add);
        return sentences.stream().distinct().toList();
    }

    /** What to do about one that is quarantined. */
    private static String cure(boolean revoked) {
        return revoked ? Sentence.of("plugin-said.cure-revoked") : Sentence.of("plugin-said.cure-failed");
    }

    /** Whether the version that is wanted may not serve any more, whoever says so. */
    boolean isRevoked(InstalledPlugin plugin) {
        return units.read(sql -> store.kept(sql, plugin.id())).stream()
                .filter(one -> one.version().equals(plugin.version()))
                .anyMatch(one -> policy.against(one.details()).isPresent());
    }

    /** Facts for the audit trail. */
    static Map<String, String> facts(Wanted before, Wanted after) {
        return Map.of(
                "from",
                before.version(),
                "to",
                after.version(),
                "state",
                after.state().word());
    }
}
