// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.vatfr;

import java.util.Arrays;
import java.util.Optional;

/** A part of France with VAT rates of its own. */
enum Region {
    /** Mainland France and Monaco (franco-monegasque conventions of 1951 and 1963). */
    METROPOLE("metropole"),
    /** Corsica (CGI art. 297). */
    CORSE("corse"),
    /** Guadeloupe, Martinique and Réunion (CGI art. 296). */
    DOM("guadeloupe-martinique-reunion");

    private final String label;

    Region(String label) {
        this.label = label;
    }

    /** How files and settings write it. */
    String label() {
        return label;
    }

    /** How {@code VatRate} writes it: empty for the main territory. */
    String published() {
        return this == METROPOLE ? "" : label;
    }

    static Optional<Region> of(String label) {
        return Arrays.stream(values())
                .filter(region -> region.label.equals(label))
                .findFirst();
    }
}
