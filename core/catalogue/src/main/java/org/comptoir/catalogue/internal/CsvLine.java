// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.util.Map;
import org.comptoir.api.catalogue.CatalogueImport.LineError;
import org.jspecify.annotations.Nullable;

/**
 * A line of a catalogue's file.
 *
 * @param number where it begins in the file, the header being 1 if nothing stands before it
 * @param cells what stands in the columns that the file has, trimmed
 * @param error why the line cannot be read; absent for a line that can
 */
record CsvLine(
        int number, Map<CsvColumn, String> cells, @Nullable LineError error) {

    String cell(CsvColumn column) {
        return cells.getOrDefault(column, "");
    }

    boolean has(CsvColumn column) {
        return cells.containsKey(column);
    }
}
