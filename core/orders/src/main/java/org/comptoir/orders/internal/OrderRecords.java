// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comptoir.api.order.Orders;
import org.comptoir.api.privacy.DataSubject.Kind;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.json.Json;
import org.comptoir.kernel.privacy.PersonalRecords;
import org.comptoir.kernel.privacy.PersonalTable;
import org.comptoir.kernel.privacy.Trace;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.invoice.PostalAddress;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What orders keep of people. What was bought for how much stays, since the books rest on it; for whom does not. */
@Component(service = PersonalRecords.class)
public final class OrderRecords implements PersonalRecords {

    private static final String OF_CUSTOMER =
            "order_id in (select id from sales_order where company = :company and customer = :id)";

    private static final List<String> OPEN =
            List.of(State.DRAFT.code(), State.CONFIRMED.code(), State.PARTLY_SHIPPED.code(), State.SHIPPED.code());

    private final Json json;

    /** @param orders whose tables are there once it is */
    @Activate
    public OrderRecords(@Reference Orders orders, @Reference Json json) {
        this.json = json;
    }

    @Override
    public String module() {
        return "orders";
    }

    @Override
    public Set<String> toldInEvents() {
        return Set.of("customer", "about");
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.named("sales_order")
                        .plain("order_no", "state", "currency", "warehouse", "source", "source_ref", "source_key")
                        .plain("vat", "stamps", "created_by", "changed_by")
                        .erased("customer_code", Trace::pseudonym)
                        .erased("reference", "remark", "routing")
                        .erased("search_text", OrderStore::erasedSearchText)
                        .erasedByHand("ship_to")
                        .code("customer_code")
                        .id("id", OrderId::new)
                        .ofCustomer("customer = :id")
                        .shownToUser("created_by = :actor")
                        .build(),
                PersonalTable.named("order_line")
                        .plain("sku", "nature", "unit", "vat_category")
                        // Who orders may call a line as they like, such as by what is to be engraved.
                        .erasedByHand("item_name")
                        // The steps of a price are named by conditions, and those by whoever made them.
                        .erased("trace", trace -> "[]")
                        .ofCustomer(OF_CUSTOMER)
                        .build(),
                PersonalTable.named("order_limit")
                        .plain("currency", "changed_by")
                        .ofCustomer("customer = :id")
                        .ofUser("buyer = :id")
                        .deleted()
                        .build(),
                PersonalTable.named("shipment")
                        .plain("kind", "lines", "created_by")
                        .erased("remark")
                        .ofCustomer(OF_CUSTOMER)
                        .build());
    }

    @Override
    public void requireErasable(Tx tx, Trace trace) {
        if (trace.subject().kind() != Kind.CUSTOMER) {
            return;
        }
        tx.first(
                        "select order_no from sales_order where company = ? and customer = ? and state in ?"
                                + " order by order_no fetch first 1 rows only",
                        row -> row.text(1),
                        trace.company(),
                        trace.subject().id(),
                        new Sql.In(OPEN))
                .ifPresent(number -> {
                    throw new ComptoirException(
                            "privacy.orders-open",
                            Fault.CONFLICT,
                            Map.of(ComptoirException.FIELD, "order", ComptoirException.VALUE, number));
                });
    }

    /** Of an address the country stays, on which the VAT hangs; lines are called by what was sold. */
    @Override
    public void erase(Tx tx, Trace trace) {
        if (trace.subject().kind() != Kind.CUSTOMER) {
            return;
        }
        tx.update(
                "update order_line set item_name = sku where company = ? and order_id in (select id from sales_order"
                        + " where company = ? and customer = ?)",
                trace.company(),
                trace.company(),
                trace.subject().id());
        record Sent(OrderId order, PostalAddress to) {}
        tx.query(
                        "select id, ship_to from sales_order where company = ? and customer = ?",
                        row -> new Sent(new OrderId(row.uuid(1)), json.read(row.text(2), PostalAddress.class)),
                        trace.company(),
                        trace.subject().id())
                .forEach(sent -> tx.later(
                        "update sales_order set ship_to = ? where company = ? and id = ?",
                        json.write(PostalAddress.in(sent.to().country())),
                        trace.company(),
                        sent.order()));
    }
}
