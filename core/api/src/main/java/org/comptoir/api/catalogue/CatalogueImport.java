// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.catalogue;

import java.util.List;

/**
 * What an import of the catalogue did, or would do.
 *
 * @param created lines that made a product
 * @param updated lines that changed one
 * @param unchanged lines that said nothing new
 * @param errors the lines that are wrong, at most 1,000
 * @param refused how many lines are wrong in all
 * @param applied whether anything was written
 */
public record CatalogueImport(
        int created, int updated, int unchanged, List<LineError> errors, int refused, boolean applied) {

    public CatalogueImport {
        errors = List.copyOf(errors);
    }

    /**
     * A wrong line.
     *
     * @param line its number in the file, the header being 1
     * @param column the column's name, empty if the whole line is meant
     * @param code stable and dotted
     * @param value what stood there, at most 200 characters
     */
    public record LineError(int line, String column, String code, String value) {}
}
