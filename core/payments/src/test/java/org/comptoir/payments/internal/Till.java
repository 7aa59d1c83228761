// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.payments.internal;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comptoir.api.PageRequest;
import org.comptoir.api.approval.Limits;
import org.comptoir.api.invoice.Invoices;
import org.comptoir.api.ledger.Balance;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.Orders;
import org.comptoir.api.order.WarehouseChoice;
import org.comptoir.api.payment.Payment;
import org.comptoir.api.payment.PaymentRequest;
import org.comptoir.ledger.internal.DefaultLedger;
import org.comptoir.ledger.internal.LedgerTables;
import org.comptoir.model.Call;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.PaymentId;
import org.comptoir.model.invoice.PostalAddress;
import org.comptoir.spi.gateway.v1.PaymentGateway;
import org.comptoir.testkit.FakeCompanies;
import org.comptoir.testkit.FreeLease;
import org.comptoir.testkit.NoLimits;
import org.comptoir.testkit.TestKernel;

/** Payments of one order of 120.00 through one service, on real books. */
final class Till {

    static final OrderId ORDER = new OrderId(new UUID(9, 9));

    final TestKernel kernel;
    final Service service;
    final DefaultLedger ledger;
    final DefaultPayments payments;
    final PaymentJanitor janitor;
    final BookedPayments booked;

    Till(TestKernel kernel) {
        this(kernel, new NoLimits());
    }

    Till(TestKernel kernel, Limits limits) {
        this.kernel = kernel;
        this.service = new Service(kernel.clock());
        kernel.plugins().add(PaymentGateway.class, service);
        FakeCompanies companies = new FakeCompanies();
        this.ledger = new DefaultLedger(
                kernel.units(),
                new LedgerTables(kernel.schemas()),
                companies,
                kernel.plugins(),
                kernel.json(),
                kernel.clock());
        PaymentTables tables = new PaymentTables(kernel.schemas());
        this.payments = new DefaultPayments(
                tables,
                kernel.units(),
                kernel.plugins(),
                kernel.clock(),
                kernel.ids(),
                companies,
                only(Orders.class, Till.order()),
                only(Invoices.class, "none"),
                ledger,
                limits);
        this.janitor = new PaymentJanitor(payments, kernel.units(), kernel.clock(), kernel.ids());
        this.booked = new BookedPayments(tables, ledger);
    }

    /** Answers {@code get} with this, and nothing else. */
    private static <T> T only(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            if (method.getName().equals("get")) {
                return answer;
            }
            throw new UnsupportedOperationException(method.getName());
        }));
    }

    private static Order order() {
        return new Order(
                ORDER,
                "C-1",
                "confirmed",
                new PartyId(new UUID(8, 8)),
                "EPICERIE",
                LocalDate.of(2026, 11, 20),
                LocalDate.of(2026, 11, 20),
                Currency.EUR,
                "main",
                WarehouseChoice.NOT_ASKED,
                "",
                "",
                "",
                PostalAddress.in(CountryCode.FR),
                List.of(),
                List.of(),
                euros("100"),
                euros("20"),
                euros("120"),
                List.of(),
                Instant.EPOCH,
                1);
    }

    static Money euros(String amount) {
        return Money.of(new BigDecimal(amount), Currency.EUR);
    }

    Payment start() {
        return start(null, kernel.call());
    }

    Payment start(String amount, Call call) {
        PaymentId id = new PaymentId(kernel.ids().next());
        return payments.start(
                new PaymentRequest(id, "cards", null, ORDER, amount == null ? null : euros(amount), null), call);
    }

    Payment now(Payment payment) {
        return payments.get(payment.id(), kernel.call());
    }

    /** Lets this much time pass, and the janitor work. */
    void after(Duration time) {
        kernel.clock().advance(time);
        while (janitor.hasWork()) {
            janitor.run(new FreeLease());
        }
    }

    /** The balance of an account, debit less credit. */
    String balance(String account) {
        return ledger.trialBalance(LocalDate.MIN, LocalDate.of(2027, 12, 31), kernel.call()).stream()
                .filter(one -> one.account().equals(account))
                .map(Balance::balance)
                .map(money -> money.toDecimal().toPlainString())
                .findFirst()
                .orElse("0");
    }

    long entries() {
        return ledger.entries(
                        "BQ",
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2027, 12, 31),
                        new PageRequest("", 100),
                        kernel.call())
                .items()
                .size();
    }

    List<String> breaches() {
        return kernel.breaches(booked);
    }
}
