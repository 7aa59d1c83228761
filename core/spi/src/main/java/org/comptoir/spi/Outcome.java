// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What came of an act that may fail without anybody's mistake. Travels from plugin to core only.
 *
 * @param <T> what a success brings
 */
public sealed interface Outcome<T> {

    /** It happened. */
    record Done<T>(T value) implements Outcome<T> {}

    /** It is under way; ask again with the external id. */
    record Pending<T>(String externalId, Optional<URI> continueAt, Instant askAgainAt) implements Outcome<T> {}

    /** Certain: nothing happened. */
    record Failed<T>(Problem problem) implements Outcome<T> {}

    /** Nobody knows whether it happened; the core asks later. A time-out is this, never {@link Failed}. */
    record Unknown<T>(Problem problem) implements Outcome<T> {}

    /** Refused for certain: a {@link Failed} of the kind {@code REFUSED}. */
    static <T> Outcome<T> refused(String code, String message) {
        return new Failed<>(Problem.of(code, Problem.Kind.REFUSED, message));
    }

    /** What a method answers that needs a capability which the extension does not have. */
    static <T> Outcome<T> absent(String capability) {
        return new Failed<>(new Problem(
                "capability.absent",
                Problem.Kind.REFUSED,
                "this extension cannot do that",
                Map.of("capability", capability)));
    }
}
