// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comptoir.api.catalogue.Product;
import org.comptoir.api.catalogue.ProductRequest;
import org.comptoir.kernel.input.Field;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Currency;
import org.comptoir.model.Unit;
import org.comptoir.model.UnitPrice;

/**
 * Turns lines into products. A column that the file has not, and a cell that is empty, leave a product as it is and give
 * a new one the usual value; an empty family means none.
 */
final class CsvProducts {

    private final ProductRules rules = new ProductRules();
    private final Currency books;
    private final Map<CsvColumn, NumberStyle> styles = new EnumMap<>(CsvColumn.class);

    CsvProducts(CsvFile file, Currency books) {
        this.books = books;
        Stream.of(CsvColumn.PRICE, CsvColumn.STANDARD_COST).forEach(column -> {
            Collection<String> values =
                    file.lines().stream().map(line -> line.cell(column)).toList();
            styles.put(column, NumberStyle.of(values));
        });
    }

    /** What the file's prices, else its costs, do with their commas. */
    NumberStyle decimals() {
        NumberStyle prices = styles.getOrDefault(CsvColumn.PRICE, NumberStyle.UNTOLD);
        return prices == NumberStyle.UNTOLD ? styles.getOrDefault(CsvColumn.STANDARD_COST, NumberStyle.UNTOLD) : prices;
    }

    /** What a line asks for, checked; refusals as for a product that is set by itself, and those of numbers. */
    ProductRequest request(CsvLine line, Optional<Product> former) {
        return rules.checked(
                new ProductRequest(
                        line.cell(CsvColumn.SKU),
                        text(line, CsvColumn.NAME, former.map(Product::name).orElse("")),
                        line.has(CsvColumn.FAMILY)
                                ? line.cell(CsvColumn.FAMILY)
                                : former.map(Product::family).orElse(""),
                        text(line, CsvColumn.NATURE, former.map(Product::nature).orElse("goods")),
                        unit(line, former),
                        text(
                                line,
                                CsvColumn.TAX_CATEGORY,
                                former.map(Product::taxCategory).orElse("standard")),
                        price(line, former),
                        cost(line, former),
                        text(line, CsvColumn.STATUS, former.map(Product::status).orElse("active"))),
                books);
    }

    private static String text(CsvLine line, CsvColumn column, String otherwise) {
        return line.cell(column).isEmpty() ? otherwise : line.cell(column);
    }

    private static Unit unit(CsvLine line, Optional<Product> former) {
        String code = line.cell(CsvColumn.UNIT);
        return code.isEmpty() ? former.map(Product::unit).orElse(Unit.ONE) : new Unit(code);
    }

    private UnitPrice price(CsvLine line, Optional<Product> former) {
        String code = text(line, CsvColumn.CURRENCY, books.code());
        Currency currency = Currency.of(code);
        if (!line.cell(CsvColumn.PRICE).isEmpty()) {
            return new UnitPrice(number(line, CsvColumn.PRICE, "price"), currency);
        }
        if (!currency.equals(books)) {
            throw ComptoirException.invalid("price.currency", "currency", code);
        }
        return new Field("price").present(former.map(Product::price).orElse(null));
    }

    private BigDecimal cost(CsvLine line, Optional<Product> former) {
        return line.cell(CsvColumn.STANDARD_COST).isEmpty()
                ? former.map(Product::standardCost).orElse(BigDecimal.ZERO)
                : number(line, CsvColumn.STANDARD_COST, "standardCost");
    }

    private BigDecimal number(CsvLine line, CsvColumn column, String field) {
        return styles.getOrDefault(column, NumberStyle.UNTOLD).parse(line.cell(column), field);
    }
}
