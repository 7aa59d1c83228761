// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.api.PageRequest;
import org.comptoir.api.catalogue.PriceList;
import org.comptoir.api.catalogue.Product;
import org.comptoir.kernel.Database.TransientConflict;
import org.comptoir.kernel.DuplicateKey;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.model.UnitPrice;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.ProductId;

/** The tables of price lists and of their dated prices. */
final class PriceListStore {

    /** No price is below zero: what stands for "the list says nothing". */
    private static final int NO_PRICE = -1;

    private static final int AFTER_PRODUCT = 13;
    private static final String WITH_LIST_PRICE = "select " + ProductStore.COLUMNS + """
            , coalesce((select l.price from list_prices l
              where l.company = p.company and l.list_code = ? and l.product_id = p.id
                and l.since_on = (select max(m.since_on) from list_prices m
                  where m.company = p.company and m.list_code = ? and m.product_id = p.id and m.since_on <= ?)), -1)
            from products p where p.company = ? and p.sku in ?""";

    /** A product and its price in a list, before any condition. */
    record Listed(Product product, UnitPrice price) {}

    Optional<String> name(Sql sql, CompanyId company, String code) {
        return sql.first(
                "select name from price_lists where company = ? and code = ?", row -> row.text(1), company, code);
    }

    /** One more than the page holds, if there is one. */
    List<PriceList> list(Sql sql, CompanyId company, PageRequest page) {
        return sql.query(
                "select code, name from price_lists where company = ? and code > ? order by code fetch first "
                        + (page.limit() + 1) + " rows only",
                row -> new PriceList(row.text(1), row.text(2)),
                company,
                page.cursor());
    }

    void insert(Tx tx, UUID id, String code, String name) {
        String actor = tx.call().actor().toString();
        try {
            tx.update("""
                    insert into price_lists (company, id, code, name, created_at, created_by, changed_at, changed_by,
                      version)
                    values (?, ?, ?, ?, ?, ?, ?, ?, 1)""", tx.call().company(), id, code, name, tx.now(), actor, tx.now(), actor);
        } catch (DuplicateKey raced) {
            throw new TransientConflict(raced);
        }
    }

    void rename(Tx tx, String code, String name) {
        tx.later("""
                update price_lists set name = ?, changed_at = ?, changed_by = ?, version = version + 1
                where company = ? and code = ?""", name, tx.now(), tx.call().actor().toString(), tx.call().company(), code);
    }

    /** The price that a list sets on this very day; empty if it sets none. */
    Optional<BigDecimal> priceSetOn(Sql sql, CompanyId company, String list, ProductId product, LocalDate since) {
        return sql.first(
                "select price from list_prices where company = ? and list_code = ? and product_id = ? and since_on = ?",
                row -> ConditionStore.plain(row.decimal(1)),
                company,
                list,
                product,
                since);
    }

    void insertPrice(Tx tx, String list, ProductId product, LocalDate since, BigDecimal price) {
        String actor = tx.call().actor().toString();
        try {
            tx.update("""
                    insert into list_prices (company, list_code, product_id, since_on, price, created_at, created_by,
                      changed_at, changed_by, version)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)""", tx.call().company(), list, product, since, price, tx.now(), actor, tx.now(), actor);
        } catch (DuplicateKey raced) {
            throw new TransientConflict(raced);
        }
    }

    void changePrice(Tx tx, String list, ProductId product, LocalDate since, BigDecimal price) {
        tx.later("""
                update list_prices set price = ?, changed_at = ?, changed_by = ?, version = version + 1
                where company = ? and list_code = ? and product_id = ? and since_on = ?""", price, tx.now(), tx.call().actor().toString(), tx.call().company(), list, product, since);
    }

    /** The products with the price that the list has for each on a day, else their own. One round trip. */
    List<Listed> listed(Sql sql, CompanyId company, String list, Collection<String> skus, LocalDate on) {
        return sql.query(WITH_LIST_PRICE, PriceListStore::read, list, list, on, company, new Sql.Keys(skus));
    }

    private static Listed read(Row row) {
        Product product = ProductStore.read(row);
        BigDecimal price = row.decimal(AFTER_PRODUCT);
        return price.signum() <= NO_PRICE
                ? new Listed(product, product.price())
                : new Listed(product, new UnitPrice(price, product.price().currency()));
    }
}
