// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.catalogue.ConditionSelection;
import org.comptoir.api.catalogue.ListedCondition;
import org.comptoir.api.catalogue.PriceList;
import org.comptoir.api.catalogue.PriceRequest;
import org.comptoir.api.catalogue.Prices;
import org.comptoir.api.catalogue.Product;
import org.comptoir.api.company.Companies;
import org.comptoir.api.party.Customer;
import org.comptoir.api.party.Customers;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.list.Told;
import org.comptoir.kernel.list.Walk;
import org.comptoir.model.Call;
import org.comptoir.model.Currency;
import org.comptoir.model.Reach;
import org.comptoir.model.UnitPrice;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.PriceConditionId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Price lists and price conditions. */
@Component
public final class DefaultPrices implements Prices {

    private final Units units;
    private final Ids ids;
    private final Companies companies;
    private final Customers customers;
    private final ProductStore products = new ProductStore();
    private final PriceListStore lists = new PriceListStore();
    private final ConditionStore conditions = new ConditionStore();
    private final ConditionLists listed = new ConditionLists();
    private final PriceRules rules = new PriceRules();

    @Activate
    public DefaultPrices(
            @Reference CatalogueSchema schema,
            @Reference Units units,
            @Reference Ids ids,
            @Reference Companies companies,
            @Reference Customers customers) {
        Objects.requireNonNull(schema, "schema");
        this.units = units;
        this.ids = ids;
        this.companies = companies;
        this.customers = customers;
    }

    @Override
    public void putList(String code, String name, Call call) {
        String listCode = rules.listCode(code);
        String listName = rules.listName(name);
        units.write(call, String.class, tx -> {
            Optional<String> former = lists.name(tx, call.company(), listCode);
            if (former.isEmpty()) {
                lists.insert(tx, ids.next(), listCode, listName);
            } else if (!former.get().equals(listName)) {
                lists.rename(tx, listCode, listName);
            } else {
                return listCode;
            }
            tx.audit("price-list.put", listCode, Map.of("from", former.orElse(""), "to", listName));
            return listCode;
        });
    }

    @Override
    public boolean hasList(String code, Call call) {
        return units.read(sql -> lists.name(sql, call.company(), code)).isPresent();
    }

    @Override
    public void putListPrice(String listCode, String sku, UnitPrice price, LocalDate since, Call call) {
        UnitPrice checked = ProductRules.price("price", price, books(call));
        rules.since(since);
        units.write(call, String.class, tx -> {
            if (lists.name(tx, call.company(), listCode).isEmpty()) {
                throw new Conflicts("price-list").unknown("list", listCode);
            }
            setListPrice(tx, listCode, product(tx, sku), checked, since);
            return listCode;
        });
    }

    private void setListPrice(Tx tx, String list, Product product, UnitPrice price, LocalDate since) {
        Optional<BigDecimal> former = lists.priceSetOn(tx, tx.call().company(), list, product.id(), since);
        if (former.isEmpty()) {
            lists.insertPrice(tx, list, product.id(), since, price.amount());
        } else if (former.get().compareTo(price.amount()) == 0) {
            return;
        } else {
            lists.changePrice(tx, list, product.id(), since, price.amount());
        }
        Map<String, String> facts = Map.of(
                "sku",
                product.sku(),
                "list",
                list,
                "since",
                since.toString(),
                "from",
                former.map(BigDecimal::toPlainString).orElse(""),
                "to",
                price.toString());
        tx.publish("PriceChanged", product.id(), facts);
        tx.audit("price-list.price-changed", product.id().toString(), facts);
    }

    @Override
    public void putCondition(PriceRequest request, Call call) {
        PriceRequest wanted = rules.checked(request, books(call));
        units.write(call, String.class, tx -> {
            KeptCondition kept = known(tx, wanted);
            Optional<KeptCondition> former = conditions.find(tx, call.company(), wanted.name());
            if (former.isEmpty()) {
                conditions.insert(tx, ids.next(), kept);
            } else if (former.get().equals(kept)) {
                return wanted.name();
            } else {
                conditions.replace(tx, kept);
            }
            tell(tx, "price-condition.put", kept, facts(kept, former.map(was -> was.terms()
                    .value())));
            return wanted.name();
        });
    }

    /** A condition for a customer or a product that does not exist would wait for one unseen. */
    private KeptCondition known(Tx tx, PriceRequest wanted) {
        if (!wanted.sku().isEmpty()) {
            product(tx, wanted.sku());
        }
        String code = wanted.customerCode();
        if (code.isEmpty()) {
            return new KeptCondition(wanted, Optional.empty());
        }
        Customer customer = customers.byCodes(List.of(code), tx.call()).get(code);
        if (customer == null) {
            throw new Conflicts("customer").unknown("customerCode", code);
        }
        return new KeptCondition(wanted, Optional.of(customer.id()));
    }

    @Override
    public void removeCondition(String name, Call call) {
        units.write(call, String.class, tx -> {
            KeptCondition former = conditions
                    .find(tx, call.company(), name)
                    .filter(found -> conditions.remove(tx, name))
                    .orElseThrow(() -> new Conflicts("price-condition").unknown("name", name));
            tell(tx, "price-condition.removed", former, Map.of("name", said(former)));
            return name;
        });
    }

    /** A condition may concern every product: its changes are facts of the company. */
    private static void tell(Tx tx, String action, KeptCondition condition, Map<String, String> facts) {
        tx.publish("PriceChanged", tx.call().company(), facts);
        tx.audit(action, condition.customer().map(PartyId::toString).orElseGet(() -> said(condition)), facts);
    }

    /** The name of one that is made for a customer may well be the customer's: it is told by their id alone. */
    private static String said(KeptCondition condition) {
        return condition.customer().isPresent() ? "" : condition.terms().name();
    }

    private static Map<String, String> facts(KeptCondition kept, Optional<BigDecimal> former) {
        PriceRequest condition = kept.terms();
        return Map.of(
                "name", said(kept),
                "kind", condition.kind(),
                "sku", condition.sku(),
                "family", condition.family(),
                "customer", kept.customer().map(PartyId::toString).orElse(""),
                "fromQuantity", condition.fromQuantity().toPlainString(),
                "from", former.map(BigDecimal::toPlainString).orElse(""),
                "to", condition.value().toPlainString(),
                "since", condition.since().toString(),
                "until", condition.until().toString());
    }

    @Override
    public Page<PriceList> lists(PageRequest page, Call call) {
        if (call.reach() instanceof Reach.Organisation organisation) {
            return onlyListOf(organisation.customer(), call);
        }
        if (call.reach() instanceof Reach.Own own) {
            return onlyListOf(own.customer(), call);
        }
        List<PriceList> found = units.read(sql -> lists.list(sql, call.company(), page));
        if (found.size() <= page.limit()) {
            return new Page<>(found, "");
        }
        List<PriceList> items = found.subList(0, page.limit());
        return new Page<>(items, items.get(items.size() - 1).code());
    }

    /** The names of others' lists are none of a buyer's business. */
    private Page<PriceList> onlyListOf(PartyId customer, Call call) {
        String code = customers.get(customer, call).priceList();
        Optional<String> name = units.read(sql -> lists.name(sql, call.company(), code));
        return new Page<>(name.stream().map(it -> new PriceList(code, it)).toList(), "");
    }

    @Override
    public Page<PriceRequest> conditions(PageRequest page, Call call) {
        List<KeptCondition> found = units.read(sql -> conditions.list(sql, call, page));
        boolean more = found.size() > page.limit();
        List<KeptCondition> items = more ? found.subList(0, page.limit()) : found;
        Map<PartyId, Customer> buyers = buyers(items, call);
        List<PriceRequest> shown = items.stream().map(it -> it.shown(buyers)).toList();
        return new Page<>(shown, more ? shown.get(shown.size() - 1).name() : "");
    }

    private Map<PartyId, Customer> buyers(List<KeptCondition> shown, Call call) {
        return customers.byIds(
                shown.stream().flatMap(it -> it.customer().stream()).toList(), call);
    }

    @Override
    public ListPage<ListedCondition> list(ConditionSelection selection, PageRequest page, Call call) {
        ListPage<ConditionLists.Found> found = units.read(sql -> listed.page(sql, selection, page, call));
        return new ListPage<>(shown(found.items(), call), found.previous(), found.next());
    }

    private List<ListedCondition> shown(List<ConditionLists.Found> found, Call call) {
        Map<PartyId, Customer> buyers =
                buyers(found.stream().map(ConditionLists.Found::condition).toList(), call);
        return found.stream()
                .map(it -> new ListedCondition(it.id(), it.condition().shown(buyers)))
                .toList();
    }

    @Override
    public Counted count(ConditionSelection selection, Call call) {
        return units.read(sql -> listed.count(sql, selection, call));
    }

    @Override
    public void export(ConditionSelection selection, Consumer<ListedCondition> consumer, Call call) {
        Walk.through(page -> list(selection, page, call), () -> tell(selection, call), consumer);
    }

    /** Not what was searched for: that may be a name, which the trail would keep for good. */
    private void tell(ConditionSelection selection, Call call) {
        units.audit(
                call,
                "price-condition.exported",
                "price-conditions",
                Told.of(
                        Map.of(
                                "kinds",
                                selection.kinds(),
                                "sku",
                                selection.sku(),
                                "customer",
                                Objects.toString(selection.customer(), ""),
                                "searched",
                                !selection.search().isEmpty()),
                        count(selection, call)));
    }

    @Override
    public ListedCondition condition(PriceConditionId id, Call call) {
        List<ConditionLists.Found> found = units.read(sql -> listed.one(sql, id, call));
        return shown(found, call).stream().findFirst().orElseThrow(() -> new Conflicts("price-condition")
                .unknown("id", id.toString()));
    }

    @Override
    public Map<String, Priced> of(Customer customer, Collection<String> skus, LocalDate on, Call call) {
        Set<String> wanted = new TreeSet<>(skus);
        List<PriceListStore.Listed> lines =
                units.read(sql -> lists.listed(sql, call.company(), customer.priceList(), wanted, on));
        List<Product> found = lines.stream().map(PriceListStore.Listed::product).toList();
        ConditionsByGoods matching =
                new ConditionsByGoods(found.isEmpty() ? List.of() : matching(customer, found, on, call), customer.id());
        Map<String, Priced> priced = new TreeMap<>();
        lines.forEach(it -> priced.put(
                it.product().sku(), new Priced(it.product(), it.price(), matching.concerning(it.product()))));
        return priced;
    }

    private List<KeptCondition> matching(Customer customer, List<Product> found, LocalDate on, Call call) {
        Set<String> texts = MatchText.concerning(customer.id(), found);
        return new ArrayList<>(units.read(sql -> conditions.matching(sql, call.company(), texts, on)));
    }

    private Product product(Tx tx, String sku) {
        return products.bySkus(tx, tx.call().company(), List.of(sku)).stream()
                .findFirst()
                .orElseThrow(() -> new Conflicts("product").unknown("sku", sku));
    }

    private Currency books(Call call) {
        return companies.get(call).currency();
    }
}
