// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.util.Optional;
import java.util.Set;
import org.comptoir.plugins.internal.archive.Ed25519Key;

/**
 * The keys that the project signs its own plugins with: the one of today, and those before it.
 *
 * @param all that are known here
 * @param trouble why there may be others, in a sentence
 */
record ProjectKeys(Set<Ed25519Key> all, Optional<String> trouble) {

    ProjectKeys {
        all = Set.copyOf(all);
    }
}
