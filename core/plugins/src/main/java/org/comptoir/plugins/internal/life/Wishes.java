// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.comptoir.api.plugin.PluginDetails;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.plugins.internal.archive.PluginArchive;

/** Writes down what is wanted of plugins, in one write with its audit row; a retry with the same key changes nothing. */
final class Wishes {

    /** The one that serves and three to go back to. */
    static final int KEPT = 4;

    private final Units units;
    private final LifeStore store;
    private final Reading reading;
    private final Policy policy;
    private final Words words;

    Wishes(Units units, LifeStore store, Reading reading, Policy policy, Words words) {
        this.units = units;
        this.store = store;
        this.reading = reading;
        this.policy = policy;
        this.words = words;
    }

    void install(PluginArchive archive, String publisher, Call call) {
        bringIn(archive, publisher, "plugin.installed", rules -> rules.againstInstalling(archive), call);
    }

    void upgrade(PluginArchive archive, String publisher, Call call) {
        bringIn(archive, publisher, "plugin.upgraded", rules -> rules.againstUpgrading(archive), call);
    }

    private void bringIn(
            PluginArchive archive,
            String publisher,
            String action,
            Function<Rules, Optional<ComptoirException>> against,
            Call call) {
        byte[] jar = OpenArchives.jar(archive);
        String id = archive.passport().id();
        String version = archive.passport().version();
        units.write(call, Boolean.class, tx -> {
            store.begin(tx);
            Rules rules = reading.rules(tx, archive, publisher);
            against.apply(rules).ifPresent(refusal -> {
                throw refusal;
            });
            Wanted next = rules.wanted()
                    .map(now -> now.movedTo(version))
                    .orElseGet(() -> Wanted.first(id, archive.symbolicName(), version));
            store.forgetAfter(tx, id, rules.wanted().map(Wanted::version).orElse(Wanted.NOTHING));
            store.keep(tx, archive, jar);
            // One more for now: the new one may fail.
            store.prune(tx, id, KEPT + 1);
            store.put(tx, next);
            Map<String, String> facts = new HashMap<>();
            facts.put("version", version);
            facts.put("from", rules.serving().orElse(""));
            facts.put("sha256", archive.sha256());
            facts.put("publisherKey", archive.publisherKey());
            tx.audit(action, id, facts);
            return true;
        });
    }

    void rollback(String id, Call call) {
        change(id, "plugin.rolled-back", call, (tx, now) -> {
            if (now.state() == State.REMOVED || now.isBuiltIn()) {
                throw noFormer(id);
            }
            List<Kept> before = Reading.before(store.kept(tx, id), now.version()).stream()
                    .filter(one -> policy.against(one.details()).isEmpty())
                    .toList();
            String former =
                    before.isEmpty() ? "" : before.get(before.size() - 1).version();
            if (former.isEmpty() && reading.builtIn(id).isEmpty()) {
                throw noFormer(id);
            }
            return now.movedTo(former.isEmpty() ? Wanted.BUILT_IN : former);
        });
    }

    void suspend(String id, Call call) {
        change(id, "plugin.suspended", call, (tx, now) -> {
            if (now.state() == State.REMOVED) {
                throw Rules.unknown(id);
            }
            return now.in(State.SUSPENDED);
        });
    }

    void resume(String id, Call call) {
        change(id, "plugin.resumed", call, (tx, now) -> {
            store.kept(tx, id).stream()
                    .filter(one -> one.version().equals(now.version()))
                    .forEach(one -> refuseRevoked(one.details()));
            boolean there = now.isBuiltIn()
                    ? reading.builtIn(id).isPresent()
                    : store.kept(tx, id).stream().anyMatch(one -> one.version().equals(now.version()));
            if (!there) {
                throw noFormer(id);
            }
            return now.state().serves() ? now : now.movedTo(now.version());
        });
    }

    void remove(String id, boolean deleteData, Call call) {
        units.write(call, Boolean.class, tx -> {
            store.begin(tx);
            Wanted now = wanted(tx, id);
            if (now.isBuiltIn()) {
                throw new ComptoirException("plugin.built-in", Fault.CONFLICT, Map.of("plugin", id));
            }
            if (deleteData) {
                store.forget(tx, id);
            } else {
                store.put(tx, reading.builtIn(id).isPresent() ? now.movedTo(Wanted.BUILT_IN) : now.in(State.REMOVED));
            }
            tx.audit("plugin.removed", id, Map.of("version", now.version(), "data", deleteData ? "deleted" : "kept"));
            return true;
        });
    }

    /** What is wanted, as it was and as it shall be. */
    @FunctionalInterface
    private interface Change {
        Wanted of(Tx tx, Wanted now);
    }

    private void change(String id, String action, Call call, Change change) {
        units.write(call, Boolean.class, tx -> {
            store.begin(tx);
            Wanted now = wanted(tx, id);
            Wanted next = change.of(tx, now);
            if (!next.equals(now)) {
                store.put(tx, next);
                tx.audit(action, id, Reading.facts(now, next));
            }
            return true;
        });
    }

    private void refuseRevoked(PluginDetails.Version version) {
        if (policy.against(version).isPresent()) {
            throw new ComptoirException("plugin.archive-revoked", Fault.INVALID, Map.of("sha256", version.sha256()));
        }
    }

    /** A version that was revoked serves no more, wherever it did. */
    void quarantineRevoked(String id, String version, String reason, Call call) {
        units.write(call, Boolean.class, tx -> {
            store.begin(tx);
            Wanted now = wanted(tx, id);
            if (now.state().serves() && now.version().equals(version)) {
                store.quarantine(tx, id, version, reason);
                store.put(tx, now.revoked(reason));
                tx.audit("plugin.revoked", id, Map.of("version", version, "reason", words.logged(reason)));
            }
            return true;
        });
    }

    private Wanted wanted(Tx tx, String id) {
        return reading.wanted(tx, id).orElseThrow(() -> Rules.unknown(id));
    }

    private static ComptoirException noFormer(String id) {
        return new ComptoirException("plugin.no-former", Fault.CONFLICT, Map.of("plugin", id));
    }
}
