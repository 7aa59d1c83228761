// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.commerce.v1;

import java.util.List;
import org.comptoir.model.Call;
import org.comptoir.spi.Extension;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Signal;
import org.comptoir.spi.Webhook;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One shop, as one configuration of a connector: two shops are two configurations of the same component. The core pulls
 * orders and books them; the connector maps, and keeps nothing. All methods are called on threads of the guard, outside any
 * transaction; those that reach the shop have 10 seconds, the call's deadline if that is sooner, and answer {@code Unknown}
 * when they cannot tell in time.
 *
 * <p>Capabilities: {@value #STOCK}, {@value #CATALOGUE}, {@value #FULFILMENT} and {@value #WEBHOOKS} for the methods that not
 * every shop has. A method without its capability answers {@code capability.absent}.
 */
@ConsumerType
public interface CommerceConnector extends Extension {

    /** The capability behind {@link #publishStock}. */
    String STOCK = "publish-stock";

    /** The capability behind {@link #publishCatalogue}. */
    String CATALOGUE = "publish-catalogue";

    /** The capability behind {@link #publishFulfilment}. */
    String FULFILMENT = "publish-fulfilment";

    /** The capability behind {@link #receive}. */
    String WEBHOOKS = "webhooks";

    /**
     * The name of this configured shop, which the core files cursor and orders under. From the settings; lower case, digits
     * and hyphens, at most 64 characters, unique on the server, never changed. Asked each minute and whenever someone looks;
     * answers at once, without the network.
     *
     * <pre>{@code
     * public String name() {
     *     return "shop-lenoir";
     * }
     * }</pre>
     */
    String name();

    /**
     * The code of the company whose books it feeds, from the settings. Asked with {@link #name}; answers at once. Orders of
     * a connector whose company the server does not know are not asked for, and the log says why.
     *
     * <pre>{@code
     * public String company() {
     *     return "lenoir";
     * }
     * }</pre>
     */
    String company();

    /**
     * The orders that are new or changed since a cursor, the longest unchanged first, each as it is now: an edit, a
     * cancellation or a refund is another revision of the same reference. Asked by a job, at most once a minute when there is
     * nothing new, page after page while there is, and at once after a {@linkplain #receive signal}. The same cursor may be
     * asked for again, and then brings at least what it brought before.
     *
     * <p>{@code Done} books the page and moves the cursor in the same transaction; an order that does not add up, or that the
     * books refuse, is set aside with the reason and the rest go on. An empty page ends the round. {@code Failed} and {@code
     * Unknown} leave the cursor where it was; the core asks again after growing pauses, one minute to an hour. {@code
     * Pending} asks again at its time.
     *
     * <pre>{@code
     * public Outcome<OrderPage> ordersSince(OrdersAfter after, Call call) {
     *     return new Outcome.Done<>(new OrderPage(List.of(), after.cursor()));
     * }
     * }</pre>
     *
     * @param after the cursor, opaque to the core, and how many at most
     */
    Outcome<OrderPage> ordersSince(OrdersAfter after, Call call);

    /**
     * Tells the shop what can be sold. The figures are absolute, so that the last word holds whatever was lost before.
     * Asked by a job, at most once a minute, with items that changed since; under one idempotency key until it is answered.
     *
     * <p>{@code Done} names the items that the shop would not take, which are shown; {@code Failed}, {@code Pending} and
     * {@code Unknown} make the core say it again, the same key with the same figures. The same key with other figures is
     * {@code Failed}.
     *
     * <pre>{@code
     * public Outcome<Published> publishStock(StockPublication stock, Call call) {
     *     return new Outcome.Done<>(Published.all());
     * }
     * }</pre>
     */
    default Outcome<Published> publishStock(StockPublication stock, Call call) {
        return Outcome.absent(STOCK);
    }

    /**
     * Tells the shop what is sold and at which list price. Asked as {@link #publishStock}, at most once a minute; outcomes
     * lead to the same.
     *
     * <pre>{@code
     * public Outcome<Published> publishCatalogue(CataloguePublication catalogue, Call call) {
     *     return new Outcome.Done<>(Published.all());
     * }
     * }</pre>
     */
    default Outcome<Published> publishCatalogue(CataloguePublication catalogue, Call call) {
        return Outcome.absent(CATALOGUE);
    }

    /**
     * Tells the shop that goods of one of its orders have left. Asked once a shipment; again, under the same idempotency key,
     * after {@code Unknown}. The shop must hold one shipment then, and its customer one mail.
     *
     * <p>{@code Done} and {@code Failed} end it, the latter with a line in the list of what went wrong; {@code Pending} and
     * {@code Unknown} make the core ask again after growing pauses.
     *
     * <pre>{@code
     * public Outcome<Published> publishFulfilment(Fulfilment fulfilment, Call call) {
     *     String once = call.idempotency().key();
     *     return once.isEmpty() ? Outcome.absent(FULFILMENT) : new Outcome.Done<>(Published.all());
     * }
     * }</pre>
     */
    default Outcome<Published> publishFulfilment(Fulfilment fulfilment, Call call) {
        return Outcome.absent(FULFILMENT);
    }

    /**
     * Verifies a call from the shop and says where to look. Asked on a request thread's behalf, once a call that comes in,
     * for two seconds at most, and without the network: the shop waits. The same webhook may come twice, late or out of
     * order.
     *
     * <p>{@code Done} makes the core pull at once and answers the shop 202, also when the list is empty (nothing that
     * concerns orders). {@code Failed} says that it is forged or too old: the caller gets 401 and nothing else happens. Other
     * outcomes make no sense here and count as {@code Failed}. So does what it
     * throws; as anybody can call, that says nothing of the plugin.
     *
     * <pre>{@code
     * public Outcome<List<Signal>> receive(Webhook webhook, Call call) {
     *     boolean ours = webhook.header("x-token").filter("the token of the settings"::equals).isPresent();
     *     return ours
     *             ? new Outcome.Done<>(List.of(new Signal("order", "")))
     *             : Outcome.refused("shop.forged", "the token is not ours");
     * }
     * }</pre>
     */
    default Outcome<List<Signal>> receive(Webhook webhook, Call call) {
        return Outcome.absent(WEBHOOKS);
    }
}
