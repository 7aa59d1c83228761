// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.comptoir.model.LocalText;
import org.comptoir.spi.routing.v1.Routing;
import org.comptoir.spi.routing.v1.RoutingQuestion;
import org.comptoir.spi.routing.v1.StockRouter;

/** A router that answers as a test says. */
final class FakeRouter implements StockRouter {

    static final LocalText WHY = LocalText.of("tout près", "close by");

    final List<RoutingQuestion> asked = new CopyOnWriteArrayList<>();
    private final String name;
    private final Function<RoutingQuestion, Routing> answer;

    FakeRouter(String name, Function<RoutingQuestion, Routing> answer) {
        this.name = name;
        this.answer = answer;
    }

    static FakeRouter choosing(String name, String warehouse) {
        return new FakeRouter(name, question -> new Routing.Chosen(warehouse, WHY));
    }

    static FakeRouter undecided(String name) {
        return new FakeRouter(name, question -> new Routing.Undecided());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Routing route(RoutingQuestion question) {
        asked.add(question);
        return answer.apply(question);
    }
}
