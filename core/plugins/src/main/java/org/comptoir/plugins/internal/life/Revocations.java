// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comptoir.kernel.Units;
import org.comptoir.model.ComptoirException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes out of service what was revoked since it was let in. Belongs to whoever has the turn. */
final class Revocations {

    private static final Logger LOG = LoggerFactory.getLogger(Revocations.class);

    private final Units units;
    private final LifeStore store;
    private final Policy policy;
    private final Wishes wishes;
    private final Following following;
    private final Ground ground;

    Revocations(LifeStore store, Policy policy, Wishes wishes, Following following, Ground ground) {
        this.units = ground.units();
        this.store = store;
        this.policy = policy;
        this.wishes = wishes;
        this.following = following;
        this.ground = ground;
    }

    /**
     * What a catalogue revokes stays revoked, on every node and after every start, also when the catalogue cannot be read any
     * more or says so no longer.
     */
    void remember(Set<String> digests) {
        Set<String> known = units.read(store::revoked);
        if (!known.containsAll(digests)) {
            units.write(ground.own(), Boolean.class, tx -> {
                store.begin(tx);
                Set<String> fresh = new TreeSet<>(digests);
                fresh.removeAll(store.revoked(tx));
                fresh.forEach(digest -> store.revoke(tx, digest));
                return true;
            });
        }
    }

    /** Looks at what is to serve; what must not is quarantined here at once, and on the other nodes when they look. */
    void look() {
        policy.alsoRevoked(units.read(store::revoked));
        Map<String, Kept> bad = units.read(sql -> {
            Map<String, Kept> found = new TreeMap<>();
            for (Wanted wanted : store.all(sql)) {
                if (wanted.state().serves() && !wanted.isBuiltIn()) {
                    store.kept(sql, wanted.id()).stream()
                            .filter(one -> one.version().equals(wanted.version()))
                            .filter(one -> policy.against(one.details()).isPresent())
                            .forEach(one -> found.put(wanted.id(), one));
                }
            }
            return found;
        });
        bad.forEach((id, kept) -> {
            String reason = policy.against(kept.details()).orElseGet(() -> Sentence.of("plugin-said.revoked"));
            try {
                wishes.quarantineRevoked(id, kept.version(), reason, ground.own());
                following.follow(id, ground.own());
                LOG.error(
                        "event=plugin-revoked plugin={} version={} reason=\"{}\" action=\"see what it did, then install a version"
                                + " that is not revoked\"",
                        id,
                        kept.version(),
                        ground.words().logged(reason));
            } catch (ComptoirException gone) {
                LOG.debug("event=plugin-revoked-late plugin={}", id, gone);
            }
        });
    }
}
