// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.entry;

import java.util.HashMap;
import java.util.Map;
import org.comptoir.api.catalogue.Products;
import org.comptoir.api.company.Companies;
import org.comptoir.api.company.Company;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.OrderRequest;
import org.comptoir.api.order.Orders;
import org.comptoir.api.party.Customer;
import org.comptoir.api.party.Customers;
import org.comptoir.api.stock.Stock;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.ComptoirException;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where orders are typed, new ones and changed ones: what is typed is priced, and kept if it is clear. */
@Component(service = Desk.class)
public final class Desk {

    private static final int UNPROCESSABLE = 422;
    private static final String KEYS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Orders orders;
    private final Stock stock;
    private final Companies companies;
    private final Lookup lookup;
    private final ProblemTexts texts;
    private final Ids ids;

    @Activate
    public Desk(
            @Reference Orders orders,
            @Reference Customers customers,
            @Reference Products products,
            @Reference Stock stock,
            @Reference Companies companies,
            @Reference ProblemTexts texts,
            @Reference Ids ids) {
        this.orders = orders;
        this.stock = stock;
        this.companies = companies;
        this.lookup = new Lookup(customers, products);
        this.texts = texts;
        this.ids = ids;
    }

    Lookup lookup() {
        return lookup;
    }

    /** Of a new order: today's prices. */
    Shape fresh(Visit visit) {
        Company company = companies.get(visit.call());
        return new Shape(company.dayOf(visit.now()), company.currency(), null, null);
    }

    /** Of one that is changed: those of its day. */
    static Shape shape(Order order, Amending amending) {
        return new Shape(order.orderedOn(), order.currency(), order, amending);
    }

    /** The key that the form came with; made up where it came without. */
    String key(Visit visit) {
        String key = visit.form().text(Visit.KEY);
        return key.matches(KEYS) ? key : ids.next().toString();
    }

    NewOrderView view(Visit visit, Typed asTyped, Aim aim, Shape shape) {
        Typed typed = asTyped.open();
        Meant meant = new Reading(lookup, texts, visit, aim).of(typed);
        Customer customer = meant.customer();
        Quote quote = customer == null
                ? Quote.none(Map.of())
                : new Quoting(orders, stock, shape, texts, visit).of(customer, typed, meant);
        return NewOrderView.of(visit, typed, meant, quote, aim, ids.next().toString())
                .amending(shape.amending());
    }

    /** Keeps an order. */
    interface Keeping {
        Answer of(OrderRequest request);
    }

    /** Keeps what was typed if it is clear, else shows it again with what is wrong. */
    Answer keep(Visit visit, Typed typed, Aim aim, Shape shape, Keeping keeping) {
        Meant meant = new Reading(lookup, texts, visit, aim).of(typed);
        Customer customer = meant.customer();
        if (customer == null || !meant.said().isEmpty()) {
            return refused(view(visit, typed, aim, shape), Map.of());
        }
        try {
            return keeping.of(shape.request(customer, typed, meant.lines()));
        } catch (ComptoirException refusal) {
            String field = Quoting.field(refusal, meant.lines());
            NewOrderView view = view(visit, typed, aim, shape);
            // The stock names one line of those that cannot be had together.
            boolean known = refusal.code().equals("stock.short") && view.beyond();
            String text = new Refused.Reader(texts, visit.words()).inWords(refusal);
            return refused(view, known ? Map.of() : Map.of(field, text));
        }
    }

    private static Answer refused(NewOrderView view, Map<String, String> said) {
        Map<String, String> all = new HashMap<>(view.refused().byField());
        said.forEach((field, text) -> {
            if (!field.isEmpty()) {
                all.putIfAbsent(field, text);
            }
        });
        return refused(
                view, Map.copyOf(all), said.getOrDefault("", view.refused().general()));
    }

    /** The page once more, with what is wrong of fields and of the whole. */
    static Answer refused(NewOrderView view, Map<String, String> byField, String general) {
        Refused refused = new Refused(byField, general, UNPROCESSABLE, 0);
        return Answer.refused(refused, view.refusing(refused));
    }
}
