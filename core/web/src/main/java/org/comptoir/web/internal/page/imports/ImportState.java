// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.imports;

import java.util.Map;
import org.comptoir.api.catalogue.ProductImport;
import org.comptoir.web.internal.list.Value;

/** What an import has come to, in a word and a colour. */
final class ImportState {

    static final String STATES = "import-state";

    private static final Map<String, String> TONES = Map.of(
            "checked", "blue",
            "running", "blue",
            "undoing", "blue",
            "done", "green",
            "failed", "red");

    private ImportState() {}

    static Value.Status of(ProductImport one) {
        return new Value.Status(STATES + "/" + one.state(), TONES.getOrDefault(one.state(), ""));
    }
}
