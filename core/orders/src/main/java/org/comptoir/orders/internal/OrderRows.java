// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.OrderLine;
import org.comptoir.api.order.OrderVat;
import org.comptoir.api.order.PriceStep;
import org.comptoir.api.order.WarehouseChoice;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.json.Json;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.model.PluginStamp;
import org.comptoir.model.Quantity;
import org.comptoir.model.Rate;
import org.comptoir.model.Unit;
import org.comptoir.model.UnitPrice;
import org.comptoir.model.VatCategory;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.id.OrderLineId;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.ProductId;
import org.comptoir.model.invoice.PostalAddress;

/** Orders as rows of a result. */
final class OrderRows {

    private static final int FIRST_LINE_COLUMN = 23;

    private static final String PLAIN_COLUMNS = "o.id, o.order_no, o.state, o.customer, o.customer_code, o.ordered_on,"
            + " o.supplied_on, o.currency, o.warehouse, o.reference, o.source, o.source_ref, o.net_minor, o.tax_minor,"
            + " o.gross_minor, o.created_at, o.version";

    private static final String LINE_COLUMNS =
            "l.order_id, l.line_no, l.id, l.product, l.sku, l.item_name, l.nature, l.unit,"
                    + " l.quantity, l.shipped, l.returned, l.cancelled, l.list_price, l.price, l.net_minor,"
                    + " l.vat_category, l.vat_rate, l.trace";

    static final String SELECT_HEADER =
            "select " + PLAIN_COLUMNS + ", o.ship_to, o.vat, o.stamps, o.routing, 1 from sales_order o";

    static final String SELECT_LINES = "select " + LINE_COLUMNS + " from order_line l";

    /** The long texts of the header travel with the first line alone. */
    static final String SELECT_JOINED = "select " + PLAIN_COLUMNS
            + ", case when l.line_no = 1 then o.ship_to else '' end, case when l.line_no = 1 then o.vat else '' end,"
            + " case when l.line_no = 1 then o.stamps else '' end, case when l.line_no = 1 then o.routing else '' end, l.line_no, "
            + LINE_COLUMNS
            + " from sales_order o join order_line l on l.company = o.company and l.order_id = o.id";

    private final Json json;

    OrderRows(Json json) {
        this.json = json;
    }

    /** An order without its lines. */
    record Header(
            OrderId id,
            String number,
            String state,
            PartyId customer,
            String customerCode,
            LocalDate orderedOn,
            LocalDate suppliedOn,
            Currency currency,
            String warehouse,
            WarehouseChoice warehouseChoice,
            String reference,
            String source,
            String sourceRef,
            Money net,
            Money tax,
            Money gross,
            Instant createdAt,
            long version,
            PostalAddress shipTo,
            List<OrderVat> vat,
            List<PluginStamp> stamps) {

        Order order(List<OrderLine> lines) {
            return new Order(
                    id,
                    number,
                    state,
                    customer,
                    customerCode,
                    orderedOn,
                    suppliedOn,
                    currency,
                    warehouse,
                    warehouseChoice,
                    reference,
                    source,
                    sourceRef,
                    shipTo,
                    lines,
                    vat,
                    net,
                    tax,
                    gross,
                    stamps,
                    createdAt,
                    version);
        }
    }

    Header header(Row row) {
        Currency currency = Currency.of(row.text(8));
        return new Header(
                new OrderId(row.uuid(1)),
                row.text(2),
                row.text(3),
                new PartyId(row.uuid(4)),
                row.text(5),
                row.date(6),
                row.date(7),
                currency,
                row.text(9),
                choice(row.text(21)),
                row.text(10),
                row.text(11),
                row.text(12),
                new Money(row.number(13), currency),
                new Money(row.number(14), currency),
                new Money(row.number(15), currency),
                row.instant(16),
                row.number(17),
                json.read(row.text(18), PostalAddress.class),
                List.of(json.read(row.text(19), OrderVat[].class)),
                List.of(json.read(row.text(20), PluginStamp[].class)));
    }

    /** Empty for an order whose warehouse nobody was asked about. */
    private WarehouseChoice choice(String stored) {
        return stored.isEmpty() ? WarehouseChoice.NOT_ASKED : json.read(stored, WarehouseChoice.class);
    }

    /** @param first the column that {@link #LINE_COLUMNS} begin at */
    private OrderLine line(Row row, int first, Currency currency) {
        Unit unit = new Unit(row.text(first + 7));
        return new OrderLine(
                new OrderLineId(row.uuid(first + 2)),
                row.integer(first + 1),
                new ProductId(row.uuid(first + 3)),
                row.text(first + 4),
                row.text(first + 5),
                row.text(first + 6),
                new Quantity(row.decimal(first + 8), unit),
                plain(row, first + 9),
                plain(row, first + 10),
                plain(row, first + 11),
                new UnitPrice(row.decimal(first + 12), currency),
                new UnitPrice(row.decimal(first + 13), currency),
                new Money(row.number(first + 14), currency),
                new VatCategory(row.text(first + 15)),
                new Rate(row.decimal(first + 16)),
                List.of(json.read(row.text(first + 17), PriceStep[].class)));
    }

    private static BigDecimal plain(Row row, int column) {
        return Plain.of(row.decimal(column));
    }

    Collector collector() {
        return new Collector();
    }

    Lines lines(List<Header> headers) {
        return new Lines(headers);
    }

    /** Gathers the rows of {@link #SELECT_JOINED}. */
    final class Collector implements Sql.RowReader<OrderLine> {

        private final Map<Header, List<OrderLine>> found = new LinkedHashMap<>();
        private final List<OrderLine> lines = new ArrayList<>();

        @Override
        public OrderLine read(Row row) {
            if (row.integer(FIRST_LINE_COLUMN - 1) == 1) {
                found.put(header(row), lines);
            }
            OrderLine line = line(row, FIRST_LINE_COLUMN, Currency.of(row.text(8)));
            lines.add(line);
            return line;
        }

        List<Order> orders() {
            return found.entrySet().stream()
                    .map(entry -> entry.getKey().order(entry.getValue()))
                    .toList();
        }
    }

    /** Gathers the rows of {@link #SELECT_LINES} by order. */
    final class Lines implements Sql.RowReader<OrderLine> {

        private final Map<OrderId, Currency> currencies = new HashMap<>();
        private final Map<OrderId, List<OrderLine>> found = new HashMap<>();

        private Lines(List<Header> headers) {
            headers.forEach(header -> currencies.put(header.id(), header.currency()));
        }

        @Override
        public OrderLine read(Row row) {
            OrderId order = new OrderId(row.uuid(1));
            OrderLine line = line(row, 1, currencies.getOrDefault(order, Currency.EUR));
            found.computeIfAbsent(order, absent -> new ArrayList<>()).add(line);
            return line;
        }

        List<OrderLine> of(OrderId order) {
            return found.getOrDefault(order, List.of());
        }
    }
}
