// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package com.acme.sales;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.WarehouseChoice;
import org.comptoir.model.Call;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.invoice.PostalAddress;
import org.comptoir.spi.report.v1.Report;
import org.comptoir.tck.ReportContract;

class LargeOrdersContractTest implements ReportContract {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Override
    public Report extension() {
        return new LargeOrders(LargeOrdersContractTest::orders);
    }

    @Override
    public Map<String, String> arguments() {
        return Map.of("from", "2026-11-01", "to", "2026-11-30");
    }

    /** Two pages of two orders each; one order is too small for the report. */
    private static Page<Order> orders(LocalDate from, LocalDate to, PageRequest page, Call call) {
        return page.cursor().isEmpty()
                ? new Page<>(
                        Stream.of("5000", "999")
                                .map(LargeOrdersContractTest::order)
                                .toList(),
                        "2")
                : new Page<>(
                        Stream.of("1000", "70000")
                                .map(LargeOrdersContractTest::order)
                                .toList(),
                        "");
    }

    private static Order order(String net) {
        Money money = Money.of(new BigDecimal(net), Currency.EUR);
        return new Order(
                new OrderId(new UUID(6, money.minor())),
                "B-" + net,
                "shipped",
                new PartyId(new UUID(3, 1)),
                "ANNA",
                DAY,
                DAY,
                Currency.EUR,
                "main",
                WarehouseChoice.NOT_ASKED,
                "",
                "",
                "",
                PostalAddress.in(CountryCode.FR),
                List.of(),
                List.of(),
                money,
                Money.zero(Currency.EUR),
                money,
                List.of(),
                Instant.parse("2026-11-20T10:00:00Z"),
                1);
    }
}
