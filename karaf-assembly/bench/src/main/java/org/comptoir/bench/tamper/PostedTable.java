// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.tamper;

import java.util.List;

/**
 * A table whose rows are posted for good.
 *
 * @param key the columns by which a row is found, besides its company
 * @param number of them the one that counts
 * @param unique columns of text that no two rows share
 */
record PostedTable(String name, List<String> key, String number, List<String> unique) {

    static final List<PostedTable> ALL = List.of(
            new PostedTable("ledger_entry", List.of("journal", "entry_no"), "entry_no", List.of("source")),
            new PostedTable("ledger_posting", List.of("journal", "entry_no", "line_no"), "line_no", List.of()),
            new PostedTable("invoice", List.of("series", "sequence_no"), "sequence_no", List.of("source_key")),
            new PostedTable("audit_trail", List.of("link_number"), "link_number", List.of()));
}
