// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;
import org.comptoir.api.plugin.InstalledPlugin;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.PluginTables;
import org.comptoir.kernel.PluginVersions;
import org.comptoir.kernel.Schemas;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.json.Json;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.Call;
import org.comptoir.model.Idempotency;
import org.comptoir.plugins.internal.archive.Catalogues;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the services of this module share; brings the server to what is wanted when it starts, and keeps it there. */
@Component(service = LifeParts.class, configurationPid = "org.comptoir.plugins")
@Designate(ocd = LifeSettings.class)
public final class LifeParts {

    private static final Logger LOG = LoggerFactory.getLogger(LifeParts.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    /** For plugins to start before the server's door opens: as long as one may take, and some for what follows from it. */
    private static final Duration DOOR = Duration.ofSeconds(25);

    private static final Duration END = Duration.ofSeconds(5);
    private static final Duration FETCH = Duration.ofSeconds(60);

    private final Turns turns = new Turns();
    private final Ground ground;
    private final LifeStore store;
    private final Policy policy;
    private final OpenArchives archives;
    private final Reading reading;
    private final Planning planning;
    private final Wishes wishes;
    private final Bundles bundles;
    private final Serving serving;
    private final HealthCheck health;
    private final Following following;
    private final SharedTurn shared;
    private final NodeReport report;
    private final Convergence convergence;
    private final Sources sources;
    private final Revocations revocations;
    private @Nullable SourceWatch watch;

    @Activate
    public LifeParts(
            BundleContext context,
            @Reference Schemas schemas,
            @Reference Units units,
            @Reference PluginVersions versions,
            @Reference PluginTables tables,
            @Reference Admissions admissions,
            @Reference Json json,
            @Reference Clock clock,
            @Reference Ids ids,
            @Reference WaitingParts parts,
            @Reference ProblemTexts texts,
            LifeSettings settings) {
        this(
                new OsgiBundles(context, parts),
                versions,
                tables,
                admissions,
                Policy.of(settings, new PlatformFolder(context.getProperty("karaf.home")).projectKeys()),
                Durations.of(settings),
                NodeName.of(settings.node(), context.getProperty("comptoir.data")),
                new Ground(schemas, units, json, clock, ids, new Words(texts)));
        warn(settings);
    }

    private LifeParts(
            Bundles bundles,
            PluginVersions versions,
            PluginTables tables,
            Admissions admissions,
            Policy policy,
            Durations durations,
            String node,
            Ground ground) {
        this(
                bundles,
                versions,
                tables,
                admissions,
                new TrustedArchives(new Catalogues(ground.json()), policy::trust),
                policy,
                durations,
                node,
                ground);
    }

    private static void warn(LifeSettings settings) {
        if (settings.development()) {
            LOG.warn(
                    "event=plugin-development-mode action=\"plugins that nobody vouches for are let in; turn it off on a"
                            + " shop's server\"");
        }
    }

    /**
     * How long things take.
     *
     * @param probation how long a new version is watched
     * @param overlap how long a former version stays after another took over
     * @param sources how long between two looks at the sources; zero never looks
     */
    record Durations(Duration probation, Duration overlap, Duration sources) {
        static Durations of(LifeSettings settings) {
            return new Durations(
                    Duration.ofSeconds(Math.max(1, settings.probationSeconds())),
                    Duration.ofSeconds(Math.max(2, settings.overlapSeconds())),
                    Duration.ofMinutes(Math.max(0, settings.sourcesMinutes())));
        }
    }

    LifeParts(
            Bundles bundles,
            PluginVersions versions,
            PluginTables tables,
            Admissions admissions,
            ArchiveSource source,
            Policy policy,
            Durations durations,
            String node,
            Ground ground) {
        ground.schemas().migrate("plugins", LifeParts.class);
        Units units = ground.units();
        NodeStore nodes = new NodeStore();
        this.ground = ground;
        this.policy = policy;
        this.archives = new OpenArchives(source);
        this.store = new LifeStore(ground.json());
        this.bundles = bundles;
        this.health = new HealthCheck(versions, bundles, tables, admissions);
        this.serving = new Serving(
                bundles,
                versions,
                health,
                new Rehearsal(versions),
                new Retirement(bundles, versions, turns, durations.overlap()));
        this.reading = new Reading(units, store, nodes, bundles, serving, health, policy, ground.clock(), node);
        this.planning = new Planning(units, reading, serving, bundles, ground.words());
        this.wishes = new Wishes(units, store, reading, policy, ground.words());
        this.sources = new Sources(policy, new Catalogues(ground.json()), new Fetched(FETCH), ground.words());
        this.report = new NodeReport(units, nodes, bundles, serving, node, ground::own);
        this.shared = new SharedTurn(units, nodes, node, ground.clock(), ground::own);
        Probation probation = new Probation(
                turns,
                bundles::started,
                present -> health.of(
                        present.bundle(), !present.passport().extensionPoints().isEmpty(), ground.own()));
        this.following = new Following(
                ground,
                store,
                bundles,
                serving,
                probation,
                durations.probation(),
                report,
                new WaysBack(units, store, bundles, tables));
        this.revocations = new Revocations(store, policy, wishes, following, ground);
        this.convergence =
                new Convergence(units, store, bundles, serving, following, shared, report, revocations, ground.clock());
        turns.take(() -> {
            revocations.look();
            following.restoreAll();
            return true;
        });
        // The framework's own thread waits here: what a plugin does when it starts must not keep the server from coming
        // up.
        bundles.whenPluginsStart(() -> turns.soon(DOOR, following::startRestored));
        turns.after(LOOK, this::followOthers);
        if (!durations.sources().isZero()) {
            watch = new SourceWatch(durations.sources(), this::look);
        }
    }

    private void followOthers() {
        try {
            convergence.look();
        } finally {
            turns.after(LOOK, this::followOthers);
        }
    }

    /** Reads the sources, and takes out of service what they revoke. Not in a turn: it may take long. */
    Sources.Found look() {
        Sources.Found found = sources.read();
        revocations.remember(found.revoked());
        turns.take(() -> {
            revocations.look();
            return true;
        });
        return found;
    }

    @Modified
    void changed(LifeSettings settings) {
        policy.change(settings);
        warn(settings);
        turns.after(Duration.ZERO, revocations::look);
    }

    @Deactivate
    void close() {
        if (watch != null) {
            watch.close();
        }
        bundles.close();
        turns.close();
        // After whatever is under way, which would say again that this node serves.
        turns.within(END, report::away);
    }

    /** Has this node do what was just wished for, as the first of all, and tells what became of it. */
    InstalledPlugin followed(String id, Call call) {
        follow(id, call);
        return reading.one(id);
    }

    void follow(String id, Call call) {
        try {
            shared.take(() -> following.follow(id, call.withIdempotency(Idempotency.NONE)));
        } finally {
            report.write(ground.units().read(sql -> store.all(sql)).stream()
                    .map(Wanted::id)
                    .collect(Collectors.toSet()));
        }
    }

    /** What this server is called among those that share the database. */
    String node() {
        return report.node();
    }

    Turns turns() {
        return turns;
    }

    Ground ground() {
        return ground;
    }

    LifeStore store() {
        return store;
    }

    Policy policy() {
        return policy;
    }

    OpenArchives archives() {
        return archives;
    }

    Reading reading() {
        return reading;
    }

    Planning planning() {
        return planning;
    }

    Wishes wishes() {
        return wishes;
    }

    Bundles bundles() {
        return bundles;
    }

    Serving serving() {
        return serving;
    }

    HealthCheck health() {
        return health;
    }

    Sources sources() {
        return sources;
    }

    Revocations revocations() {
        return revocations;
    }
}
