// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.access.NotForPlugins;
import org.comptoir.api.access.Reads;
import org.comptoir.api.access.Writes;
import org.comptoir.api.party.Customer;
import org.comptoir.model.Call;
import org.comptoir.model.UnitPrice;
import org.comptoir.model.id.PriceConditionId;
import org.osgi.annotation.versioning.ProviderType;

/** Price lists and price conditions. */
@ProviderType
public interface Prices {

    /** Makes a list, or changes its name. Refused: {@code field.*}. @param code unique in the company */
    @Writes("prices")
    void putList(String code, String name, Call call);

    /** The lists, by code. */
    @Reads("prices")
    Page<PriceList> lists(PageRequest page, Call call);

    /** Whether there is a list of this code. */
    @Reads("prices")
    boolean hasList(String code, Call call);

    /**
     * Sets the price of a product in a list from a day on. Refused, in this order: {@code price.currency},
     * {@code price.negative}, {@code price.dates}, {@code price-list.unknown}, {@code product.unknown}.
     */
    @Writes("prices")
    void putListPrice(String listCode, String sku, UnitPrice price, LocalDate since, Call call);

    /**
     * Writes a condition, in the place of one of the same name. Refused, in this order: {@code field.*},
     * {@code price-condition.kind}, {@code price-condition.scope} (for a product and a family at once),
     * {@code quantity.*}, {@code price-condition.quantity} (below zero), {@code rate.*}, {@code unit-price.*},
     * {@code price.negative}, {@code price.dates}, {@code product.unknown}, {@code customer.unknown}.
     */
    @Writes("prices")
    void putCondition(PriceRequest request, Call call);

    /** Refused: {@code price-condition.unknown}. */
    @Writes("prices")
    void removeCondition(String name, Call call);

    @Reads("prices")
    Page<PriceRequest> conditions(PageRequest page, Call call);

    /**
     * Those for all customers and those for customers that the call reaches. Refused: {@code search.too-long}, {@code
     * field.control-character}, {@code page.cursor}.
     */
    @Reads("prices")
    ListPage<ListedCondition> list(ConditionSelection selection, PageRequest page, Call call);

    /** How many there are, counted to 10,000. Refused as {@link #list}. */
    @Reads("prices")
    Counted count(ConditionSelection selection, Call call);

    /** All of them on their way out, one by one; the audit trail says so before the first. Refused as {@link #list}. */
    @NotForPlugins
    void export(ConditionSelection selection, Consumer<ListedCondition> consumer, Call call);

    /** One of them. Refused: {@code price-condition.unknown}. */
    @Reads("prices")
    ListedCondition condition(PriceConditionId id, Call call);

    /**
     * What holds for this customer and these products on a day: list price (of the customer's list, else the product's
     * own) and the conditions that may concern each. At most three round trips whatever the number of products.
     *
     * @return by SKU; products that do not exist are absent
     */
    @Reads("prices")
    Map<String, Priced> of(Customer customer, Collection<String> skus, LocalDate on, Call call);

    /**
     * @param product the product
     * @param listPrice before any rule
     * @param conditions unsorted
     */
    record Priced(Product product, UnitPrice listPrice, List<Condition> conditions) {
        public Priced {
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * A condition that may concern a line.
     *
     * @param name its name
     * @param kind {@code net-price} or {@code percent-off}
     * @param scope {@code product}, {@code family} or {@code all}
     * @param audience {@code customer} or {@code all}
     * @param fromQuantity least quantity
     * @param value price or percentage
     * @param since first day
     */
    record Condition(
            String name,
            String kind,
            String scope,
            String audience,
            BigDecimal fromQuantity,
            BigDecimal value,
            LocalDate since) {}
}
