package ${package};

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Currency;
import org.comptoir.model.ExternalRef;
import org.comptoir.model.Money;
import org.comptoir.model.UnitPrice;
import org.comptoir.model.invoice.PostalAddress;
import org.comptoir.spi.commerce.v1.OrderPage;
import org.comptoir.spi.commerce.v1.OrdersAfter;
import org.comptoir.spi.commerce.v1.ShopBuyer;
import org.comptoir.spi.commerce.v1.ShopLine;
import org.comptoir.spi.commerce.v1.ShopOrder;

/**
 * Orders as the shop writes them, fields apart by semicolons:
 *
 * <pre>
 * order;id;revision;state;placed at;buyer's id;name;kind;street;postcode;city;country;currency;VAT
 * line;id;SKU;name;quantity;net price of one
 * end;cursor
 * </pre>
 *
 * @param connector the name that orders are filed under
 */
record OrderLines(String connector) {

    private static final int ORDER_FIELDS = 14;
    private static final int LINE_FIELDS = 6;

    /** @throws RuntimeException when it is not whole: half a page would lose the other half */
    OrderPage read(String text, OrdersAfter after) {
        List<ShopOrder> orders = new ArrayList<>();
        List<String[]> lines = new ArrayList<>();
        String[] order = {};
        for (String row : text.lines().toList()) {
            String[] fields = row.split(";", -1);
            switch (fields[0]) {
                case "order" -> {
                    finish(order, lines, orders);
                    order = whole(fields, ORDER_FIELDS);
                    lines.clear();
                }
                case "line" -> lines.add(whole(fields, LINE_FIELDS));
                case "end" -> {
                    finish(order, lines, orders);
                    String cursor = orders.isEmpty() ? after.cursor() : whole(fields, 2)[1];
                    return new OrderPage(orders, cursor);
                }
                default -> throw new IllegalArgumentException("no such line: " + fields[0]);
            }
        }
        throw new IllegalArgumentException("the page has no end");
    }

    private static String[] whole(String[] fields, int count) {
        if (fields.length != count) {
            throw new IllegalArgumentException(fields[0] + " has " + fields.length + " fields");
        }
        return fields;
    }

    private void finish(String[] order, List<String[]> lines, List<ShopOrder> into) {
        if (order.length > 0) {
            into.add(order(order, lines));
        }
    }

    private ShopOrder order(String[] order, List<String[]> rows) {
        Currency currency = Currency.of(order[12]);
        List<ShopLine> lines = rows.stream().map(row -> line(row, currency)).toList();
        Money net = Money.sum(lines.stream().map(ShopLine::net).toList(), currency);
        Money vat = Money.of(new BigDecimal(order[13]), currency);
        return new ShopOrder(
                new ExternalRef(connector, "order", order[1], order[2]),
                order[3].equals("cancelled") ? ShopOrder.State.CANCELLED : ShopOrder.State.PLACED,
                Instant.parse(order[4]),
                new ShopBuyer(order[5], order[6], order[7]),
                new PostalAddress(order[6], order[8], "", order[9], order[10], new CountryCode(order[11])),
                currency,
                lines,
                net,
                vat,
                net.plus(vat));
    }

    private static ShopLine line(String[] row, Currency currency) {
        BigDecimal quantity = new BigDecimal(row[4]);
        UnitPrice price = UnitPrice.of(row[5], currency);
        Money net = Money.rounded(price.amount().multiply(quantity), currency, RoundingMode.HALF_UP);
        return new ShopLine(row[1], row[2], row[3], quantity, price, net);
    }
}
