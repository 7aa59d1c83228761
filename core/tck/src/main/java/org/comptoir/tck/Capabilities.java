// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Supplier;
import org.comptoir.spi.Extension;
import org.comptoir.spi.Outcome;

/** What an extension says it can, against what it does. */
final class Capabilities {

    private static final String ABSENT = "capability.absent";

    private Capabilities() {}

    /** Both ways: what is named does not answer that it is absent, what is not named answers nothing else. */
    static void assertTrue(Extension extension, Map<String, Supplier<Outcome<?>>> acts) {
        acts.forEach((capability, act) -> {
            Outcome<?> outcome = act.get();
            boolean absent = outcome instanceof Outcome.Failed<?> failed
                    && failed.problem().code().equals(ABSENT);
            boolean named = extension.capabilities().contains(capability);
            assertThat(absent)
                    .as(
                            "capability %s is %s, and its method answers %s",
                            capability, named ? "named" : "not named", outcome)
                    .isEqualTo(!named);
        });
    }
}
