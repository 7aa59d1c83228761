// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi;

import java.util.Map;

/**
 * Why an extension did not do what it was asked.
 *
 * @param code stable and dotted, such as {@code facturx.font-missing}
 * @param kind what the core should make of it
 * @param message one sentence for people, free of secrets and personal data
 * @param detail facts by name
 */
public record Problem(String code, Kind kind, String message, Map<String, String> detail) {

    /** Travels from plugin to core only. */
    public enum Kind {
        INVALID_INPUT,
        NEEDS_CONFIG,
        REFUSED,
        BUSY,
        UNREACHABLE,
        BUG
    }

    public Problem {
        detail = Map.copyOf(detail);
    }

    /** One without details. */
    public static Problem of(String code, Kind kind, String message) {
        return new Problem(code, kind, message, Map.of());
    }
}
