// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.payments.internal;

import java.util.Map;
import org.comptoir.api.invoice.Invoices;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.Orders;
import org.comptoir.api.payment.PaymentRequest;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.Money;
import org.comptoir.model.id.InvoiceId;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.invoice.Invoice;

/** What a payment is about, and how much of it is due in all. */
final class Dues {

    private static final int LONGEST_NAME = 255;

    private final Orders orders;
    private final Invoices invoices;

    Dues(Orders orders, Invoices invoices) {
        this.orders = orders;
        this.invoices = invoices;
    }

    /**
     * Something to be paid.
     *
     * @param order the order behind it, under which its payments are counted
     * @param reference the number that the payer reads
     */
    record Due(
            OrderId order,
            String reference,
            PartyId customer,
            String customerCode,
            String customerName,
            Money amount) {}

    Due of(PaymentRequest request, Call call) {
        InvoiceId invoice = request.invoice();
        OrderId order = request.order();
        if (invoice != null && order == null) {
            return of(invoices.get(invoice, call), call);
        }
        if (order != null && invoice == null) {
            return of(orders.get(order, call));
        }
        throw ComptoirException.invalid(invoice == null ? "field.missing" : "payment.not-payable", "invoice");
    }

    private Due of(Invoice invoice, Call call) {
        if (invoice.isCreditNote()) {
            throw notPayable(invoice.number());
        }
        Order order = orders.get(invoice.order(), call);
        return new Due(
                order.id(),
                invoice.number(),
                order.customer(),
                order.customerCode(),
                shortened(invoice.buyer().name()),
                invoice.totals().gross());
    }

    private static Due of(Order order) {
        if (order.state().equals("cancelled")) {
            throw notPayable(order.number());
        }
        return new Due(
                order.id(),
                order.number(),
                order.customer(),
                order.customerCode(),
                order.customerCode(),
                order.gross());
    }

    private static String shortened(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private static ComptoirException notPayable(String number) {
        return new ComptoirException("payment.not-payable", Fault.CONFLICT, Map.of("reference", number));
    }
}
