// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.catalogue;

import java.util.function.Function;

/**
 * How the lines in error are handed back.
 *
 * @param header what the column is called that says what is wrong: {@code erreur} or {@code error}, which an import passes over
 * @param words says what is wrong with a line
 */
public record ErrorFile(String header, Function<CatalogueImport.LineError, String> words) {}
