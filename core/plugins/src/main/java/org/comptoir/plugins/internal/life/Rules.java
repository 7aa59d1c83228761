// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.plugins.internal.archive.PluginArchive;
import org.osgi.framework.Version;

/**
 * What an archive may do to the plugin that it is of.
 *
 * @param wanted what is wanted of the plugin, if anything was ever said or it came with the server
 * @param serving the version that serves, or would, if any
 * @param kept the versions that are kept
 */
record Rules(Optional<Wanted> wanted, Optional<String> serving, List<Kept> kept) {

    /** Why it may not come in as a plugin that is new here. */
    Optional<ComptoirException> againstInstalling(PluginArchive archive) {
        if (isHere()) {
            return refusal("plugin.present", archive, serving.orElse(""));
        }
        return againstContent(archive);
    }

    /** Why it may not take over. */
    Optional<ComptoirException> againstUpgrading(PluginArchive archive) {
        if (wanted.isEmpty() || wanted.get().state() == State.REMOVED) {
            return Optional.of(unknown(archive.passport().id()));
        }
        boolean newer = serving.map(Version::parseVersion)
                .map(now -> Version.parseVersion(archive.passport().version()).compareTo(now) > 0)
                .orElse(true);
        // A version that failed here may be tried again.
        if (!newer && wanted.get().state() != State.QUARANTINED) {
            return refusal("plugin.not-newer", archive, serving.orElse(""));
        }
        return againstContent(archive);
    }

    /** Whether it is a matter of an upgrade rather than of a first installation. */
    boolean isHere() {
        return wanted.map(Wanted::state)
                .filter(state -> state != State.REMOVED && state != State.QUARANTINED)
                .isPresent();
    }

    private Optional<ComptoirException> againstContent(PluginArchive archive) {
        boolean otherBundle = wanted.filter(one -> !one.bundle().equals(archive.symbolicName()))
                .isPresent();
        boolean otherContent = kept.stream()
                .anyMatch(one -> one.version().equals(archive.passport().version())
                        && !one.details().sha256().equals(archive.sha256()));
        return otherBundle || otherContent
                ? refusal("plugin.differs", archive, archive.passport().version())
                : Optional.empty();
    }

    private static Optional<ComptoirException> refusal(String code, PluginArchive archive, String present) {
        Map<String, String> facts = new HashMap<>();
        facts.put("plugin", archive.passport().id());
        facts.put("version", archive.passport().version());
        facts.put("present", present);
        return Optional.of(new ComptoirException(code, Fault.CONFLICT, facts));
    }

    static ComptoirException unknown(String id) {
        return new ComptoirException("plugin.unknown", Fault.NOT_FOUND, Map.of("plugin", id));
    }
}
