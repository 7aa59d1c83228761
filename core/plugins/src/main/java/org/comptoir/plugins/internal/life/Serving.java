// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.comptoir.kernel.PluginVersions;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.plugins.internal.life.HealthCheck.Finding;
import org.comptoir.spi.Health;
import org.osgi.framework.Version;

/**
 * Which bundle serves for each plugin, and how another takes over: beside it, between two questions. Belongs to whoever
 * has the turn.
 */
final class Serving {

    private final Bundles bundles;
    private final PluginVersions versions;
    private final HealthCheck health;
    private final Rehearsal rehearsal;
    private final Retirement retirement;
    private final Map<String, Long> chosen = new ConcurrentHashMap<>();

    Serving(Bundles bundles, PluginVersions versions, HealthCheck health, Rehearsal rehearsal, Retirement retirement) {
        this.bundles = bundles;
        this.versions = versions;
        this.health = health;
        this.rehearsal = rehearsal;
        this.retirement = retirement;
    }

    /** What serves for a plugin now. */
    Optional<Present> now(String id) {
        List<Present> there =
                bundles.all().stream().filter(one -> one.id().equals(id)).toList();
        Optional<Present> picked = there.stream().filter(this::isChosen).findFirst();
        return picked.or(() -> there.stream()
                .filter(one -> !one.isOurs() && one.active())
                .max(Comparator.comparing(one -> Version.parseVersion(one.version()))));
    }

    /** The one that did not come from here: with the server or out of the hot folder. */
    Optional<Present> builtIn(String id) {
        return bundles.all().stream()
                .filter(one -> one.id().equals(id) && !one.isOurs())
                .max(Comparator.comparing(one -> Version.parseVersion(one.version())));
    }

    /** Lets the one take over that came with the server. */
    Present bringBuiltIn(String id, Call call) {
        Present next = builtIn(id)
                .orElseThrow(() -> new ComptoirException("plugin.no-former", Fault.CONFLICT, Map.of("plugin", id)));
        return takeOver(next, call);
    }

    /** Lets a version take over that is kept. */
    Present bring(String id, Kept kept, byte[] jar, Call call) {
        return takeOver(installed(id, kept, jar), call);
    }

    private Present installed(String id, Kept kept, byte[] jar) {
        String location = Present.location(id, kept.version(), kept.details().sha256());
        bundles.all().stream()
                .filter(one -> one.location().equals(location))
                .forEach(one -> retirement.spare(one.bundle()));
        bundles.all().stream()
                .filter(one -> one.id().equals(id) && one.version().equals(kept.version()))
                .filter(one -> !one.location().equals(location))
                .forEach(one -> retirement.hasten(one.bundle()));
        long bundle = bundles.install(location, jar);
        return present(bundle);
    }

    private Present present(long bundle) {
        return bundles.all().stream()
                .filter(one -> one.bundle() == bundle)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("bundle " + bundle + " has no passport"));
    }

    /** The former never stops before the next has shown that it can serve; a next that cannot is gone again. */
    private Present takeOver(Present next, Call call) {
        Optional<Present> former = now(next.id());
        if (former.filter(one -> one.bundle() == next.bundle() && one.active()).isPresent()) {
            choose(next);
            return next;
        }
        try {
            former.ifPresent(one -> versions.choose(one.symbolicName(), one.bundle()));
            refuseIfAnothersNameIsOnIt(next);
            refuseIfOthersAreTouched(next);
            boolean promised = !next.passport().extensionPoints().isEmpty();
            bundles.start(next.bundle());
            if (bundles.started()) {
                refuseUnlessHealthy(next, former, promised, call);
            }
        } catch (RuntimeException | Error failed) {
            if (next.isOurs()) {
                bundles.uninstall(next.bundle());
            }
            throw failed;
        }
        choose(next);
        former.filter(Present::isOurs).ifPresent(one -> retirement.retire(one.bundle()));
        return next;
    }

    /**
     * Who else has this symbolic name in the framework now: another plugin, or what is none. What is on its way out has
     * it no more.
     */
    Optional<String> owner(String id, String symbolicName) {
        return bundles.all().stream()
                .filter(one ->
                        one.symbolicName().equals(symbolicName) && !one.id().equals(id))
                .filter(one -> !one.isOurs() || one.active() || isChosen(one))
                .map(Present::id)
                .findFirst()
                .or(() -> bundles.isPlatform(symbolicName) ? Optional.of(Rules.SERVER) : Optional.empty());
    }

    /** By its name versions are chosen: under another's it would take that one's place. */
    private void refuseIfAnothersNameIsOnIt(Present next) {
        if (next.isOurs()) {
            owner(next.id(), next.symbolicName()).ifPresent(other -> {
                throw Rules.nameTaken(next.id(), next.symbolicName(), other);
            });
        }
    }

    private void refuseIfOthersAreTouched(Present next) {
        List<String> touched = next.isOurs() ? bundles.touched(next.bundle()) : List.of();
        if (!touched.isEmpty()) {
            throw new ComptoirException(
                    "plugin.touches-core",
                    Fault.CONFLICT,
                    Map.of("plugin", next.id(), "reason", String.join(", ", touched)));
        }
    }

    private void refuseUnlessHealthy(Present next, Optional<Present> former, boolean promised, Call call) {
        Health.State before =
                former.map(one -> health.of(one.bundle(), false, call).worst()).orElse(Health.State.NEEDS_CONFIG);
        Finding found = health.first(next.bundle(), promised, call);
        if (!found.mayFollow(before)) {
            throw Why.refusal("plugin.unhealthy", Map.of("plugin", next.id()), reason(next, found));
        }
        // What came with the server has served since it started, and has nothing to learn.
        if (found.worst() == Health.State.UP && next.isOurs()) {
            rehearsal.of(next, call);
        }
    }

    private String reason(Present next, Finding found) {
        List<String> waiting = bundles.waiting(next.bundle());
        return waiting.isEmpty() ? found.line() : found.line() + " " + String.join(" ", waiting);
    }

    /** At the server's start: it is there and chosen, and started when the server has come so far. */
    Present restore(String id, Kept kept, byte[] jar) {
        Present next = installed(id, kept, jar);
        try {
            refuseIfAnothersNameIsOnIt(next);
        } catch (ComptoirException refused) {
            bundles.uninstall(next.bundle());
            throw refused;
        }
        List<String> missing = bundles.unresolved(next.bundle());
        if (!missing.isEmpty()) {
            // Said now, in words: the framework would pass over it without any when it comes to its start level.
            bundles.uninstall(next.bundle());
            throw Why.refusal("plugin.unresolved", Map.of("plugin", id), String.join(" ", missing));
        }
        choose(next);
        return next;
    }

    /** What was restored and did not come up goes; what came with the server, if anything, is asked. */
    void drop(Present one) {
        versions.unchoose(one.symbolicName());
        chosen.remove(one.symbolicName());
        bundles.uninstall(one.bundle());
    }

    /** Also while it is about to start. */
    private boolean isChosen(Present one) {
        return one.bundle() == chosen.getOrDefault(one.symbolicName(), -1L);
    }

    private void choose(Present next) {
        versions.choose(next.symbolicName(), next.bundle());
        chosen.put(next.symbolicName(), next.bundle());
    }

    /** Nothing serves for this plugin any more. What came from elsewhere only stops. */
    void withdraw(String id) {
        for (Present one : bundles.all()) {
            if (one.id().equals(id)) {
                versions.unchoose(one.symbolicName());
                chosen.remove(one.symbolicName());
                bundles.stop(one.bundle());
                if (one.isOurs()) {
                    retirement.retire(one.bundle());
                }
            }
        }
    }
}
