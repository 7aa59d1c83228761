// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the framework follow what is wanted, and what is wanted follow what turned out to be no good. */
final class Following {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    private final Units units;
    private final Words words;
    private final LifeStore store;
    private final Bundles bundles;
    private final Serving serving;
    private final Probation probation;
    private final Duration probationTime;
    private final NodeReport report;
    private final WaysBack waysBack;
    private final Supplier<Call> own;
    /** What is to start when the server has come so far. */
    private final Map<Wanted, Present> restored = new LinkedHashMap<>();

    Following(
            Ground ground,
            LifeStore store,
            Bundles bundles,
            Serving serving,
            Probation probation,
            Duration probationTime,
            NodeReport report,
            WaysBack waysBack) {
        this.units = ground.units();
        this.words = ground.words();
        this.store = store;
        this.bundles = bundles;
        this.serving = serving;
        this.probation = probation;
        this.probationTime = probationTime;
        this.report = report;
        this.waysBack = waysBack;
        this.own = ground::own;
    }

    /** After a change. A version that cannot take over is put aside, and what was wanted before is wanted again. */
    void follow(String id, Call call) {
        probation.forget(id);
        Optional<Wanted> found = units.read(sql -> store.find(sql, id));
        if (found.isEmpty()) {
            leave(id, call);
            return;
        }
        Wanted wanted = found.get();
        switch (wanted.state()) {
            case STAGED -> takeOver(wanted, call);
            case SUSPENDED, QUARANTINED, REMOVED -> {
                serving.withdraw(id);
                report.mended(id);
            }
            case PROBATION, ACTIVE -> LOG.debug("event=plugin-unchanged plugin={}", id);
        }
    }

    /** Nothing is wanted of it any more: what came with the server, if anything, serves again. */
    void leave(String id) {
        leave(id, own.get());
    }

    private void leave(String id, Call call) {
        if (serving.builtIn(id).isPresent()) {
            serving.bringBuiltIn(id, call);
        } else {
            serving.withdraw(id);
        }
    }

    /**
     * Does what was wanted on another node first. A version on probation that fails here is taken back on all nodes; one
     * that has passed serves on where it does, and this node says that it cannot.
     *
     * @return whether it is so now
     */
    boolean catchUp(Wanted wanted) {
        Call call = own.get();
        if (!wanted.state().serves() || wanted.state() == State.STAGED) {
            follow(wanted.id(), call);
            return true;
        }
        probation.forget(wanted.id());
        try {
            Present serves = bring(wanted, call);
            report.mended(wanted.id());
            if (wanted.state() == State.PROBATION) {
                watch(wanted, serves, probationTime, call);
            }
            LOG.info(
                    "event=plugin-followed plugin={} version={} bundle={}",
                    wanted.id(),
                    serves.version(),
                    serves.bundle());
            return true;
        } catch (RuntimeException | LinkageError failed) {
            return failedHere(wanted, words.why(failed), call);
        }
    }

    private boolean failedHere(Wanted wanted, String reason, Call call) {
        if (wanted.state() != State.PROBATION) {
            report.failed(wanted.id(), failedHere(wanted.version(), reason));
            LOG.error(
                    "event=plugin-failed-here plugin={} version={} reason=\"{}\" action=\"see comptoir:plugin-doctor\"",
                    wanted.id(),
                    wanted.version(),
                    words.logged(reason));
            return false;
        }
        fallBack(wanted, reason + " " + Sentence.of("plugin-said.on-node", "node", report.node()), call);
        return true;
    }

    private static String failedHere(String version, String reason) {
        return Sentence.of("plugin-said.failed-here", Map.of("version", version, "reason", reason));
    }

    private static String failed(String version, String reason) {
        return Sentence.of("plugin-said.failed", Map.of("version", version, "reason", reason));
    }

    private void takeOver(Wanted wanted, Call call) {
        Present serves;
        report.starting(wanted.id(), wanted.version());
        try {
            serves = bring(wanted, call);
            report.started(wanted.id());
        } catch (ComptoirException refused) {
            report.started(wanted.id());
            fallBack(wanted, words.why(refused), call);
            throw refused;
        } catch (RuntimeException | LinkageError defect) {
            report.started(wanted.id());
            fallBack(wanted, words.why(defect), call);
            throw new ComptoirException(
                    "plugin.not-started",
                    Fault.CONFLICT,
                    Map.of("plugin", wanted.id(), "reason", defect.toString()),
                    defect);
        }
        report.mended(wanted.id());
        if (wanted.isBuiltIn()) {
            move(wanted, State.ACTIVE, call);
        } else if (move(wanted, State.PROBATION, call)) {
            watch(wanted.in(State.PROBATION), serves, probationTime, call);
        }
        LOG.info("event=plugin-serves plugin={} version={} bundle={}", wanted.id(), serves.version(), serves.bundle());
    }

    private Present bring(Wanted wanted, Call call) {
        if (wanted.isBuiltIn()) {
            return serving.bringBuiltIn(wanted.id(), call);
        }
        return serving.bring(wanted.id(), kept(wanted), jar(wanted), call);
    }

    private void watch(Wanted wanted, Present serves, Duration length, Call call) {
        probation.watch(
                serves,
                length,
                passed -> {
                    if (move(wanted, State.ACTIVE, background(call))) {
                        LOG.info("event=plugin-passed plugin={} version={}", wanted.id(), wanted.version());
                    }
                    waysBack.tell(wanted.id());
                },
                (failed, reason) -> fallBack(wanted, reason, background(call)));
    }

    /** In the books of whoever asked for the change, by the server itself. */
    private Call background(Call call) {
        return own.get().withCompany(call.company());
    }

    private void fallBack(Wanted failed, String reason, Call call) {
        boolean builtIn = serving.builtIn(failed.id()).isPresent();
        Wanted cause = failed.former().equals(Wanted.NOTHING) && builtIn && !failed.isBuiltIn()
                ? failed.withFormer(Wanted.BUILT_IN)
                : failed;
        Wanted next = cause.fellBack(failed(failed.version(), reason));
        LOG.error(
                "event=plugin-fell-back plugin={} version={} to={} reason=\"{}\" action=\"see comptoir:plugin-why-not\"",
                failed.id(),
                failed.version(),
                next.state().serves() ? next.version() : "nothing",
                words.logged(reason));
        boolean ours = units.write(call, Boolean.class, tx -> {
            store.begin(tx);
            if (!isStill(tx, failed)) {
                return false;
            }
            store.quarantine(tx, failed.id(), failed.version(), reason);
            store.put(tx, next);
            tx.audit("plugin.fell-back", failed.id(), Reading.facts(failed, next));
            return true;
        });
        if (!ours) {
            return;
        }
        if (!next.state().serves()) {
            serving.withdraw(failed.id());
            return;
        }
        try {
            Present serves = bring(next, call);
            LOG.info(
                    "event=plugin-serves plugin={} version={} bundle={}", next.id(), serves.version(), serves.bundle());
        } catch (RuntimeException | LinkageError worse) {
            LOG.error("event=plugin-former-failed plugin={} action=\"install another version\"", failed.id(), worse);
            Wanted none = next.fellBack(failed(next.version(), words.why(worse)));
            units.write(call, Boolean.class, tx -> {
                store.begin(tx);
                if (isStill(tx, next)) {
                    store.put(tx, none);
                }
                return true;
            });
            serving.withdraw(failed.id());
        }
    }

    /** Says that it has got so far, unless another node has said something else meanwhile. */
    private boolean move(Wanted wanted, State next, Call call) {
        return units.write(call, Boolean.class, tx -> {
            store.begin(tx);
            boolean mine = store.find(tx, wanted.id())
                    .filter(now -> isStill(now, wanted) && now.state() != next)
                    .isPresent();
            if (mine) {
                store.put(tx, wanted.in(next));
            }
            if (mine && next == State.ACTIVE) {
                store.passed(tx, wanted.id(), wanted.version());
                store.prune(tx, wanted.id(), Wishes.KEPT);
            }
            return mine;
        });
    }

    private boolean isStill(Sql sql, Wanted wanted) {
        return store.find(sql, wanted.id()).filter(now -> isStill(now, wanted)).isPresent();
    }

    private static boolean isStill(Wanted now, Wanted wanted) {
        return now.state().serves() && now.version().equals(wanted.version());
    }

    private Kept kept(Wanted wanted) {
        return units.read(sql -> store.kept(sql, wanted.id())).stream()
                .filter(one -> one.version().equals(wanted.version()))
                .findFirst()
                .orElseThrow(() -> noFormer(wanted));
    }

    private byte[] jar(Wanted wanted) {
        return units.read(sql -> store.jar(sql, wanted.id(), wanted.version())).orElseThrow(() -> noFormer(wanted));
    }

    private static ComptoirException noFormer(Wanted wanted) {
        return Why.refusal("plugin.no-former", Map.of("plugin", wanted.id()), Sentence.of("plugin-said.not-kept"));
    }

    /** At the server's start: what is wanted is there again before the door opens, and what is not wanted goes. */
    void restoreAll() {
        List<Wanted> all = units.read(sql -> store.all(sql));
        if (bundles.bare()) {
            restoreNone(all);
            return;
        }
        Set<String> locations = all.stream()
                .filter(wanted -> wanted.state().serves() && !wanted.isBuiltIn())
                .flatMap(wanted -> location(wanted).stream())
                .collect(Collectors.toSet());
        bundles.all().stream()
                .filter(one -> one.isOurs() && !locations.contains(one.location()))
                .forEach(one -> bundles.uninstall(one.bundle()));
        all.forEach(this::restoreOrLeaveOut);
        // What came with the server is never on probation.
        bundles.all().stream()
                .filter(one -> !one.isOurs())
                .map(Present::id)
                .distinct()
                .forEach(waysBack::tell);
    }

    private Optional<String> location(Wanted wanted) {
        return units.read(sql -> store.sha256(sql, wanted.id(), wanted.version()))
                .map(sha256 -> Present.location(wanted.id(), wanted.version(), sha256));
    }

    /** Whatever is the matter with one plugin, the server comes up, and the others with it. */
    private void restoreOrLeaveOut(Wanted wanted) {
        try {
            if (!wanted.state().serves()) {
                serving.withdraw(wanted.id());
            } else if (!wanted.isBuiltIn()) {
                restore(wanted);
            }
        } catch (RuntimeException | LinkageError unforeseen) {
            leftOut(wanted, unforeseen);
        }
    }

    private void leftOut(Wanted wanted, Throwable unforeseen) {
        report.failed(wanted.id(), Sentence.of("plugin-said.not-restored", "reason", words.why(unforeseen)));
        LOG.error("event=plugin-not-restored plugin={} action=\"see comptoir:plugin-doctor\"", wanted.id(), unforeseen);
    }

    /** What is wanted stays wanted: on other nodes, and here at the next start. */
    private void restoreNone(List<Wanted> all) {
        bundles.all().stream().filter(Present::isOurs).forEach(one -> bundles.uninstall(one.bundle()));
        List<String> left =
                all.stream().filter(one -> one.state().serves()).map(Wanted::id).toList();
        left.forEach(id -> report.failed(id, Sentence.of("plugin-said.bare")));
        LOG.warn(
                "event=plugins-left-out plugins={} action=\"suspend or remove what does harm, then start without"
                        + " COMPTOIR_PLUGINS=none\"",
                left);
    }

    private void restore(Wanted wanted) {
        if (report.endedStarting(wanted.id(), wanted.version())) {
            // To start it again could end the server again, at each start.
            fallBack(wanted, Sentence.of("plugin-said.ended-server"), own.get());
            return;
        }
        try {
            restored.put(wanted, serving.restore(wanted.id(), kept(wanted), jar(wanted)));
        } catch (RuntimeException | LinkageError failed) {
            restoreFailed(wanted, words.why(failed));
        }
    }

    /** When the server has come so far, and at most once. */
    void startRestored() {
        Map<Wanted, Present> now = new LinkedHashMap<>(restored);
        restored.clear();
        // Meanwhile somebody may have said something else.
        now.keySet().removeIf(wanted -> !units.read(sql -> isStill(sql, wanted)));
        Map<Long, ComptoirException> refused =
                bundles.startAll(now.values().stream().map(Present::bundle).toList());
        now.forEach((wanted, present) -> {
            try {
                started(wanted, present, Optional.ofNullable(refused.get(present.bundle())));
            } catch (RuntimeException | LinkageError unforeseen) {
                leftOut(wanted, unforeseen);
            }
        });
    }

    private void started(Wanted wanted, Present present, Optional<ComptoirException> refused) {
        if (refused.isPresent()) {
            serving.drop(present);
            restoreFailed(wanted, words.why(refused.get()));
        } else {
            Duration length = wanted.state() == State.ACTIVE ? Duration.ZERO : probationTime;
            watch(wanted.in(State.PROBATION), present, length, own.get());
        }
    }

    /** On a node of several, what others serve is no good here only; where nobody serves it, it is no good. */
    private void restoreFailed(Wanted wanted, String reason) {
        if (report.servesElsewhere(wanted.id(), wanted.version())) {
            report.failed(wanted.id(), failedHere(wanted.version(), reason));
        } else {
            fallBack(wanted, reason, own.get());
        }
    }
}
