// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.report.v1;

import org.comptoir.model.LocalText;

/**
 * A column of a report. Travels from plugin to core only.
 *
 * @param name in lower case, digits and hyphens, at most 64 characters; the CSV's heading and the field in JSON
 * @param kind what its cells hold
 * @param title what people call it
 */
public record ReportColumn(String name, Kind kind, LocalText title) {

    /** Travels from plugin to core only. */
    public enum Kind {
        TEXT,
        NUMBER,
        MONEY,
        DAY
    }
}
