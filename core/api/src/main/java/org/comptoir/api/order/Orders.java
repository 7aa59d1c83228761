// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.order;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.access.NotForPlugins;
import org.comptoir.api.access.Reads;
import org.comptoir.api.access.Writes;
import org.comptoir.model.Call;
import org.comptoir.model.id.OrderId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The orders of a company, as far as the call reaches: the others are unknown. Each step is one transaction and one event, named {@code OrderDrafted, OrderAmended, OrderConfirmed,
 * OrderPartlyShipped, OrderShipped, OrderInvoiced, OrderClosed, OrderCancelled, OrderPartlyCancelled, OrderRestCancelled,
 * OrderReturned}. A step that the state does not allow is refused with {@code order.illegal-step} and the facts {@code
 * state} and {@code step}. The {@code field} of a refusal is a path into the request, such as {@code lines[0].quantity};
 * {@code state} or {@code version} where the order itself has moved on.
 */
@ProviderType
public interface Orders {

    /**
     * Drafts an order: prices it, decides its VAT, writes it down. Plugins are asked before the transaction.
     *
     * <p>Refused, in this order: {@code order.no-lines}, {@code order.too-many-lines}, {@code order.currency},
     * {@code order.date} (outside 2000 to 2099, or ahead of the company's day), {@code field.missing}, {@code field.too-long},
     * {@code field.control-character}, {@code warehouse.unknown}, {@code customer.unknown}, {@code customer.erased},
     * {@code product.unknown}, {@code product.archived},
     * {@code order.quantity}, {@code quantity.fraction} (a part of what is counted one by one), {@code order.price}, {@code plugin.answer-invalid} (names the pricing rule or the VAT pack),
     * {@code pricing.rule-missing} (names a price condition in force that no plugin there reads),
     * {@code order.amount} (too large to be booked), {@code vat.pack-missing} (names the country that no plugin knows),
     * {@code vat.refused}, {@code order.source-taken}, {@code order.id-taken}.
     */
    @Writes("orders")
    Order draft(OrderId id, OrderRequest request, Call call);

    /** What {@link #draft} would make of it, without writing; also on a day to come. */
    @Reads("orders")
    Order quote(OrderRequest request, Call call);

    /**
     * What a little more would cost: for each line whose price falls from a quantity on that a price condition names, the
     * first such quantity. The rules are asked about each as for a quote, so that no price is promised that they would not
     * give; of an order of many lines, the first fifty such lines. Refused as {@link #quote}.
     */
    @Reads("orders")
    List<PriceBreak> breaks(OrderRequest request, Call call);

    /**
     * {@link #draft} and {@link #confirm} in one step: where the goods cannot be promised, nothing is written. Refused as they
     * are.
     */
    @Writes("orders")
    Order place(OrderId id, OrderRequest request, Call call);

    /**
     * Puts other content in the place of a draft's, priced anew: customer, day, warehouse, reference, address and lines. Its id, its
     * number and the fact elsewhere that it is about stay as they are. Refused as {@link #draft}, then {@code order.unknown},
     * {@code order.illegal-step} (nothing but a draft can be changed), {@code order.stale} (somebody changed it since).
     *
     * @param version that the caller has seen
     */
    @Writes("orders")
    Order amend(OrderId id, long version, OrderRequest request, Call call);

    /** Who made an order what it is now, and when. Refused: {@code order.unknown}. */
    @Reads("orders")
    OrderChange lastChange(OrderId id, Call call);

    /** Promises the goods. Refused: {@code order.illegal-step}, {@code stock.short} (names the order's line). */
    @Writes("orders")
    Order confirm(OrderId id, Call call);

    /**
     * Ships a part or all. Services ship with the goods: when the last goods leave, what is left of the services counts
     * as done. Refused, in this order: {@code order.unknown}, {@code order.illegal-step}, {@code order.date} (before the
     * order), {@code order.line-unknown}, {@code order.quantity}, {@code quantity.fraction}, {@code order.over-shipped}, {@code order.shipment-taken}.
     */
    @Writes("orders")
    Order ship(OrderId id, ShipRequest request, Call call);

    /**
     * Takes shipped goods back into stock; what comes back before the invoice is not invoiced. Refused, in this order:
     * {@code order.unknown}, {@code order.illegal-step}, {@code order.date}, {@code order.no-lines},
     * {@code order.line-unknown}, {@code order.quantity}, {@code quantity.fraction}, {@code order.over-returned}, {@code order.date} (before what
     * comes back had left).
     */
    @Writes("orders")
    Order takeBack(OrderId id, ReturnRequest request, Call call);

    /**
     * Gives up what of a partly shipped order has not shipped, and its promises back. When no goods are left to ship, what
     * is left of the services counts as done, as it does when the last goods leave, and the order is {@code shipped}: it
     * can be invoiced for what shipped. The order comes to what is still ordered from then on; its lines say what was given
     * up. A postage that is not to be charged either is named among the lines. Refused, in
     * this order: {@code field.too-long}, {@code field.control-character}, {@code order.unknown}, {@code
     * order.nothing-shipped} (before the first parcel: {@link #cancel} is for that), {@code order.illegal-step}, {@code
     * order.line-unknown}, {@code order.quantity}, {@code quantity.fraction}, {@code order.over-cancelled} (more than is
     * left to ship).
     */
    @Writes("orders")
    Order cancelRest(OrderId id, CancelRestRequest request, Call call);

    /** Gives the promises back. Refused when something has shipped: {@link #cancelRest} is for that. */
    @Writes("orders")
    Order cancel(OrderId id, String reason, Call call);

    /** Nothing more is to happen: to an invoiced order, or to a shipped one that came back whole. */
    @Writes("orders")
    Order close(OrderId id, Call call);

    /** Refused: {@code order.unknown}. */
    @Reads("orders")
    Order get(OrderId id, Call call);

    /**
     * Whole orders, newest first. Refused: {@code order.state-unknown}, {@code date.reversed}, {@code page.cursor}.
     *
     * @param state only these, empty for all
     * @param from first day of ordering
     * @param to last day
     */
    @Reads("orders")
    default Page<Order> list(List<String> state, LocalDate from, LocalDate to, PageRequest page, Call call) {
        return list(OrderSelection.ALL.in(state).between(from, to), page, call);
    }

    /**
     * Whole orders, with their lines. Refused: {@code search.too-long}, {@code field.control-character}, {@code page.cursor}
     * (also one of another sort).
     */
    @Reads("orders")
    Page<Order> list(OrderSelection selection, PageRequest page, Call call);

    /** The same orders without their lines, for lists. Refused as {@link #list(OrderSelection, PageRequest, Call)}. */
    @Reads("orders")
    ListPage<OrderSummary> summaries(OrderSelection selection, PageRequest page, Call call);

    /** How many there are. Refused: {@code search.too-long}, {@code field.control-character}. */
    @Reads("orders")
    Counted count(OrderSelection selection, Call call);

    /** What they come to; goes through all of them. Refused as {@link #count}. */
    @Reads("orders")
    OrderTotals totals(OrderSelection selection, Call call);

    /**
     * All of them on their way out, one by one; the audit trail says so before the first. Refused as {@link #count}, and
     * whatever the consumer throws.
     */
    @NotForPlugins
    void export(OrderSelection selection, Consumer<OrderSummary> consumer, Call call);

    /**
     * Said by invoicing, in its own transaction, when an order was billed: {@code shipped → invoiced}. Refused:
     * {@code order.unknown}, {@code order.illegal-step}, {@code order.stale} (it is no longer the order that was billed).
     *
     * @param version the version that was billed
     */
    @NotForPlugins
    void invoiced(OrderId id, long version, Call call);
}
