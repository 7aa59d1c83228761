// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.report.v1;

import java.util.List;
import java.util.Optional;
import org.comptoir.model.LocalText;

/**
 * Something that a report is asked with. Travels from plugin to core only.
 *
 * @param name in lower case, digits and hyphens, at most 64 characters
 * @param kind what it holds
 * @param title what people call it
 * @param standard what holds where nothing is said; without it something must be said
 * @param choices what may be said, empty for anything of its kind
 */
public record ReportParameter(
        String name, Kind kind, LocalText title, Optional<String> standard, List<String> choices) {

    /** Travels from plugin to core only. */
    public enum Kind {
        /** Any text of at most 200 characters. */
        TEXT,
        /** A number with a point. */
        NUMBER,
        /** A day such as 2026-03-01. */
        DAY
    }

    public ReportParameter {
        choices = List.copyOf(choices);
    }

    /** One that must be given. */
    public static ReportParameter required(String name, Kind kind, LocalText title) {
        return new ReportParameter(name, kind, title, Optional.empty(), List.of());
    }

    /** One that may be left out. */
    public static ReportParameter optional(String name, Kind kind, LocalText title, String standard) {
        return new ReportParameter(name, kind, title, Optional.of(standard), List.of());
    }
}
