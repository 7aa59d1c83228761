// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comptoir.kernel.Units;
import org.comptoir.model.ComptoirException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows what was said on another node. Each second it reads one number; only when that has changed it looks at what is
 * wanted, and only when that is not so here it waits for its turn and makes it so. Belongs to whoever has the turn.
 */
final class Convergence {

    private static final Logger LOG = LoggerFactory.getLogger(Convergence.class);
    /** A node that wrote down a wish goes first; if it has not in so long, it died. */
    private static final Duration FIRST = Duration.ofMinutes(1);

    private final Units units;
    private final LifeStore store;
    private final Bundles bundles;
    private final Serving serving;
    private final Following following;
    private final SharedTurn turn;
    private final NodeReport report;
    private final Revocations revocations;
    private final Clock clock;
    private final Map<String, Wanted> gaveUp = new HashMap<>();
    private long followed = -1;

    Convergence(
            Units units,
            LifeStore store,
            Bundles bundles,
            Serving serving,
            Following following,
            SharedTurn turn,
            NodeReport report,
            Revocations revocations,
            Clock clock) {
        this.units = units;
        this.store = store;
        this.bundles = bundles;
        this.serving = serving;
        this.following = following;
        this.turn = turn;
        this.report = report;
        this.revocations = revocations;
        this.clock = clock;
    }

    /** One look; cheap where nothing changed. */
    void look() {
        if (!bundles.started()) {
            return;
        }
        try {
            long changes = units.read(store::changes);
            if (changes != followed) {
                // What this node's settings revoke, another's may not.
                revocations.look();
                catchUp(changes);
            }
            report.refresh(clock.instant());
        } catch (ComptoirException unavailable) {
            LOG.debug("event=plugins-not-followed reason={}", unavailable.code());
        }
    }

    private void catchUp(long changes) {
        List<Wanted> all = units.read(sql -> store.all(sql));
        Set<String> ids = all.stream().map(Wanted::id).collect(Collectors.toSet());
        gaveUp.keySet().retainAll(ids);
        List<Wanted> due = all.stream().filter(wanted -> !isSo(wanted)).toList();
        List<Wanted> mine = due.stream().filter(this::mayBegin).toList();
        List<String> orphans = orphans(ids);
        boolean done = mine.isEmpty() && orphans.isEmpty()
                || turn.tryTake(() -> {
                    mine.forEach(this::make);
                    orphans.forEach(following::leave);
                });
        if (done) {
            report.write(ids);
            // What could not begin yet, or was changed again meanwhile, is looked at once more.
            followed = due.size() == mine.size() && orphans.isEmpty() && mine.isEmpty() ? changes : followed;
        }
    }

    /** Whether this node has done as is wanted, or has tried and said that it cannot. */
    private boolean isSo(Wanted wanted) {
        if (wanted.equals(gaveUp.get(wanted.id()))) {
            return true;
        }
        if (!wanted.state().serves()) {
            return bundles.all().stream()
                    .noneMatch(one -> one.active() && one.id().equals(wanted.id()));
        }
        if (bundles.bare()) {
            // What others say brings nothing to a server that was started without plugins; who wants it here says so
            // here.
            return true;
        }
        Optional<Present> now = serving.now(wanted.id()).filter(Present::active);
        if (wanted.isBuiltIn()) {
            return wanted.state() != State.STAGED
                    && now.isPresent()
                    && !now.get().isOurs();
        }
        Optional<String> location = units.read(sql -> store.sha256(sql, wanted.id(), wanted.version()))
                .map(sha256 -> Present.location(wanted.id(), wanted.version(), sha256));
        return wanted.state() != State.STAGED && now.map(Present::location).equals(location) && location.isPresent();
    }

    private boolean mayBegin(Wanted wanted) {
        return wanted.state() != State.STAGED
                || units.read(sql -> store.saidAt(sql, wanted.id()))
                        .filter(said -> said.plus(FIRST).isBefore(clock.instant()))
                        .isPresent();
    }

    private void make(Wanted wanted) {
        if (following.catchUp(wanted)) {
            gaveUp.remove(wanted.id());
        } else {
            gaveUp.put(wanted.id(), wanted);
        }
    }

    /** What was installed here and then forgotten on another node. */
    private List<String> orphans(Set<String> wanted) {
        return bundles.all().stream()
                .filter(one -> one.isOurs() && one.active() && !wanted.contains(one.id()))
                .map(Present::id)
                .distinct()
                .toList();
    }
}
