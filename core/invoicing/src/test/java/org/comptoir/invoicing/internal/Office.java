// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.OrderRequest;
import org.comptoir.kernel.Invariant;
import org.comptoir.model.id.InvoiceId;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.spi.payment.v1.PaymentMethod;
import org.comptoir.testkit.FakeCompanies;
import org.comptoir.testkit.FakeStock;
import org.comptoir.testkit.TestKernel;

/** The office of Maison Lenoir: where shipped orders are billed. */
final class Office {

    static final LocalDate DAY = LocalDate.of(2024, 12, 2);

    final TestKernel kernel;
    final FakeOrders orders;
    final FakeLedger ledger;
    final FakeStock stock = new FakeStock();
    final DefaultInvoices invoices;
    private final FakeTransfer transfer = FakeTransfer.to(FakeCompanies.IBAN);
    private final InvoiceTables tables;

    Office(TestKernel kernel) {
        this.kernel = kernel;
        this.orders = new FakeOrders(kernel);
        this.ledger = new FakeLedger(kernel);
        kernel.plugins().add(PaymentMethod.class, transfer);
        this.tables = new InvoiceTables(kernel.schemas());
        this.invoices = new DefaultInvoices(
                tables,
                kernel.units(),
                kernel.plugins(),
                kernel.json(),
                kernel.ids(),
                new FakeCompanies(),
                new FakeCustomers(),
                orders,
                stock,
                ledger,
                kernel.clock());
    }

    /** Payments by another plugin than the honest one. */
    void payBy(PaymentMethod other) {
        payByNothing();
        kernel.plugins().add(PaymentMethod.class, other);
    }

    void payByNothing() {
        kernel.plugins().remove(PaymentMethod.class, transfer);
    }

    static OrderRequest.Line line(String sku, String quantity, String price) {
        return new OrderRequest.Line(sku, new BigDecimal(quantity), new BigDecimal(price), null);
    }

    InvoiceId id() {
        return new InvoiceId(kernel.ids().next());
    }

    Invoice issue(Order order, LocalDate on) {
        return invoices.issue(id(), order.id(), on, kernel.call());
    }

    Invoice issue(String customer, OrderRequest.Line... lines) {
        return issue(orders.shipped(customer, DAY, lines), DAY);
    }

    List<Invariant> invariants() {
        return List.of(
                new GaplessNumbers(tables),
                new FrozenInvoices(tables, kernel.clock()),
                new InvoiceSums(tables, kernel.json(), kernel.clock()),
                trail(),
                new RenderedTrail(tables, kernel.json(), kernel.clock()),
                new ClosedTrail(tables),
                new PostedInvoices(tables, ledger, orders));
    }

    IssuedTrail trail() {
        return new IssuedTrail(tables, kernel.json(), kernel.clock());
    }

    List<String> breaches() {
        return invariants().stream()
                .flatMap(invariant -> kernel.breaches(invariant).stream().map(breach -> invariant.id() + ": " + breach))
                .toList();
    }
}
