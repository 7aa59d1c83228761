// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.comptoir.api.catalogue.ListedProduct;
import org.comptoir.api.catalogue.Product;
import org.comptoir.kernel.Database.TransientConflict;
import org.comptoir.kernel.DuplicateKey;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.input.SearchText;
import org.comptoir.model.Currency;
import org.comptoir.model.Unit;
import org.comptoir.model.UnitPrice;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.ProductId;

/** The table of products. */
final class ProductStore {

    /** What {@link #read} reads, of products called {@code p}. */
    static final String COLUMNS = "p.id, p.sku, p.name, p.family, p.nature, p.unit_code, p.tax_category, p.price,"
            + " p.currency, p.standard_cost, p.status, p.version";

    private static final int LONGEST_SEARCH_TEXT = 300;
    private static final String SELECT = "select " + COLUMNS + " from products p where p.company = ?";
    private static final Comparator<Product> BY_SKU = Comparator.comparing(Product::sku);

    /** A change of a product: from what was read to what it shall be. */
    record Change(Product former, Product now) {

        boolean ofPrice() {
            return !former.price().equals(now.price());
        }

        boolean ofSku() {
            return !former.sku().equals(now.sku());
        }
    }

    Optional<Product> find(Sql sql, CompanyId company, ProductId id) {
        return sql.first(SELECT + " and p.id = ?", ProductStore::read, company, id);
    }

    List<Product> bySkus(Sql sql, CompanyId company, Collection<String> skus) {
        return sql.query(SELECT + " and p.sku in ?", ProductStore::read, company, new Sql.Keys(skus));
    }

    /** The products, two at most, that have this one's SKU or id already; each found by its own index. */
    List<Product> meeting(Sql sql, CompanyId company, Product wanted) {
        return sql.query(
                SELECT + " and p.sku = ? union all " + SELECT + " and p.id = ? and p.sku <> ?",
                ProductStore::read,
                company,
                wanted.sku(),
                company,
                wanted.id(),
                wanted.sku());
    }

    /** Those of these ids, with when they were changed last. */
    List<ListedProduct> listed(Sql sql, CompanyId company, Collection<ProductId> ids) {
        return sql.query(
                "select " + COLUMNS + ", p.changed_at from products p where p.company = ? and p.id in ?",
                row -> new ListedProduct(read(row), row.instant(13)),
                company,
                new Sql.Keys(ids));
    }

    /** In the order of SKUs, so that two writers of the same do not wait for one another crosswise. */
    void insert(Tx tx, List<Product> products) {
        String actor = tx.call().actor().toString();
        List<Object[]> rows = products.stream()
                .sorted(BY_SKU)
                .map(product -> joined(new Object[] {tx.call().company(), product.id()}, values(product), new Object[] {
                    tx.now(), actor, tx.now(), actor, product.version()
                }))
                .toList();
        try {
            tx.batch("""
                    insert into products (company, id, sku, name, family, nature, unit_code, tax_category, price,
                      currency, standard_cost, status, search_text, created_at, created_by, changed_at, changed_by,
                      version)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
        } catch (DuplicateKey raced) {
            // Somebody was quicker: the next try meets what they wrote.
            throw new TransientConflict(raced);
        }
    }

    /** Changes rows that nobody changed since they were read; whether all went through. */
    boolean update(Tx tx, List<Change> changes) {
        String actor = tx.call().actor().toString();
        List<Object[]> rows = changes.stream()
                .sorted(Comparator.comparing(Change::now, BY_SKU))
                .map(change -> joined(
                        values(change.now()),
                        new Object[] {tx.now(), actor, tx.call().company()},
                        new Object[] {change.now().id(), change.former().version()}))
                .toList();
        int[] counts = tx.batch("""
                update products set sku = ?, name = ?, family = ?, nature = ?, unit_code = ?, tax_category = ?, price = ?,
                  currency = ?, standard_cost = ?, status = ?, search_text = ?, changed_at = ?, changed_by = ?,
                  version = version + 1
                where company = ? and id = ? and version = ?""", rows);
        return Arrays.stream(counts).allMatch(count -> count == 1);
    }

    private static Object[] values(Product product) {
        return new Object[] {
            product.sku(),
            product.name(),
            product.family(),
            product.nature(),
            product.unit().code(),
            product.taxCategory(),
            product.price().amount(),
            product.price().currency().code(),
            product.standardCost(),
            product.status(),
            SearchText.of(LONGEST_SEARCH_TEXT, product.sku(), product.name()).folded()
        };
    }

    private static Object[] joined(Object[]... parts) {
        return Arrays.stream(parts).flatMap(Arrays::stream).toArray();
    }

    static Product read(Row row) {
        return new Product(
                new ProductId(row.uuid(1)),
                row.text(2),
                row.text(3),
                row.text(4),
                row.text(5),
                new Unit(row.text(6)),
                row.text(7),
                new UnitPrice(row.decimal(8), Currency.of(row.text(9))),
                // In the one written form of decimals, so that equal costs are equal values.
                new UnitPrice(row.decimal(10), Currency.of(row.text(9))).amount(),
                row.text(11),
                row.number(12));
    }
}
