// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.util.List;
import java.util.Optional;

/** Says what the columns of a file are. */
interface CsvMapping {

    /** What the headers name; nobody looks on, so that each must be known. */
    CsvMapping BY_NAME = new CsvMapping() {
        @Override
        public List<Optional<CsvColumn>> columns(List<String> headers) {
            return headers.stream().map(CsvColumn::named).toList();
        }

        @Override
        public boolean strict() {
            return true;
        }
    };

    /** One for each header; empty for a column that is not taken. */
    List<Optional<CsvColumn>> columns(List<String> headers);

    /** Whether a column that is not taken is a mistake. */
    default boolean strict() {
        return false;
    }

    /** As fields of the API, empty for a column that is passed over. Beyond their end nothing is taken. */
    static CsvMapping of(List<String> fields) {
        return headers -> java.util.stream.IntStream.range(0, headers.size())
                .mapToObj(i -> i < fields.size() ? CsvColumn.of(fields.get(i)) : Optional.<CsvColumn>empty())
                .toList();
    }
}
