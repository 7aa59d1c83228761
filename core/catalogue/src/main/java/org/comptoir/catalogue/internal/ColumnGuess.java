// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comptoir.kernel.Sha256;

/** What the columns of a file may be, before anybody says so. */
final class ColumnGuess {

    /** The column that an error file has more than the file it came from. */
    private static final Set<String> ERRORS = Set.of("erreur", "error");

    private static final char BETWEEN = '\u001f';

    private ColumnGuess() {}

    /** Whether a column is the one that a file of errors has more. */
    static boolean tellsErrors(String header) {
        return ERRORS.contains(header.strip().toLowerCase(Locale.ROOT));
    }

    /** By their names in French and in English. Of two columns that mean the same, the first is taken. */
    static List<String> byName(List<String> headers) {
        Set<CsvColumn> taken = EnumSet.noneOf(CsvColumn.class);
        List<String> fields = new ArrayList<>();
        for (String header : headers) {
            Optional<CsvColumn> column = CsvColumn.named(header).filter(taken::add);
            fields.add(column.map(CsvColumn::field).orElse(""));
        }
        return fields;
    }

    /** As the company assigned the same headers before; a column of errors was not among them. */
    static List<String> remembered(List<String> headers, List<String> before) {
        List<String> fields = new ArrayList<>();
        int next = 0;
        for (String header : headers) {
            fields.add(tellsErrors(header) || next >= before.size() ? "" : before.get(next++));
        }
        return fields;
    }

    /** Fields of the columns that are remembered. */
    static List<String> rememberable(List<String> headers, List<String> fields) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            if (!tellsErrors(headers.get(i))) {
                kept.add(fields.get(i));
            }
        }
        return kept;
    }

    /** By what files with the same headers are known; that lines in error came back changes nothing. */
    static String digest(List<String> headers) {
        String all = headers.stream()
                .filter(header -> !tellsErrors(header))
                .map(header -> header.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(String.valueOf(BETWEEN)));
        return new Sha256().add(all).hex();
    }
}
