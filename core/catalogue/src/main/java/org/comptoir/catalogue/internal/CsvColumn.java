// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.comptoir.kernel.input.SearchText;

/** The columns that a catalogue's file may have, by the names that people give them. */
enum CsvColumn {
    SKU("sku", "reference", "ref", "code", "article"),
    NAME("name", "nom", "designation", "libelle", "title", "titre"),
    FAMILY("family", "famille"),
    NATURE("nature"),
    UNIT("unit", "unite"),
    TAX_CATEGORY("taxcategory", "categorietva", "categoriedetva"),
    PRICE("price", "prix", "prixht", "listprice", "unitprice"),
    CURRENCY("currency", "devise"),
    STANDARD_COST("standardcost", "cost", "cout", "coutstandard"),
    STATUS("status", "statut");

    private static final int LONGEST_NAME = 100;

    private final List<String> names;

    CsvColumn(String... names) {
        this.names = List.of(names);
    }

    /** The column that a header means: case, accents, spaces, dashes and underscores do not matter. */
    static Optional<CsvColumn> named(String header) {
        String plain = SearchText.of(LONGEST_NAME, header).folded().replaceAll("[^a-z0-9]", "");
        return Arrays.stream(values()).filter(it -> it.names.contains(plain)).findFirst();
    }

    /** The column that a field of a product comes from, as {@link ProductRules} calls it in its refusals. */
    static Optional<CsvColumn> ofField(String field) {
        return named(field);
    }
}
