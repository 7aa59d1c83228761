// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.comptoir.api.plugin.InstalledPlugin;
import org.comptoir.api.plugin.PluginDetails;
import org.comptoir.api.plugin.PluginLife;
import org.comptoir.api.plugin.PluginPlan;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.PluginVersions;
import org.comptoir.kernel.Schemas;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.json.Json;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.Idempotency;
import org.comptoir.model.id.CompanyId;
import org.comptoir.plugins.internal.archive.Catalogues;
import org.comptoir.plugins.internal.archive.Trust;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what is wanted, then has the framework follow. */
@Component(service = PluginLife.class, immediate = true, configurationPid = "org.comptoir.plugins")
@Designate(ocd = LifeSettings.class)
public final class DefaultPluginLife implements PluginLife {

    private static final Logger LOG = LoggerFactory.getLogger(DefaultPluginLife.class);
    private static final CompanyId SERVER = new CompanyId(new UUID(0, 0));
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Turns turns = new Turns();
    private final Ids ids;
    private final OpenArchives archives;
    private final Reading reading;
    private final Planning planning;
    private final Wishes wishes;
    private final Following following;

    @Activate
    public DefaultPluginLife(
            BundleContext context,
            @Reference Schemas schemas,
            @Reference Units units,
            @Reference PluginVersions versions,
            @Reference Json json,
            @Reference Clock clock,
            @Reference Ids ids,
            @Reference WaitingParts parts,
            LifeSettings settings) {
        this(
                new OsgiBundles(context, parts),
                new TrustedArchives(new Catalogues(json), trust(settings)),
                Durations.of(settings),
                schemas,
                units,
                versions,
                json,
                clock,
                ids);
        if (settings.development()) {
            LOG.warn(
                    "event=plugin-development-mode action=\"plugins that nobody vouches for are let in; turn it off on a"
                            + " shop's server\"");
        }
    }

    private static Trust trust(LifeSettings settings) {
        return Trust.in(
                List.of(settings.publishers()),
                List.of(settings.catalogues()),
                List.of(settings.revoked()),
                settings.development());
    }

    /**
     * How long things take.
     *
     * @param probation how long a new version is watched
     * @param overlap how long a former version stays after another took over
     */
    record Durations(Duration probation, Duration overlap) {
        static Durations of(LifeSettings settings) {
            return new Durations(
                    Duration.ofSeconds(Math.max(1, settings.probationSeconds())),
                    Duration.ofSeconds(Math.max(2, settings.overlapSeconds())));
        }
    }

    DefaultPluginLife(
            Bundles bundles,
            ArchiveSource source,
            Durations durations,
            Schemas schemas,
            Units units,
            PluginVersions versions,
            Json json,
            Clock clock,
            Ids ids) {
        schemas.migrate("plugins", DefaultPluginLife.class);
        this.ids = ids;
        this.archives = new OpenArchives(source);
        LifeStore store = new LifeStore(json);
        HealthCheck health = new HealthCheck(versions);
        Serving serving =
                new Serving(bundles, versions, health, new Retirement(bundles, versions, turns, durations.overlap()));
        this.reading = new Reading(units, store, bundles, serving, health);
        this.planning = new Planning(units, reading, serving, bundles);
        this.wishes = new Wishes(units, store, reading);
        Call own =
                new Call(SERVER, Actor.system("plugins"), Idempotency.NONE, clock.instant(), Locale.ENGLISH, "plugins");
        Probation probation = new Probation(
                turns,
                bundles::started,
                present -> health.of(
                        present.bundle(), !present.passport().extensionPoints().isEmpty(), lasting(own, clock)));
        this.following = new Following(
                units, store, bundles, serving, probation, durations.probation(), () -> lasting(own, clock));
        turns.take(() -> {
            following.restoreAll();
            return true;
        });
    }

    private static Call lasting(Call call, Clock clock) {
        return new Call(
                call.company(),
                call.actor(),
                call.idempotency(),
                clock.instant().plus(PATIENCE),
                call.locale(),
                call.traceId());
    }

    @Deactivate
    void close() {
        turns.close();
    }

    @Override
    public List<InstalledPlugin> list(Call call) {
        return turns.take(reading::all);
    }

    @Override
    public PluginDetails info(String id, Call call) {
        return turns.take(() -> reading.details(id, call));
    }

    @Override
    public PluginPlan plan(Path archive, Call call) {
        return archives.with(archive, opened -> turns.take(() -> planning.of(opened, ids.next())));
    }

    @Override
    public InstalledPlugin install(Path archive, Call call) {
        return archives.with(
                archive,
                opened -> turns.take(() -> {
                    wishes.install(opened, call);
                    return followed(opened.passport().id(), call);
                }));
    }

    @Override
    public InstalledPlugin upgrade(Path archive, Call call) {
        return archives.with(
                archive,
                opened -> turns.take(() -> {
                    wishes.upgrade(opened, call);
                    return followed(opened.passport().id(), call);
                }));
    }

    @Override
    public InstalledPlugin rollback(String id, Call call) {
        return turns.take(() -> {
            wishes.rollback(id, call);
            return followed(id, call);
        });
    }

    @Override
    public InstalledPlugin suspend(String id, Call call) {
        return turns.take(() -> {
            wishes.suspend(id, call);
            return followed(id, call);
        });
    }

    @Override
    public InstalledPlugin resume(String id, Call call) {
        return turns.take(() -> {
            wishes.resume(id, call);
            return followed(id, call);
        });
    }

    private InstalledPlugin followed(String id, Call call) {
        following.follow(id, call.withIdempotency(Idempotency.NONE));
        return reading.one(id);
    }

    @Override
    public void remove(String id, boolean deleteData, Call call) {
        turns.take(() -> {
            wishes.remove(id, deleteData, call);
            following.follow(id, call.withIdempotency(Idempotency.NONE));
            return true;
        });
    }

    @Override
    public List<String> whyNot(String id, Call call) {
        return turns.take(() -> reading.whyNot(id, call));
    }
}
