// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
    private final LifeStore store;
    private final Bundles bundles;
    private final Serving serving;
    private final Probation probation;
    private final Duration probationTime;
    private final Supplier<Call> own;

    Following(
            Units units,
            LifeStore store,
            Bundles bundles,
            Serving serving,
            Probation probation,
            Duration probationTime,
            Supplier<Call> own) {
        this.units = units;
        this.store = store;
        this.bundles = bundles;
        this.serving = serving;
        this.probation = probation;
        this.probationTime = probationTime;
        this.own = own;
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
            case SUSPENDED, QUARANTINED, REMOVED -> serving.withdraw(id);
            case PROBATION, ACTIVE -> LOG.debug("event=plugin-unchanged plugin={}", id);
        }
    }

    /** Nothing is wanted of it any more: what came with the server, if anything, serves again. */
    private void leave(String id, Call call) {
        if (serving.builtIn(id).isPresent()) {
            serving.bringBuiltIn(id, call);
        } else {
            serving.withdraw(id);
        }
    }

    private void takeOver(Wanted wanted, Call call) {
        Present serves;
        try {
            serves = bring(wanted, call);
        } catch (ComptoirException refused) {
            fallBack(wanted, refused.facts().getOrDefault("reason", refused.code()), call);
            throw refused;
        } catch (RuntimeException | LinkageError defect) {
            fallBack(wanted, defect.toString(), call);
            throw new ComptoirException(
                    "plugin.not-started",
                    Fault.CONFLICT,
                    Map.of("plugin", wanted.id(), "reason", defect.toString()),
                    defect);
        }
        if (wanted.isBuiltIn()) {
            put(wanted.in(State.ACTIVE), call);
        } else {
            Wanted watched = wanted.in(State.PROBATION);
            put(watched, call);
            watch(watched, serves, probationTime, call);
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
                    put(wanted.in(State.ACTIVE), background(call));
                    LOG.info("event=plugin-passed plugin={} version={}", wanted.id(), wanted.version());
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
        Wanted next = cause.fellBack("Version " + failed.version() + " failed: " + reason);
        LOG.error(
                "event=plugin-fell-back plugin={} version={} to={} reason=\"{}\" action=\"see comptoir:plugin-why-not\"",
                failed.id(),
                failed.version(),
                next.state().serves() ? next.version() : "nothing",
                reason);
        units.write(call, Boolean.class, tx -> {
            store.quarantine(tx, failed.id(), failed.version(), reason);
            store.put(tx, next);
            tx.audit("plugin.fell-back", failed.id(), Reading.facts(failed, next));
            return true;
        });
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
            put(next.fellBack("Version " + next.version() + " failed: " + worse.getMessage()), call);
            serving.withdraw(failed.id());
        }
    }

    private void put(Wanted wanted, Call call) {
        units.write(call, Boolean.class, tx -> {
            store.put(tx, wanted);
            return true;
        });
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
        return new ComptoirException("plugin.no-former", Fault.CONFLICT, Map.of("plugin", wanted.id()));
    }

    /** At the server's start: what is wanted is there again before the door opens, and what is not wanted goes. */
    void restoreAll() {
        List<Wanted> all = units.read(sql -> store.all(sql));
        Set<String> locations = all.stream()
                .filter(wanted -> wanted.state().serves() && !wanted.isBuiltIn())
                .map(wanted -> Present.location(
                        wanted.id(), wanted.version(), kept(wanted).details().sha256()))
                .collect(Collectors.toSet());
        bundles.all().stream()
                .filter(one -> one.isOurs() && !locations.contains(one.location()))
                .forEach(one -> bundles.uninstall(one.bundle()));
        for (Wanted wanted : all) {
            if (!wanted.state().serves()) {
                serving.withdraw(wanted.id());
            } else if (!wanted.isBuiltIn()) {
                restore(wanted);
            }
        }
    }

    private void restore(Wanted wanted) {
        try {
            Present serves = serving.restore(wanted.id(), kept(wanted), jar(wanted));
            Duration length = wanted.state() == State.ACTIVE ? Duration.ZERO : probationTime;
            watch(wanted.in(State.PROBATION), serves, length, own.get());
        } catch (RuntimeException | LinkageError failed) {
            fallBack(wanted, String.valueOf(failed.getMessage()), own.get());
        }
    }
}
