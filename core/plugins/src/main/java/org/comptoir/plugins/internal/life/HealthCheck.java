// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comptoir.kernel.PluginTables;
import org.comptoir.kernel.PluginVersions;
import org.comptoir.kernel.Plugins.Plugin;
import org.comptoir.kernel.text.OneLine;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.spi.Extension;
import org.comptoir.spi.Health;

/** Asks the extensions of one bundle how they feel, chosen or not. */
final class HealthCheck {

    static final Duration PATIENCE = Duration.ofSeconds(5);
    /** A plugin may try itself before it says for the first time that it is well, with code that is new to the machine. */
    private static final Duration FIRST_PATIENCE = Duration.ofSeconds(20);

    /** For tables that a first start brings up to date. */
    private static final Duration TO_MIGRATE = Duration.ofSeconds(10);

    private static final Duration TO_APPEAR = Duration.ofSeconds(3);
    private static final long LOOK_MILLIS = 20;

    /** What a plugin says goes into logs and answers. */
    private static final int LONGEST_WORDS = 500;

    /** Settings that are there reach a plugin sooner than that. */
    private static final Duration TO_BE_CONFIGURED = Duration.ofMillis(500);

    private final PluginVersions versions;
    private final Bundles bundles;
    private final PluginTables tables;
    private final Admissions admissions;

    HealthCheck(PluginVersions versions, Bundles bundles, PluginTables tables, Admissions admissions) {
        this.versions = versions;
        this.bundles = bundles;
        this.tables = tables;
        this.admissions = admissions;
    }

    /**
     * How a bundle feels.
     *
     * @param worst what the worst of its extensions says
     * @param words what each says, a line each
     * @param settings those that they miss
     */
    record Finding(Health.State worst, List<String> words, List<String> settings) {

        /** Whether a bundle that feels so may serve where one serves that feels like the other. */
        boolean mayFollow(Health.State other) {
            Health.State most = other == Health.State.UP ? Health.State.UP : Health.State.NEEDS_CONFIG;
            return worst.compareTo(most) <= 0;
        }

        String line() {
            return String.join(" ", words);
        }
    }

    /** Waits a little for extensions to appear where the passport promises some: components may start on other threads. */
    Finding first(long bundle, boolean promised, Call call) {
        long began = System.nanoTime();
        while (promised && versions.of(bundle).isEmpty() && System.nanoTime() - began < patience(bundle)) {
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException wanted) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        Finding said = withTables(of(bundle, promised, FIRST_PATIENCE, call), bundle, TO_MIGRATE);
        return said.worst() == Health.State.UP ? admitted(said, bundle, call) : said;
    }

    /** Whoever asks for extensions of its kind may know that it cannot serve, whatever it says of itself. */
    private Finding admitted(Finding said, long bundle, Call call) {
        List<String> objections = admissions.objections(versions.of(bundle), call).stream()
                .map(Sentence::refusal)
                .toList();
        return objections.isEmpty() ? said : new Finding(Health.State.DOWN, objections, List.of());
    }

    private long patience(long bundle) {
        return (bundles.unconfigured(bundle).isEmpty() ? TO_APPEAR : TO_BE_CONFIGURED).toNanos();
    }

    /** @param promised whether its passport promises extensions */
    Finding of(long bundle, boolean promised, Call call) {
        return withTables(of(bundle, promised, PATIENCE, call), bundle, Duration.ZERO);
    }

    /** Without the tables that it keeps it can do nothing, whatever it says of itself. */
    private Finding withTables(Finding said, long bundle, Duration patience) {
        return tables.refusal(bundle, patience)
                .map(refused -> {
                    List<String> lines = new ArrayList<>();
                    lines.add(Sentence.of("plugin-said.tables") + " " + Sentence.refusal(refused));
                    lines.addAll(said.words());
                    return new Finding(Health.State.DOWN, lines, said.settings());
                })
                .orElse(said);
    }

    private Finding of(long bundle, boolean promised, Duration patience, Call call) {
        List<Plugin<Extension>> extensions = versions.of(bundle);
        List<String> missing = extensions.isEmpty() ? bundles.unconfigured(bundle) : List.of();
        if (!missing.isEmpty()) {
            // One instance is one configuration: before the first, there is none.
            String waits = Sentence.of("plugin-said.waits-for-settings", "settings", String.join(", ", missing));
            return new Finding(Health.State.NEEDS_CONFIG, List.of(waits), missing);
        }
        if (extensions.isEmpty() && promised) {
            return new Finding(Health.State.DOWN, List.of(Sentence.of("plugin-said.no-extension")), List.of());
        }
        Health.State worst = Health.State.UP;
        List<String> words = new ArrayList<>();
        List<String> settings = new ArrayList<>();
        for (Plugin<Extension> extension : extensions) {
            Answer answer = ask(extension, patience, call);
            Health health = answer.health();
            worst = health.state().compareTo(worst) > 0 ? health.state() : worst;
            if (health.state() != Health.State.UP) {
                String field = OneLine.of(health.field(), LONGEST_WORDS);
                if (!field.isEmpty()) {
                    settings.add(field);
                }
                String setting = field.isEmpty() ? "" : Sentence.of("plugin-said.setting", "field", field) + " ";
                String said = answer.silence().orElseGet(() -> OneLine.of(health.message(), LONGEST_WORDS));
                words.add(setting + (said.isEmpty() ? health.state().name() : said));
            }
        }
        return new Finding(worst, words, settings);
    }

    /** What an extension said, or why it said nothing. */
    private record Answer(Health health, Optional<String> silence) {}

    private static Answer ask(Plugin<Extension> extension, Duration patience, Call call) {
        try {
            return new Answer(extension.ask(call, "check", patience, one -> one.check(call)), Optional.empty());
        } catch (ComptoirException silent) {
            String said = Sentence.of("plugin-said.silent") + " " + Sentence.title(silent);
            return new Answer(Health.down(silent.code()), Optional.of(said));
        }
    }
}
