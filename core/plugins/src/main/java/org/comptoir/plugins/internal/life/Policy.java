// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.comptoir.api.plugin.PluginDetails;
import org.comptoir.kernel.input.SettingList;
import org.comptoir.kernel.text.OneLine;
import org.comptoir.plugins.internal.archive.Ed25519Key;
import org.comptoir.plugins.internal.archive.Trust;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whom this server trusts and where it looks for plugins, as its settings say now. Safe for many threads. */
final class Policy {

    private static final Logger LOG = LoggerFactory.getLogger(Policy.class);
    private static final int LONGEST_SHOWN = 100;

    private final ProjectKeys project;
    private volatile Said said;
    /** Digests that a catalogue has revoked. */
    private volatile Set<String> revoked = Set.of();

    private record Said(Trust trust, List<String> sources) {}

    /** @param project the keys that the project signs with */
    Policy(Trust trust, List<String> sources, Set<Ed25519Key> project) {
        this(trust, sources, new ProjectKeys(project, Optional.empty()));
    }

    private Policy(Trust trust, List<String> sources, ProjectKeys project) {
        this.said = new Said(trust, sources);
        this.project = project;
    }

    static Policy of(LifeSettings settings, ProjectKeys project) {
        return new Policy(trust(settings), sources(settings), project);
    }

    /** Whether the project signs with this key, as an archive's signature names it. */
    boolean isProject(String key) {
        return project.all().stream().anyMatch(one -> one.text().equals(key));
    }

    /** Why the project's own keys are not all known here, in a sentence. */
    Optional<String> projectKeyTrouble() {
        return project.trouble();
    }

    void change(LifeSettings settings) {
        said = new Said(trust(settings), sources(settings));
    }

    private static Trust trust(LifeSettings settings) {
        return Trust.in(
                readable("publishers", settings.publishers(), Ed25519Key::isKey),
                readable("catalogues", settings.catalogues(), Ed25519Key::isKey),
                readable("revoked", settings.revoked(), text -> Trust.isDigest(text) || Ed25519Key.isKey(text)),
                settings.development());
    }

    /** What is mistyped vouches for nobody and revokes nothing; it must not keep the shop from opening either. */
    private static List<String> readable(String setting, String[] texts, Predicate<String> form) {
        List<String> readable = new ArrayList<>();
        for (String text : SettingList.of(texts)) {
            if (form.test(text)) {
                readable.add(text);
            } else {
                LOG.error(
                        "event=plugin-key-malformed setting={} value=\"{}\" action=\"correct it in"
                                + " org.comptoir.plugins.cfg; until then it counts for nothing\"",
                        setting,
                        OneLine.of(text, LONGEST_SHOWN));
            }
        }
        return readable;
    }

    private static List<String> sources(LifeSettings settings) {
        return SettingList.of(settings.sources());
    }

    Trust trust() {
        return said.trust().revoking(revoked);
    }

    boolean development() {
        return said.trust().development();
    }

    List<String> sources() {
        return said.sources();
    }

    /** These, too, and for good: nothing takes a revocation back. */
    synchronized void alsoRevoked(Set<String> digests) {
        Set<String> all = new HashSet<>(revoked);
        all.addAll(digests);
        revoked = Set.copyOf(all);
    }

    /** Why a version must serve no more, in a sentence; nothing where it may. */
    Optional<String> against(PluginDetails.Version version) {
        Trust trust = trust();
        if (trust.revoked().contains(version.sha256())) {
            return Optional.of(Sentence.of("plugin-said.archive-revoked", "version", version.version()));
        }
        if (trust.revokedKey(version.publisherKey())) {
            return Optional.of(Sentence.of("plugin-said.key-revoked", "version", version.version()));
        }
        return Optional.empty();
    }
}
