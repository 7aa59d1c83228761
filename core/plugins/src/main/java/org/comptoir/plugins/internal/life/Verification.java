// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.api.plugin.InstalledPlugin;
import org.comptoir.api.plugin.PluginCheck;
import org.comptoir.kernel.Sha256;
import org.comptoir.model.ComptoirException;
import org.comptoir.plugins.internal.archive.Ed25519Key;
import org.comptoir.plugins.internal.archive.KitVerdict;
import org.comptoir.plugins.internal.archive.ScannedJar;

/** Proves what is kept and what runs. */
final class Verification {

    private static final String OK = "ok";
    private static final String WARNING = "warning";
    private static final String BAD = "bad";

    private final Policy policy;
    private final Bundles bundles;
    private final Sources.Found sources;

    Verification(Policy policy, Bundles bundles, Sources.Found sources) {
        this.policy = policy;
        this.bundles = bundles;
        this.sources = sources;
    }

    /** What came with the server, or lies in the hot folder: nothing of it is kept. */
    List<PluginCheck> ofElsewhere(InstalledPlugin plugin) {
        boolean builtIn = plugin.origin().equals("built-in");
        return List.of(new PluginCheck(
                plugin.id(),
                plugin.version(),
                "publisher",
                builtIn ? OK : WARNING,
                builtIn ? Sentence.of("plugin-said.came-with") : Sentence.of("plugin-said.verify-hot-folder")));
    }

    List<PluginCheck> of(InstalledPlugin plugin, Kept kept, byte[] jar) {
        Checks checks = new Checks(plugin.id(), kept.version());
        String expected = kept.evidence().jarSha256();
        boolean same = new Sha256().add(jar).hex().equals(expected);
        checks.add(
                "kept",
                same ? OK : expected.isEmpty() ? WARNING : BAD,
                same
                        ? Sentence.of("plugin-said.kept-same")
                        : expected.isEmpty()
                                ? Sentence.of("plugin-said.kept-old")
                                : Sentence.of("plugin-said.kept-other"));
        running(plugin, kept, jar, checks);
        signature(kept, checks);
        revoked(kept, checks);
        catalogue(plugin, kept, checks);
        kit(kept, jar, checks);
        return checks.all;
    }

    private void running(InstalledPlugin plugin, Kept kept, byte[] jar, Checks checks) {
        String location =
                Present.location(plugin.id(), kept.version(), kept.details().sha256());
        Optional<Present> runs = bundles.all().stream()
                .filter(one -> one.active() && one.location().equals(location))
                .findFirst();
        if (runs.isPresent()) {
            List<String> differences = bundles.differences(runs.get().bundle(), jar);
            checks.add(
                    "running",
                    differences.isEmpty() ? OK : BAD,
                    differences.isEmpty()
                            ? Sentence.of("plugin-said.runs-same")
                            : Sentence.of("plugin-said.runs-other", "files", String.join(", ", differences)));
        }
    }

    private void signature(Kept kept, Checks checks) {
        String key = kept.details().publisherKey();
        if (key.isEmpty()) {
            checks.add("signature", WARNING, Sentence.of("plugin-said.verify-unsigned"));
            return;
        }
        boolean holds = holds(key, kept);
        checks.add(
                "signature",
                holds ? OK : kept.evidence().signature().isEmpty() ? WARNING : BAD,
                holds ? Sentence.of("plugin-said.signature-holds") : Sentence.of("plugin-said.signature-not"));
        boolean accepted = policy.trust().accepts(key);
        checks.add(
                "publisher",
                accepted ? OK : WARNING,
                accepted ? Sentence.of("plugin-said.key-accepted") : Sentence.of("plugin-said.key-not-accepted"));
    }

    private static boolean holds(String key, Kept kept) {
        try {
            byte[] digest = HexFormat.of().parseHex(kept.details().sha256());
            return !kept.evidence().signature().isEmpty()
                    && Ed25519Key.parse(key).signed(digest, kept.evidence().signature());
        } catch (ComptoirException malformed) {
            return false;
        }
    }

    private void revoked(Kept kept, Checks checks) {
        Optional<String> against = policy.against(kept.details());
        checks.add("revoked", against.isPresent() ? BAD : OK, against.orElse(Sentence.of("plugin-said.not-revoked")));
    }

    private void catalogue(InstalledPlugin plugin, Kept kept, Checks checks) {
        List<Sources.Offer> listed = sources.offers().stream()
                .filter(offer ->
                        offer.id().equals(plugin.id()) && offer.version().equals(kept.version()))
                .toList();
        if (listed.isEmpty()) {
            checks.add("catalogue", WARNING, Sentence.of("plugin-said.not-listed"));
            return;
        }
        boolean same = listed.stream()
                .anyMatch(offer -> offer.listed().sha256().equals(kept.details().sha256()));
        checks.add(
                "catalogue",
                same ? OK : BAD,
                same ? Sentence.of("plugin-said.listed-same") : Sentence.of("plugin-said.listed-other"));
    }

    private void kit(Kept kept, byte[] jar, Checks checks) {
        if (kept.evidence().verdict().isEmpty()) {
            checks.add("kit", WARNING, Sentence.of("plugin-said.kit-none"));
            return;
        }
        try {
            KitVerdict verdict = KitVerdict.parse(kept.evidence().verdict());
            boolean same = verdict.contents().equals(ScannedJar.of(jar).contents());
            if (!same) {
                checks.add("kit", BAD, Sentence.of("plugin-said.kit-other"));
                return;
            }
            verdict.checkOf(kept.passport(), verdict.contents());
            checks.add(
                    "kit",
                    verdict.verdict().equals("passed") ? OK : WARNING,
                    Sentence.of("plugin-said.kit-says", Map.of("kit", verdict.kit(), "verdict", verdict.verdict())));
        } catch (ComptoirException malformed) {
            checks.add("kit", BAD, Sentence.of("plugin-said.kit-unread"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The checks of one version, as they are made. */
    private static final class Checks {
        private final String plugin;
        private final String version;
        private final List<PluginCheck> all = new ArrayList<>();

        Checks(String plugin, String version) {
            this.plugin = plugin;
            this.version = version;
        }

        void add(String check, String verdict, String detail) {
            all.add(new PluginCheck(plugin, version, check, verdict, detail));
        }
    }
}
