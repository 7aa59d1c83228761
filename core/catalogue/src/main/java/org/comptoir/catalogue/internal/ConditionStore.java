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
import org.comptoir.api.catalogue.PriceRequest;
import org.comptoir.kernel.Database.TransientConflict;
import org.comptoir.kernel.DuplicateKey;
import org.comptoir.kernel.Reached;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.input.SearchText;
import org.comptoir.model.Call;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.PartyId;

/** The table of price conditions. */
final class ConditionStore {

    private static final int LONGEST_SEARCH = 240;

    static final String COLUMNS = "name, kind, sku, family, customer, from_quantity, amount, since_on, until_on";

    private static final String SELECT = "select " + COLUMNS + " from price_conditions where company = ?";

    Optional<KeptCondition> find(Sql sql, CompanyId company, String name) {
        return sql.first(SELECT + " and name = ?", ConditionStore::read, company, name);
    }

    /**
     * Those for all customers and those for customers that the call reaches; one more than asked for, to tell whether there
     * is a next page.
     */
    List<KeptCondition> list(Sql sql, Call call, PageRequest page) {
        Reached reached = Reached.customers(call, "customer");
        return sql.query(
                SELECT + " and name > ?" + reached.orNobodys("customer") + " order by name fetch first "
                        + (page.limit() + 1) + " rows only",
                ConditionStore::read,
                reached.after(call.company(), page.cursor()));
    }

    List<KeptCondition> matching(Sql sql, CompanyId company, Collection<String> texts, LocalDate on) {
        return sql.query(
                SELECT + " and match_text in ? and since_on <= ? and until_on >= ?",
                ConditionStore::read,
                company,
                new Sql.Keys(texts),
                on,
                on);
    }

    void insert(Tx tx, UUID id, KeptCondition condition) {
        PriceRequest terms = condition.terms();
        String actor = tx.call().actor().toString();
        try {
            tx.update(
                    """
                    insert into price_conditions (company, id, name, kind, sku, family, customer, match_text,
                      search_text, from_quantity, amount, since_on, until_on, created_at, created_by, changed_at,
                      changed_by, version)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)""",
                    tx.call().company(),
                    id,
                    terms.name(),
                    terms.kind(),
                    terms.sku(),
                    terms.family(),
                    condition.customerOrNull(),
                    MatchText.of(condition),
                    searched(terms),
                    terms.fromQuantity(),
                    terms.value(),
                    terms.since(),
                    terms.until(),
                    tx.now(),
                    actor,
                    tx.now(),
                    actor);
        } catch (DuplicateKey raced) {
            throw new TransientConflict(raced);
        }
    }

    void replace(Tx tx, KeptCondition condition) {
        PriceRequest terms = condition.terms();
        tx.later(
                """
                update price_conditions set kind = ?, sku = ?, family = ?, customer = ?, match_text = ?,
                  search_text = ?, from_quantity = ?, amount = ?, since_on = ?, until_on = ?, changed_at = ?, changed_by = ?,
                  version = version + 1
                where company = ? and name = ?""",
                terms.kind(),
                terms.sku(),
                terms.family(),
                condition.customerOrNull(),
                MatchText.of(condition),
                searched(terms),
                terms.fromQuantity(),
                terms.value(),
                terms.since(),
                terms.until(),
                tx.now(),
                tx.call().actor().toString(),
                tx.call().company(),
                terms.name());
    }

    boolean remove(Tx tx, String name) {
        return tx.update(
                        "delete from price_conditions where company = ? and name = ?",
                        tx.call().company(),
                        name)
                == 1;
    }

    /** A product's conditions stay with it when its SKU changes. */
    void follow(Tx tx, String formerSku, String sku) {
        CompanyId company = tx.call().company();
        tx.query(SELECT + " and sku = ?", ConditionStore::read, company, formerSku)
                .forEach(condition -> replace(tx, condition.withSku(sku)));
    }

    private static String searched(PriceRequest terms) {
        return SearchText.of(LONGEST_SEARCH, terms.name(), terms.sku(), terms.family())
                .folded();
    }

    static KeptCondition read(Row row) {
        UUID customer = row.uuidOrNull(5);
        PriceRequest terms = new PriceRequest(
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                "",
                plain(row.decimal(6)),
                plain(row.decimal(7)),
                row.date(8),
                row.date(9));
        return new KeptCondition(terms, customer == null ? null : new PartyId(customer));
    }

    /** In the one written form of decimals, so that equal numbers are equal values. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
