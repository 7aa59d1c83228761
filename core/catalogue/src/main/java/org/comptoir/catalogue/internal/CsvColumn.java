// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.comptoir.kernel.input.SearchText;

/** The columns that a catalogue's file may have, by the names that people give them. */
enum CsvColumn {
    SKU(
            "sku",
            "sku",
            "reference",
            "ref",
            "code",
            "article",
            "codearticle",
            "codeproduit",
            "referenceproduit",
            "productcode",
            "itemcode"),
    NAME("name", "name", "nom", "designation", "libelle", "title", "titre", "intitule", "nomduproduit", "productname"),
    FAMILY("family", "family", "famille", "categorie", "category", "rayon"),
    NATURE("nature", "nature"),
    UNIT("unit", "unit", "unite"),
    TAX_CATEGORY("taxCategory", "taxcategory", "categorietva", "categoriedetva"),
    PRICE(
            "price",
            "price",
            "prix",
            "prixht",
            "listprice",
            "unitprice",
            "prixdevente",
            "prixdeventeht",
            "prixunitaire",
            "prixunitaireht",
            "tarif",
            "tarifht",
            "puht"),
    CURRENCY("currency", "currency", "devise"),
    STANDARD_COST(
            "standardCost",
            "standardcost",
            "cost",
            "cout",
            "coutstandard",
            "prixdachat",
            "prixdachatht",
            "prixachat",
            "prixderevient",
            "purchaseprice"),
    STATUS("status", "status", "statut");

    private static final int LONGEST_NAME = 100;

    private final String field;
    private final List<String> names;

    CsvColumn(String field, String... names) {
        this.field = field;
        this.names = List.of(names);
    }

    /** What the API calls it. */
    String field() {
        return field;
    }

    /** The column of a field of the API. */
    static Optional<CsvColumn> of(String field) {
        return Arrays.stream(values()).filter(it -> it.field.equals(field)).findFirst();
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
