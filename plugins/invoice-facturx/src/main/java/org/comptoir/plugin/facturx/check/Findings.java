// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx.check;

import java.util.ArrayList;
import java.util.List;
import org.comptoir.model.LocalText;
import org.comptoir.spi.invoice.v1.Finding;
import org.comptoir.spi.invoice.v1.Finding.Severity;

/** Collects what the rules object to, in the order in which they look. */
final class Findings {

    private final List<Finding> found = new ArrayList<>();

    void fatal(String rule, String field, String french, String english) {
        found.add(new Finding(rule, Severity.FATAL, field, LocalText.of(french, english)));
    }

    void warning(String rule, String field, String french, String english) {
        found.add(new Finding(rule, Severity.WARNING, field, LocalText.of(french, english)));
    }

    List<Finding> all() {
        return List.copyOf(found);
    }
}
