// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.comptoir.api.Counted;
import org.comptoir.api.DaySpan;
import org.comptoir.api.ListPage;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.catalogue.ConditionSelection;
import org.comptoir.api.catalogue.ListedCondition;
import org.comptoir.api.catalogue.PriceList;
import org.comptoir.api.catalogue.PriceRequest;
import org.comptoir.api.catalogue.Prices;
import org.comptoir.api.party.Customer;
import org.comptoir.kernel.input.Field;
import org.comptoir.kernel.input.SearchText;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.Reach;
import org.comptoir.model.UnitPrice;
import org.comptoir.model.id.PriceConditionId;

/** A break of price for all, and a price that is agreed with somebody. */
final class FakePrices implements Prices {

    static final PriceConditionId BREAK = new PriceConditionId(new UUID(12, 1));
    static final PriceConditionId AGREED = new PriceConditionId(new UUID(12, 2));

    final Map<PriceConditionId, PriceRequest> all = new LinkedHashMap<>();
    final List<ConditionSelection> exported = new ArrayList<>();

    private final FakeProducts products;
    private final FakeCustomers customers;

    FakePrices(FakeProducts products, FakeCustomers customers) {
        this.products = products;
        this.customers = customers;
        all.put(BREAK, terms("Palier <b>12", "percent-off", "", "12", "10"));
        all.put(AGREED, terms("Accord marché", "net-price", "EPICERIE", "0", "17.5"));
    }

    static PriceRequest terms(String name, String kind, String customer, String from, String value) {
        return new PriceRequest(
                name,
                kind,
                "BOUGIE",
                "",
                customer,
                new BigDecimal(from),
                new BigDecimal(value),
                LocalDate.of(2026, 1, 1),
                DaySpan.LATEST);
    }

    private List<ListedCondition> selected(ConditionSelection selection, Call call) {
        Comparator<ListedCondition> by = selection.sort().key().equals("since")
                ? Comparator.comparing(one -> one.terms().since())
                : Comparator.comparing(one -> one.terms().name());
        return all.entrySet().stream()
                .map(one -> new ListedCondition(one.getKey(), one.getValue()))
                .filter(one -> isReached(one.terms(), call) && isSelected(one.terms(), selection))
                .sorted(selection.sort().descending() ? by.reversed() : by)
                .toList();
    }

    private boolean isSelected(PriceRequest terms, ConditionSelection selection) {
        SearchText.pattern(selection.search());
        String text =
                SearchText.of(300, terms.name(), terms.sku(), terms.family()).folded();
        return text.contains(SearchText.of(300, selection.search()).folded())
                && (selection.kinds().isEmpty() || selection.kinds().contains(terms.kind()))
                && (selection.sku().isEmpty() || selection.sku().equals(terms.sku()))
                && (selection.customer() == null
                        || java.util.Objects.requireNonNull(customers.all.get(selection.customer()))
                                .code()
                                .equals(terms.customerCode()));
    }

    private boolean isReached(PriceRequest terms, Call call) {
        return terms.customerCode().isEmpty()
                || call.reach() instanceof Reach.Everything
                || customers.all.values().stream()
                        .anyMatch(one -> one.code().equals(terms.customerCode())
                                && call.reach().equals(new Reach.Organisation(one.id())));
    }

    @Override
    public ListPage<ListedCondition> list(ConditionSelection selection, PageRequest page, Call call) {
        return new ListPage<>(selected(selection, call), "", "");
    }

    @Override
    public Counted count(ConditionSelection selection, Call call) {
        return new Counted(selected(selection, call).size(), false);
    }

    @Override
    public void export(ConditionSelection selection, Consumer<ListedCondition> consumer, Call call) {
        exported.add(selection);
        selected(selection, call).forEach(consumer);
    }

    @Override
    public ListedCondition condition(PriceConditionId id, Call call) {
        PriceRequest terms = all.get(id);
        if (terms == null || !isReached(terms, call)) {
            throw unknown("price-condition", "id", id.toString());
        }
        return new ListedCondition(id, terms);
    }

    private static ComptoirException unknown(String what, String field, String value) {
        return new ComptoirException(what + ".unknown", Fault.NOT_FOUND, Map.of("field", field, field, value));
    }

    @Override
    public void putCondition(PriceRequest request, Call call) {
        new Field("name").required(request.name(), 100);
        if (!request.sku().isEmpty() && !request.family().isEmpty()) {
            throw ComptoirException.invalid("price-condition.scope", "family", request.family());
        }
        if (request.until().isBefore(request.since())) {
            throw ComptoirException.invalid("price.dates", "until", request.until());
        }
        if (!request.sku().isEmpty()
                && products.bySkus(List.of(request.sku()), call).isEmpty()) {
            throw unknown("product", "sku", request.sku());
        }
        boolean known =
                customers.all.values().stream().anyMatch(one -> one.code().equals(request.customerCode()));
        if (!request.customerCode().isEmpty() && !known) {
            throw unknown("customer", "customerCode", request.customerCode());
        }
        PriceConditionId id = all.entrySet().stream()
                .filter(one -> one.getValue().name().equals(request.name()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> new PriceConditionId(new UUID(12, 100 + all.size())));
        all.put(id, request);
    }

    @Override
    public void removeCondition(String name, Call call) {
        all.values().removeIf(terms -> terms.name().equals(name));
    }

    @Override
    public Page<PriceRequest> conditions(PageRequest page, Call call) {
        return new Page<>(List.copyOf(all.values()), "");
    }

    @Override
    public void putList(String code, String name, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<PriceList> lists(PageRequest page, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean hasList(String code, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void putListPrice(String listCode, String sku, UnitPrice price, LocalDate since, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Priced> of(Customer customer, Collection<String> skus, LocalDate on, Call call) {
        throw new UnsupportedOperationException();
    }
}
