// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.comptoir.api.plugin.InstalledPlugin;
import org.comptoir.api.plugin.PluginForecast;
import org.comptoir.api.plugin.PluginForecast.Outlook;
import org.comptoir.model.ComptoirException;
import org.comptoir.plugins.internal.archive.PluginArchive;
import org.comptoir.plugins.internal.life.Sources.Found;
import org.comptoir.plugins.internal.life.Sources.Offer;
import org.osgi.framework.Version;
import org.osgi.resource.Requirement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks what would become of plugins on a platform that does not run here. What each needs is read from its bundle, as the
 * framework reads it: one that is not there is installed for a moment, never started, and taken out again.
 */
final class Forecast {

    private static final Logger LOG = LoggerFactory.getLogger(Forecast.class);
    private static final String RUNS = "runs";
    private static final String QUARANTINED = "quarantined";
    private static final String UNKNOWN = "unknown";

    /** How many versions of a plugin are opened, the newest first, before it is said that none would run. */
    private static final int MOST_TRIED = 5;

    private final LifeParts parts;
    private final Offers target;

    Forecast(LifeParts parts, Offers target) {
        this.parts = parts;
        this.target = target;
    }

    PluginForecast of(String version) {
        List<Outlook> outlooks = new ArrayList<>();
        Optional<Found> sources = Optional.empty();
        for (InstalledPlugin plugin : installed()) {
            Optional<List<String>> lacks = lacks(plugin);
            boolean ill = lacks.isPresent() && !lacks.get().isEmpty();
            if (ill && sources.isEmpty()) {
                sources = Optional.of(parts.look());
            }
            outlooks.add(outlook(plugin, lacks, ill ? sources : Optional.empty()));
        }
        return new PluginForecast(
                version, outlooks, sources.map(Found::troubles).orElse(List.of()));
    }

    private List<InstalledPlugin> installed() {
        return parts.reading().all().stream()
                .filter(plugin -> !plugin.origin().equals(Wanted.BUILT_IN) && State.of(plugin.state()) != State.REMOVED)
                .toList();
    }

    /** What a plugin would miss; nothing where its archive is not here, or cannot be read any more. */
    private Optional<List<String>> lacks(InstalledPlugin plugin) {
        try {
            Optional<byte[]> jar =
                    parts.ground().units().read(sql -> parts.store().jar(sql, plugin.id(), plugin.version()));
            return parts.turns()
                    .take(() -> there(plugin.bundle(), plugin.version())
                            .map(one -> parts.bundles().requirements(one.bundle()))
                            .or(() -> jar.map(bytes -> triedOut(bytes).needs())))
                    .map(this::lacks);
        } catch (RuntimeException broken) {
            // One that is damaged must not hide what becomes of the others.
            LOG.warn("event=plugin-forecast-failed plugin={} version={}", plugin.id(), plugin.version(), broken);
            return Optional.empty();
        }
    }

    /** Not in a turn: matching takes long where there are many, and needs no framework. */
    private List<String> lacks(List<Requirement> needs) {
        return new Requirements(target).missing(needs);
    }

    private Optional<Present> there(String symbolicName, String version) {
        return parts.bundles().all().stream()
                .filter(one ->
                        one.symbolicName().equals(symbolicName) && one.version().equals(version))
                .findFirst();
    }

    /**
     * What a version needs.
     *
     * @param needs of any platform
     * @param runsHere whether the one that runs here has all of it
     */
    private record Tried(List<Requirement> needs, boolean runsHere) {}

    private Tried triedOut(byte[] jar) {
        String trial = parts.ground().ids().next().toString();
        long bundle = parts.bundles().tryOut(Present.location("target", trial, ""), jar);
        try {
            return new Tried(
                    parts.bundles().requirements(bundle),
                    parts.bundles().unresolved(bundle).isEmpty());
        } finally {
            parts.bundles().uninstall(bundle);
        }
    }

    private Outlook outlook(InstalledPlugin plugin, Optional<List<String>> lacks, Optional<Found> sources) {
        if (lacks.isEmpty()) {
            return outlook(
                    plugin,
                    UNKNOWN,
                    List.of(),
                    "",
                    "Its archive is not kept here, or is damaged: install a version of it anew.");
        }
        if (lacks.get().isEmpty()) {
            return outlook(plugin, RUNS, List.of(), "", "");
        }
        return sources.flatMap(found -> cure(plugin, found))
                .map(cure -> outlook(plugin, QUARANTINED, lacks.get(), cure.version(), cure.words()))
                .orElseGet(() -> outlook(plugin, QUARANTINED, lacks.get(), "", noCure(plugin)));
    }

    private static Outlook outlook(
            InstalledPlugin plugin, String outlook, List<String> reasons, String cureVersion, String cure) {
        return new Outlook(plugin.id(), plugin.version(), plugin.state(), outlook, reasons, cureVersion, cure);
    }

    private static String noCure(InstalledPlugin plugin) {
        return "No version in the catalogues would run there: ask the publisher of " + plugin.id()
                + " for one, or keep this version of the server.";
    }

    private record Cure(String version, String words) {}

    private Optional<Cure> cure(InstalledPlugin plugin, Found sources) {
        String signer = parts.reading().signer(plugin.id());
        Version present = Version.parseVersion(plugin.version());
        return sources.offers().stream()
                .filter(offer -> offer.id().equals(plugin.id())
                        && !sources.revoked().contains(offer.listed().sha256())
                        && (signer.isEmpty() || offer.listed().publisherKey().equals(signer))
                        && number(offer).compareTo(present) > 0)
                .sorted(Comparator.comparing(Forecast::number).reversed())
                .limit(MOST_TRIED)
                .flatMap(offer -> cure(offer).stream())
                .findFirst();
    }

    private static Version number(Offer offer) {
        return Version.parseVersion(offer.version());
    }

    /** One that no server lets in is no cure; nor is one that cannot be fetched now. */
    private Optional<Cure> cure(Offer offer) {
        try {
            return Scratch.with(folder -> cure(offer, parts.sources().open(offer, folder)));
        } catch (ComptoirException refused) {
            return Optional.empty();
        } catch (RuntimeException broken) {
            LOG.warn("event=plugin-forecast-failed plugin={} version={}", offer.id(), offer.version(), broken);
            return Optional.empty();
        }
    }

    private Optional<Cure> cure(Offer offer, PluginArchive archive) {
        byte[] jar = OpenArchives.jar(archive);
        Tried tried = parts.turns().take(() -> there(archive.symbolicName(), offer.version())
                .map(one -> new Tried(parts.bundles().requirements(one.bundle()), true))
                .orElseGet(() -> triedOut(jar)));
        if (!lacks(tried.needs()).isEmpty()) {
            return Optional.empty();
        }
        String what = "pgrade it to " + offer.version() + ", which is in " + offer.source();
        return Optional.of(new Cure(
                offer.version(),
                tried.runsHere()
                        ? "U" + what + ": that runs here, too."
                        : "After the server, u" + what + ": it does not run here yet."));
    }
}
