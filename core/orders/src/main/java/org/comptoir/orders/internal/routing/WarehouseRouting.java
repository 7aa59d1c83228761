// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal.routing;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comptoir.api.PageRequest;
import org.comptoir.api.order.WarehouseChoice;
import org.comptoir.api.order.WarehouseChoice.PassedOver;
import org.comptoir.api.stock.Stock;
import org.comptoir.api.stock.Warehouse;
import org.comptoir.kernel.Plugins;
import org.comptoir.kernel.Plugins.Plugin;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.LocalText;
import org.comptoir.model.invoice.PostalAddress;
import org.comptoir.spi.routing.v1.Routing;
import org.comptoir.spi.routing.v1.RoutingQuestion;
import org.comptoir.spi.routing.v1.StockRouter;

/**
 * Finds the warehouse of an order that names none: the routers are asked in the order of their names, the first that
 * chooses settles it, and after the last it is the main warehouse.
 *
 * <p>A router that fails is passed over: an order can be shipped from elsewhere, but not be taken later. The order says
 * who was passed over, and why. Without a router nothing is read.
 */
public final class WarehouseRouting {

    /** Each company is born with it. */
    public static final String MAIN = "main";

    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final int MOST_WAREHOUSES = 200;

    private final Plugins plugins;
    private final Stock stock;

    public WarehouseRouting(Plugins plugins, Stock stock) {
        this.plugins = plugins;
        this.stock = stock;
    }

    private record Router(Plugin<StockRouter> plugin, String name) {}

    /**
     * Asks. Of companies with more than 200 warehouses the first 200 by code are asked about.
     *
     * @param to where the goods go
     * @param wanted what of each SKU; empty for an order of services, which no warehouse holds
     */
    public Routed route(PostalAddress to, Map<String, BigDecimal> wanted, Call call) {
        List<Plugin<StockRouter>> present = plugins.all(StockRouter.class);
        if (present.isEmpty() || wanted.isEmpty()) {
            return Routed.unasked(MAIN);
        }
        List<Warehouse> warehouses =
                stock.warehouses(PageRequest.first(MOST_WAREHOUSES), call).items();
        return warehouses.size() == 1
                ? Routed.unasked(warehouses.get(0).code())
                : asked(present, question(to, wanted, warehouses, call), call);
    }

    private RoutingQuestion question(
            PostalAddress to, Map<String, BigDecimal> wanted, List<Warehouse> warehouses, Call call) {
        List<String> codes = warehouses.stream().map(Warehouse::code).toList();
        Map<String, Map<String, BigDecimal>> free = stock.unreserved(codes, wanted.keySet(), call);
        return new RoutingQuestion(
                to.country(),
                to.postcode(),
                wanted,
                warehouses.stream()
                        .map(there -> new RoutingQuestion.Place(
                                there.code(), there.country(), free.getOrDefault(there.code(), Map.of())))
                        .toList());
    }

    private static Routed asked(List<Plugin<StockRouter>> present, RoutingQuestion question, Call call) {
        List<PassedOver> passedOver = new ArrayList<>();
        for (Router router : byName(present, passedOver, call)) {
            try {
                Routing answer = router.plugin().ask(call, "routing.route", LIMIT, asked -> asked.route(question));
                if (answer instanceof Routing.Chosen chosen) {
                    return chosen(
                            router,
                            new ChoiceRules(router.plugin().stamp(), router.name(), question),
                            chosen,
                            passedOver);
                }
            } catch (ComptoirException failed) {
                passedOver.add(passedOver(router.plugin(), failed));
            }
        }
        return new Routed(
                MAIN,
                new WarehouseChoice(
                        "",
                        "",
                        "Entrepôt principal : aucun routeur n'en a choisi un autre",
                        "Main warehouse: no router chose another",
                        passedOver),
                List.of());
    }

    private static Routed chosen(Router router, ChoiceRules rules, Routing.Chosen chosen, List<PassedOver> passedOver) {
        LocalText why = rules.checked(chosen).reason();
        return new Routed(
                chosen.warehouse(),
                new WarehouseChoice(
                        router.name(),
                        router.plugin().stamp().toString(),
                        why.in(Locale.FRENCH),
                        why.in(Locale.ENGLISH),
                        passedOver),
                List.of(router.plugin().stamp()));
    }

    private static List<Router> byName(List<Plugin<StockRouter>> present, List<PassedOver> passedOver, Call call) {
        List<Router> routers = new ArrayList<>();
        for (Plugin<StockRouter> plugin : present) {
            try {
                String name = plugin.ask(call, "routing.name", LIMIT, StockRouter::name);
                routers.add(new Router(plugin, ChoiceRules.checkedName(plugin.stamp(), name)));
            } catch (ComptoirException failed) {
                passedOver.add(passedOver(plugin, failed));
            }
        }
        routers.sort(Comparator.comparing(Router::name));
        return routers;
    }

    private static PassedOver passedOver(Plugin<StockRouter> plugin, ComptoirException failed) {
        return new PassedOver(plugin.stamp().toString(), failed.code());
    }
}
