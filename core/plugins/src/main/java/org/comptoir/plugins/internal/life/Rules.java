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
 * @param kept the versions that are kept, oldest first
 * @param publisher the key that must have signed the archive, as somebody said, or empty
 * @param owner whose the symbolic name of its bundle is, if it is another's
 * @param project whether it may bear names of the project
 */
record Rules(
        Optional<Wanted> wanted,
        Optional<String> serving,
        List<Kept> kept,
        String publisher,
        Optional<String> owner,
        boolean project) {

    /** As owner of a name: what is no plugin. */
    static final String SERVER = "the server";

    /** Why it may come neither anew nor after another: it would be taken for one of the project's. */
    Optional<ComptoirException> againstNames(PluginArchive archive) {
        return project
                ? Optional.empty()
                : BorneName.of(archive.passport(), archive.symbolicName()).map(borne -> reserved(borne, archive));
    }

    private static ComptoirException reserved(BorneName borne, PluginArchive archive) {
        return new ComptoirException(
                "plugin.archive-reserved",
                Fault.INVALID,
                Map.of(
                        ComptoirException.FIELD,
                        borne.field(),
                        ComptoirException.VALUE,
                        borne.value(),
                        "publisherKey",
                        archive.publisherKey()));
    }

    /** Why it may not come in as a plugin that is new here. */
    Optional<ComptoirException> againstInstalling(PluginArchive archive) {
        Optional<ComptoirException> impostor = againstNames(archive);
        if (impostor.isPresent()) {
            return impostor;
        }
        if (isHere()) {
            return refusal("plugin.present", archive, serving.orElse(""));
        }
        return againstContent(archive);
    }

    /** Why it may not take over. */
    Optional<ComptoirException> againstUpgrading(PluginArchive archive) {
        Optional<ComptoirException> impostor = againstNames(archive);
        if (impostor.isPresent()) {
            return impostor;
        }
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

    /** The key that signed what is here, or what was here last; empty where none did. */
    String signer() {
        return signer(wanted, kept);
    }

    /**
     * The key that signed the version that is wanted. Under the one that came with the server lies what served before it
     * and did not fail: its publisher made the tables and settings that are still here.
     */
    static String signer(Optional<Wanted> wanted, List<Kept> kept) {
        String version = wanted.map(Wanted::version).orElse(Wanted.NOTHING);
        return kept.stream()
                .filter(one -> one.version().equals(version))
                .findFirst()
                .or(() -> kept.stream().filter(Kept::isFine).reduce((older, newer) -> newer))
                .map(one -> one.details().publisherKey())
                .orElse("");
    }

    /** Whose it is: what came with the server and nobody followed yet is the server's, whichever keys it accepts. */
    private String bound() {
        boolean servers = wanted.filter(Wanted::isBuiltIn).isPresent() && signer().isEmpty();
        return servers ? SERVER : signer();
    }

    private Optional<ComptoirException> againstContent(PluginArchive archive) {
        if (owner.isPresent()) {
            return Optional.of(nameTaken(archive.passport().id(), archive.symbolicName(), owner.get()));
        }
        Optional<ComptoirException> foreign = againstPublisher(
                archive.passport().id(), archive.passport().version(), archive.publisherKey(), publisher, bound());
        if (foreign.isPresent()) {
            return foreign;
        }
        boolean otherBundle = wanted.filter(one -> !one.bundle().equals(archive.symbolicName()))
                .isPresent();
        boolean otherContent = kept.stream()
                .anyMatch(one -> one.version().equals(archive.passport().version())
                        && !one.details().sha256().equals(archive.sha256()));
        return otherBundle || otherContent
                ? refusal("plugin.differs", archive, archive.passport().version())
                : againstOlder(archive);
    }

    /**
     * Why it may not come in over tables and settings that a later version left: it would stand after that version, and to go
     * back from it would be to go forward. What is undone is no such version, nor one that failed or was revoked.
     */
    private Optional<ComptoirException> againstOlder(PluginArchive archive) {
        Version comes = Version.parseVersion(archive.passport().version());
        String now = wanted.map(Wanted::version).orElse(Wanted.NOTHING);
        long turn = kept.stream()
                .filter(one -> one.version().equals(now))
                .mapToLong(Kept::turn)
                .findFirst()
                .orElse(0);
        return kept.stream()
                .filter(one -> one.isFine() && one.turn() <= turn)
                .map(one -> Version.parseVersion(one.version()))
                .max(Version::compareTo)
                .filter(last -> last.compareTo(comes) > 0)
                .flatMap(last -> refusal("plugin.older-than-data", archive, last.toString()));
    }

    /**
     * Why an archive that this key signed may not follow what is here. What nobody signed comes in development mode alone,
     * where nobody vouches for anything.
     *
     * @param key the one that signed it, or empty
     * @param agreed the one that must have, as somebody said, or empty
     * @param signer the one that signed what is here, or empty
     */
    static Optional<ComptoirException> againstPublisher(
            String id, String version, String key, String agreed, String signer) {
        String expected = agreed.isEmpty() ? signer : agreed;
        boolean free = expected.isEmpty() || (agreed.isEmpty() && key.isEmpty());
        if (free || expected.equals(key)) {
            return Optional.empty();
        }
        return Optional.of(new ComptoirException(
                "plugin.other-publisher",
                Fault.CONFLICT,
                Map.of("plugin", id, "version", version, "expected", expected, "publisher", key)));
    }

    static ComptoirException nameTaken(String id, String symbolicName, String owner) {
        return new ComptoirException(
                "plugin.name-taken",
                Fault.CONFLICT,
                Map.of(
                        "plugin",
                        id,
                        "bundle",
                        symbolicName,
                        "owner",
                        owner,
                        "reason",
                        "The name of its bundle, " + symbolicName + ", is that of " + owner + "."));
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
