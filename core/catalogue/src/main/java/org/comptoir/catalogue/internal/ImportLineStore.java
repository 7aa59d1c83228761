// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.comptoir.api.catalogue.CatalogueImport.LineError;
import org.comptoir.api.catalogue.KeptProduct;
import org.comptoir.api.catalogue.Product;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.model.Currency;
import org.comptoir.model.Unit;
import org.comptoir.model.UnitPrice;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.ImportId;
import org.comptoir.model.id.ProductId;

/** The tables of what was wrong with the lines of imports, and of what they did. */
final class ImportLineStore {

    private static final String OF = " where company = ? and import_id = ?";

    /**
     * An effect that was undone.
     *
     * @param outcome {@code restored}, {@code withdrawn}, {@code kept} or {@code gone}
     * @param version that the product came to by it, 0 where it was left alone
     */
    record Undone(ImportEffect effect, String outcome, long version) {}

    void forgetFindings(Tx tx, ImportId id) {
        tx.update("delete from product_import_findings" + OF, tx.call().company(), id);
    }

    void find(Tx tx, ImportId id, List<LineError> errors) {
        if (errors.isEmpty()) {
            return;
        }
        tx.batch(
                """
                insert into product_import_findings (company, import_id, line_number, column_name, code, value_text)
                values (?, ?, ?, ?, ?, ?)""",
                errors.stream()
                        .map(error -> new Object[] {
                            tx.call().company(), id, error.line(), error.column(), error.code(), plain(error.value())
                        })
                        .toList());
    }

    /** A database keeps no NUL, and nobody reads other control characters. */
    private static String plain(String value) {
        return value.replaceAll("\\p{Cntrl}", " ");
    }

    List<LineError> findings(Sql sql, CompanyId company, ImportId id, int most) {
        return sql.query(
                "select line_number, column_name, code, value_text from product_import_findings" + OF
                        + " order by line_number fetch first " + most + " rows only",
                row -> new LineError(row.integer(1), row.text(2), row.text(3), row.text(4)),
                company,
                id);
    }

    void keep(Tx tx, ImportId id, List<ImportEffect> effects) {
        if (effects.isEmpty()) {
            return;
        }
        tx.batch("""
                insert into product_import_effects (company, import_id, line_number, product_id, sku, kind, after_digest,
                  outcome, left_version, was_name, was_family, was_nature, was_unit_code, was_tax_category, was_price, was_currency,
                  was_standard_cost, was_status)
                values (?, ?, ?, ?, ?, ?, ?, '', 0, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", effects.stream().map(effect -> row(tx, id, effect)).toList());
    }

    private static Object[] row(Tx tx, ImportId id, ImportEffect effect) {
        Product before = effect.before();
        return new Object[] {
            tx.call().company(),
            id,
            effect.line(),
            before.id(),
            before.sku(),
            effect.made() ? "made" : "changed",
            effect.after(),
            before.name(),
            before.family(),
            before.nature(),
            before.unit().code(),
            before.taxCategory(),
            before.price().amount(),
            before.price().currency().code(),
            before.standardCost(),
            before.status()
        };
    }

    /** What is still to be undone, a part of it. */
    List<ImportEffect> effects(Sql sql, CompanyId company, ImportId id, int most) {
        return sql.query(
                """
                select line_number, kind, after_digest, product_id, sku, was_name, was_family, was_nature, was_unit_code,
                  was_tax_category, was_price, was_currency, was_standard_cost, was_status
                from product_import_effects""" + OF + " and outcome = '' order by line_number fetch first " + most + " rows only",
                ImportLineStore::read,
                company,
                id);
    }

    private static ImportEffect read(Row row) {
        Currency currency = Currency.of(row.text(12));
        Product before = new Product(
                new ProductId(row.uuid(4)),
                row.text(5),
                row.text(6),
                row.text(7),
                row.text(8),
                new Unit(row.text(9)),
                row.text(10),
                new UnitPrice(row.decimal(11), currency),
                new UnitPrice(row.decimal(13), currency).amount(),
                row.text(14),
                1);
        return new ImportEffect(row.integer(1), row.text(2).equals("made"), before, row.text(3));
    }

    void undone(Tx tx, ImportId id, List<Undone> undone) {
        tx.batch(
                "update product_import_effects set outcome = ?, left_version = ?" + OF + " and line_number = ?",
                undone.stream()
                        .map(one -> new Object[] {
                            one.outcome(),
                            one.version(),
                            tx.call().company(),
                            id,
                            one.effect().line()
                        })
                        .toList());
    }

    List<KeptProduct> kept(Sql sql, CompanyId company, ImportId id, int most) {
        return sql.query(
                "select line_number, product_id, sku from product_import_effects" + OF
                        + " and outcome = 'kept' order by line_number fetch first " + most + " rows only",
                row -> new KeptProduct(row.integer(1), new ProductId(row.uuid(2)), row.text(3)),
                company,
                id);
    }

    /** Those of these products that undoing archived, and nobody touched since. */
    Set<ProductId> withdrawn(Sql sql, CompanyId company, Collection<Product> archived) {
        Map<ProductId, Long> versions = archived.stream().collect(Collectors.toMap(Product::id, Product::version));
        Set<ProductId> found = new HashSet<>();
        sql
                .query(
                        "select product_id, left_version from product_import_effects where company = ?"
                                + " and outcome = 'withdrawn' and sku in ?",
                        row -> Map.entry(new ProductId(row.uuid(1)), row.number(2)),
                        company,
                        new Sql.In(archived.stream().map(Product::sku).toList()))
                .stream()
                .filter(left -> left.getValue().equals(versions.get(left.getKey())))
                .forEach(left -> found.add(left.getKey()));
        return found;
    }
}
