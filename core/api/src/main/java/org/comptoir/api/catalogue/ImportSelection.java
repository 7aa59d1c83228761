// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.catalogue;

import java.util.List;
import java.util.Set;
import org.comptoir.api.KnownWords;
import org.comptoir.api.Sort;

/**
 * Which imports of products, and in which order.
 *
 * @param search a part of the file's name, whatever case and accents; empty for all
 * @param states some of {@link ProductImport#STATES}; none for all
 * @param sort by one of {@link #SORTS}
 */
public record ImportSelection(String search, List<String> states, Sort sort) {

    /** What imports can be sorted by. */
    public static final Set<String> SORTS = Set.of("uploaded");

    /** All of them, the newest first. */
    public static final ImportSelection ALL = new ImportSelection("", List.of(), Sort.descending("uploaded"));

    /** Refused: {@code import.state-unknown}, {@code sort.unknown}. */
    public ImportSelection {
        states = new KnownWords("state", ProductImport.STATES, "import.state-unknown").chosen(states);
        sort = sort.among(SORTS);
    }
}
