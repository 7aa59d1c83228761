// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.comptoir.model.id.OrderId;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.MenuLine;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Taking an order. One form is priced, saved or confirmed by the button that sends it; whatever is wrong, it comes back as it
 * was sent.
 */
@Component(service = Pages.class)
public final class NewOrderPages implements Pages {

    /** Where orders are taken. */
    public static final String PATH = "/orders/new";

    /** Who takes orders: people of the house. */
    public static final Access ACCESS = Access.needs("order:w");

    private static final String REMOVE = "remove-[0-9]{1,4}";
    private static final int UNPROCESSABLE = 422;
    private static final int LEAST = 2;

    private final Orders orders;
    private final Stock stock;
    private final Companies companies;
    private final Lookup lookup;
    private final ProblemTexts texts;
    private final Ids ids;

    @Activate
    public NewOrderPages(
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

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, ACCESS, this::begin),
                Route.post(PATH, ACCESS, this::act),
                Route.get(PATH + "/customers", ACCESS, this::customers),
                Route.get(PATH + "/products", ACCESS, this::products));
    }

    @Override
    public List<MenuLine> menu() {
        return List.of(new MenuLine(MenuLine.Group.ACTS, 5, PATH, "menu/new-order", "plus", ACCESS));
    }

    /** Empty, for a customer, or the same as an order that there was. */
    private Answer begin(Visit visit) {
        String from = visit.request().query().text("from");
        Typed typed = from.isEmpty()
                ? Typed.blank(visit.request().query().text("customer"))
                : Typed.again(
                        orders.get(OrderId.parse(from), visit.call()),
                        visit.words().locale());
        boolean fresh = from.isEmpty() && typed.customer().isEmpty();
        return Answer.page(view(visit, typed, Aim.PRICE).beginning(fresh));
    }

    private Answer act(Visit visit) {
        Typed typed = Typed.read(visit.form());
        String act = visit.form().text("do");
        if (act.equals("confirm")) {
            return save(visit, typed, Aim.CONFIRM);
        }
        if (act.equals("draft")) {
            return save(visit, typed, Aim.DRAFT);
        }
        Typed next = act.matches(REMOVE) ? typed.without(Integer.parseInt(act.substring("remove-".length()))) : typed;
        // With a key of its own still: nothing was sent to be saved.
        return Answer.page(view(visit, next, Aim.PRICE).keyed(key(visit)));
    }

    private Answer save(Visit visit, Typed typed, Aim aim) {
        Meant meant = new Reading(lookup, texts, visit, aim).of(typed);
        Customer customer = meant.customer();
        if (customer == null || !meant.said().isEmpty()) {
            return refused(view(visit, typed, aim), Map.of());
        }
        Company company = companies.get(visit.call());
        OrderRequest request =
                Meant.request(customer, typed, meant.lines(), company.dayOf(visit.now()), company.currency());
        try {
            return saved(visit, request, aim);
        } catch (ComptoirException refusal) {
            String field = Quoting.field(refusal, meant.lines());
            NewOrderView view = view(visit, typed, aim);
            // The stock names one line of those that cannot be had together.
            boolean known = refusal.code().equals("stock.short") && view.beyond();
            String text = new Refused.Reader(texts, visit.words()).inWords(refusal);
            return refused(view, known ? Map.of() : Map.of(field, text));
        }
    }

    private Answer saved(Visit visit, OrderRequest request, Aim aim) {
        OrderId id = new OrderId(UUID.fromString(key(visit)));
        Order saved =
                aim == Aim.CONFIRM ? orders.place(id, request, visit.once()) : orders.draft(id, request, visit.once());
        return Answer.see("/orders/" + saved.id())
                .telling(aim == Aim.CONFIRM ? "order-placed" : "order-drafted", saved.number());
    }

    /** The key that the form came with; made up where it came without. */
    private String key(Visit visit) {
        String key = visit.form().text(Visit.KEY);
        return key.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? key
                : ids.next().toString();
    }

    private static Answer refused(NewOrderView view, Map<String, String> said) {
        Map<String, String> all = new HashMap<>(view.refused().byField());
        said.forEach((field, text) -> {
            if (!field.isEmpty()) {
                all.putIfAbsent(field, text);
            }
        });
        Refused refused = new Refused(
                Map.copyOf(all), said.getOrDefault("", view.refused().general()), UNPROCESSABLE, 0);
        return Answer.refused(refused, view.refusing(refused));
    }

    private NewOrderView view(Visit visit, Typed asTyped, Aim aim) {
        Typed typed = asTyped.open();
        Meant meant = new Reading(lookup, texts, visit, aim).of(typed);
        Customer customer = meant.customer();
        Quote quote = customer == null
                ? Quote.none(Map.of())
                : new Quoting(orders, stock, companies.get(visit.call()), texts, visit).of(customer, typed, meant);
        return NewOrderView.of(visit, typed, meant, quote, aim, ids.next().toString());
    }

    private Answer customers(Visit visit) {
        String text = visit.request().query().text("q");
        return suggested(
                visit,
                text,
                text.length() < LEAST
                        ? List.of()
                        : lookup.customers(text, visit.call()).stream()
                                .map(SuggestedView.Option::of)
                                .toList());
    }

    private Answer products(Visit visit) {
        String text = visit.request().query().text("q");
        return suggested(
                visit,
                text,
                text.length() < LEAST
                        ? List.of()
                        : lookup.products(text, visit.call()).stream()
                                .map(SuggestedView.Option::of)
                                .toList());
    }

    /** For the field that asks; by itself it is no page. */
    private static Answer suggested(Visit visit, String text, List<SuggestedView.Option> options) {
        return visit.request().htmx() ? Answer.page(new SuggestedView(text, options)) : Answer.see(PATH);
    }
}
