// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.time.Duration;
import java.util.Map;
import org.comptoir.kernel.PluginVersions;
import org.comptoir.kernel.Plugins.Plugin;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.spi.Extension;

/**
 * Lets a version run its code before anybody waits for it. Under load, calls that meet cold code take so long that more
 * come in than go out, and it never gets warm.
 */
final class Rehearsal {

    /** What a caller waits longer for a version that needs it; one that does not is through in a moment. */
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private static final int MOST = 50;
    /** The very first run loads classes too. */
    private static final Duration EACH = Duration.ofSeconds(20);

    private final PluginVersions versions;

    Rehearsal(PluginVersions versions) {
        this.versions = versions;
    }

    /** Refused: {@code plugin.unhealthy} where an extension cannot do on its own facts what it is for. */
    void of(Present next, Call call) {
        for (Plugin<Extension> extension : versions.of(next.bundle())) {
            try {
                rehearse(extension, call);
            } catch (ComptoirException failed) {
                String stumbled = Sentence.of("plugin-said.rehearsal") + " " + Sentence.title(failed);
                throw Why.refusal("plugin.unhealthy", Map.of("plugin", next.id()), stumbled, failed);
            }
        }
    }

    private static void rehearse(Plugin<Extension> extension, Call call) {
        long began = System.nanoTime();
        for (int time = 0; time < MOST && System.nanoTime() - began < LONGEST.toNanos(); time++) {
            extension.ask(call, "rehearse", EACH, one -> {
                one.rehearse(call);
                return true;
            });
        }
    }
}
