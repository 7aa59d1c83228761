// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.kernel.OwnCall;
import org.comptoir.kernel.RefusedStart;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees at the start that the data folder's master key is the one of the database, which remembers its fingerprint from
 * the first start on: two nodes with keys of their own could not read what the other sealed.
 */
final class MasterKeyCheck {

    private static final Logger LOG = LoggerFactory.getLogger(MasterKeyCheck.class);

    private final Units units;
    private final Clock clock;
    private final Path folder;
    private final MasterKeys keys;
    private final SecretStore store = new SecretStore();

    MasterKeyCheck(Units units, Clock clock, Path folder, MasterKeys keys) {
        this.units = units;
        this.clock = clock;
        this.folder = folder;
        this.keys = keys;
    }

    /**
     * A first start makes the file. A key that was rotated out is forgotten here and not sooner: a write that began before
     * the rotation may have used it.
     */
    void begin() {
        keys.sweep();
        Optional<String> known = units.read(store::masterKey);
        List<String> used = units.read(store::keyIds);
        if (!keys.exist()) {
            if (known.isPresent()) {
                throw refused("secret.master-key-missing", "The data folder " + folder + " has no master.key");
            }
            if (!used.isEmpty()) {
                // Another key would only hide that it is gone.
                LOG.error("event=master-key-missing action=\"put master.key back into the data folder\"");
                return;
            }
            keys.create();
        }
        // What another node remembered a moment ago counts, too.
        String remembered = known.orElseGet(this::remembered);
        if (keys.byId(remembered).isEmpty()) {
            throw refused("secret.master-key-other", "The master.key in the data folder " + folder + " is another");
        }
        List<String> needed = new ArrayList<>(used);
        needed.add(remembered);
        keys.forgetUnused(needed);
    }

    private String remembered() {
        String current = keys.current().id();
        return units.write(call(), String.class, tx -> {
            Optional<String> quicker = store.masterKey(tx);
            if (quicker.isEmpty()) {
                store.rememberMasterKey(tx, current);
            }
            return quicker.orElse(current);
        });
    }

    private Call call() {
        return OwnCall.onServer("secrets", clock.instant().plus(Duration.ofSeconds(30)), "start");
    }

    private ComptoirException refused(String code, String what) {
        LOG.error(
                "event=start-refused code={} folder={} action=\"copy master.key from a node that has it\"",
                code,
                folder);
        new RefusedStart(folder)
                .because(what + ", and secrets in this database are sealed with the key of its first start: copy"
                        + " master.key from the data folder of another node or from where it is kept"
                        + " (docs/operating/database.md).");
        return new ComptoirException(
                code,
                Fault.INTERNAL,
                Map.of("file", folder.resolve("master.key").toString()));
    }
}
