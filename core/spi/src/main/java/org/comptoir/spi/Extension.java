// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi;

import java.util.Set;
import org.comptoir.model.Call;
import org.osgi.annotation.versioning.ConsumerType;

/** What every extension can say of itself. Implementations are OSGi services, safe for many threads at once. */
@ConsumerType
public interface Extension {

    /**
     * What this extension can do beyond its interface's minimum, as stable names. Asked when it appears and whenever
     * someone looks at it; must answer at once.
     */
    default Set<String> capabilities() {
        return Set.of();
    }

    /**
     * Whether it can serve now. Asked by the health page and while a new version is on probation, at most once every
     * few seconds, on a thread of the guard with a deadline.
     */
    default Health check(Call call) {
        return Health.up();
    }
}
