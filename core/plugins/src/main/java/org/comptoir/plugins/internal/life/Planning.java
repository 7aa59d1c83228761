// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.api.plugin.Passport;
import org.comptoir.api.plugin.PluginPlan;
import org.comptoir.api.plugin.PluginPlan.PassportChange;
import org.comptoir.kernel.Units;
import org.comptoir.plugins.internal.archive.KitVerdict;
import org.comptoir.plugins.internal.archive.PluginArchive;

/** Finds out what an archive would mean: its bundle is installed for a moment, never started, and taken out again. */
final class Planning {

    private final Units units;
    private final Reading reading;
    private final Serving serving;
    private final Bundles bundles;
    private final Words words;

    Planning(Units units, Reading reading, Serving serving, Bundles bundles, Words words) {
        this.units = units;
        this.reading = reading;
        this.serving = serving;
        this.bundles = bundles;
        this.words = words;
    }

    PluginPlan of(PluginArchive archive, String publisher, UUID trial, Locale language) {
        Passport passport = archive.passport();
        Rules rules = units.read(sql -> reading.rules(sql, archive, publisher));
        rules.againstNames(archive).ifPresent(impostor -> {
            throw impostor;
        });
        List<String> obstacles = new ArrayList<>();
        (rules.isHere() ? rules.againstUpgrading(archive) : rules.againstInstalling(archive))
                .map(refusal -> words.of(refusal, language))
                .ifPresent(obstacles::add);
        List<String> touched = new ArrayList<>();
        boolean there = bundles.all().stream()
                .anyMatch(one -> one.symbolicName().equals(archive.symbolicName())
                        && one.version().equals(passport.version()));
        if (!there) {
            long bundle = bundles.tryOut(Present.location("plan", trial.toString(), ""), OpenArchives.jar(archive));
            try {
                obstacles.addAll(bundles.unresolved(bundle));
                touched.addAll(bundles.touched(bundle));
            } finally {
                bundles.uninstall(bundle);
            }
        }
        serving.now(passport.id())
                .filter(Present::isOurs)
                .ifPresent(one -> touched.addAll(bundles.touched(one.bundle())));
        return new PluginPlan(
                passport.id(),
                passport.version(),
                rules.isHere() ? rules.serving().orElse("") : "",
                List.of(archive.symbolicName() + " " + passport.version()),
                touched,
                obstacles,
                changes(rules, archive),
                !archive.publisherKey().isEmpty(),
                archive.publisherKey(),
                archive.sha256(),
                archive.warnings(),
                archive.libraries(),
                archive.verdict().map(text -> KitVerdict.parse(text).verdict()).orElse(""),
                passport);
    }

    private List<PassportChange> changes(Rules rules, PluginArchive archive) {
        List<PassportChange> changes = new ArrayList<>();
        Optional<Present> now = serving.now(archive.passport().id());
        now.ifPresent(one -> compare(changes, one.passport(), archive.passport()));
        if (rules.isHere() && rules.wanted().map(Wanted::state).stream().anyMatch(State.SUSPENDED::equals)) {
            change(changes, "state", State.SUSPENDED.word(), State.PROBATION.word());
        }
        if (now.isPresent() || !rules.signer().isEmpty()) {
            change(changes, "publisherKey", rules.signer(), archive.publisherKey());
        }
        return changes;
    }

    private static void compare(List<PassportChange> changes, Passport before, Passport after) {
        change(changes, "version", before.version(), after.version());
        change(changes, "publisher", before.publisher(), after.publisher());
        change(changes, "licence", before.licence(), after.licence());
        change(changes, "network", before.network(), after.network());
        change(changes, "reads", before.reads(), after.reads());
        change(changes, "writes", before.writes(), after.writes());
        change(changes, "personalData", before.personalData(), after.personalData());
        change(changes, "countries", before.countries(), after.countries());
        change(changes, "extensionPoints", before.extensionPoints(), after.extensionPoints());
    }

    private static void change(List<PassportChange> changes, String what, Object before, Object after) {
        if (!before.equals(after)) {
            changes.add(new PassportChange(what, before.toString(), after.toString()));
        }
    }
}
