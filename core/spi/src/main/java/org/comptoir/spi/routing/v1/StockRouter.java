// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.routing.v1;

import org.comptoir.spi.Extension;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Chooses the warehouse of an order that names none. Pure: no clock, no network, no store; what it needs is in the question.
 */
@ConsumerType
public interface StockRouter extends Extension {

    /**
     * The router's stable name, written beside the choice: lower case, digits and hyphens, at most 64 characters. Routers are
     * asked in the order of their names. Asked before each question; answers at once.
     *
     * <pre>{@code
     * public String name() {
     *     return "nearest-first";
     * }
     * }</pre>
     */
    String name();

    /**
     * Where an order is to leave from. Asked once an order without a warehouse, on a request thread's behalf, outside any
     * transaction, with a second to answer.
     *
     * <p>{@code Chosen} settles it, if it is one of the warehouses that were asked about and says why in at most 300 characters
     * a language. {@code Undecided} leaves it to the next router, after the last to the company's main warehouse. A router that
     * fails, is late or answers something else is passed over as if it were undecided, and the order says so: an order can be
     * shipped from elsewhere, but not be taken later. What is available may change before the order is confirmed: the stock has
     * the last word. Orders of services, and those of a company with one warehouse, are not asked about.
     *
     * <pre>{@code
     * public Routing route(RoutingQuestion question) {
     *     return question.warehouses().stream()
     *             .filter(place -> place.country().equals(question.destination()))
     *             .<Routing>map(place -> new Routing.Chosen(
     *                     place.code(), LocalText.of("Dans le pays du client", "In the customer's country")))
     *             .findFirst()
     *             .orElseGet(Routing.Undecided::new);
     * }
     * }</pre>
     */
    Routing route(RoutingQuestion question);
}
