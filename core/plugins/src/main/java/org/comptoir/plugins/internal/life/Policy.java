// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comptoir.api.plugin.PluginDetails;
import org.comptoir.kernel.input.SettingList;
import org.comptoir.plugins.internal.archive.Trust;

/** Whom this server trusts and where it looks for plugins, as its settings say now. Safe for many threads. */
final class Policy {

    private volatile Said said;
    /** Digests that the catalogues revoke which were read last. */
    private volatile Set<String> revoked = Set.of();

    private record Said(Trust trust, List<String> sources) {}

    Policy(Trust trust, List<String> sources) {
        this.said = new Said(trust, sources);
    }

    static Policy of(LifeSettings settings) {
        return new Policy(trust(settings), sources(settings));
    }

    void change(LifeSettings settings) {
        said = new Said(trust(settings), sources(settings));
    }

    private static Trust trust(LifeSettings settings) {
        return Trust.in(
                SettingList.of(settings.publishers()),
                SettingList.of(settings.catalogues()),
                SettingList.of(settings.revoked()),
                settings.development());
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

    void alsoRevoked(Set<String> digests) {
        revoked = Set.copyOf(digests);
    }

    /** Why a version must serve no more, in a sentence; nothing where it may. */
    Optional<String> against(PluginDetails.Version version) {
        Trust trust = trust();
        if (trust.revoked().contains(version.sha256())) {
            return Optional.of("The archive of version " + version.version() + " was revoked.");
        }
        if (trust.revokedKey(version.publisherKey())) {
            return Optional.of("The key of the publisher who signed version " + version.version() + " was revoked.");
        }
        return Optional.empty();
    }
}
