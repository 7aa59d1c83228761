// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.connect.internal;

import java.math.RoundingMode;
import java.util.Set;
import org.comptoir.kernel.input.Field;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Money;
import org.comptoir.spi.commerce.v1.ShopLine;
import org.comptoir.spi.commerce.v1.ShopOrder;

/** What an order of a shop must be before the books look at it: well-formed, named after its connector, and adding up. */
final class ShopOrderRules {

    private static final int MOST_LINES = 5_000;
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_SKU = 64;
    private static final Set<String> KINDS = Set.of("business", "consumer");

    private ShopOrderRules() {}

    static void requireSound(ShopOrder order, String connector) {
        try {
            requireReference(order, connector);
            requireBuyer(order);
            requireLines(order);
            requireSums(order);
        } catch (ComptoirException refused) {
            throw refused;
        } catch (RuntimeException malformed) {
            throw new ComptoirException(
                    "connector.malformed",
                    org.comptoir.model.Fault.INVALID,
                    java.util.Map.of("connector", connector),
                    malformed);
        }
    }

    private static void requireReference(ShopOrder order, String connector) {
        boolean named =
                order.ref().system().equals(connector) && order.ref().kind().equals("order");
        if (!named || order.ref().revision().isBlank()) {
            throw ComptoirException.invalid("connector.reference", "ref", order.ref());
        }
        new Field("ref.id").required(order.ref().id(), LONGEST_ID);
        new Field("placedAt").present(order.placedAt());
        new Field("state").present(order.state());
    }

    private static void requireBuyer(ShopOrder order) {
        new Field("buyer.id").required(order.buyer().id(), LONGEST_NAME);
        new Field("buyer.name").required(order.buyer().name(), LONGEST_NAME);
        new Field("buyer.kind").oneOf(KINDS, order.buyer().kind(), "customer.kind");
        new Field("shipTo.country").present(order.shipTo().country());
    }

    private static void requireLines(ShopOrder order) {
        if (order.lines().isEmpty() || order.lines().size() > MOST_LINES) {
            throw ComptoirException.invalid(
                    "connector.lines", "lines", order.lines().size());
        }
        for (int i = 0; i < order.lines().size(); i++) {
            ShopLine line = order.lines().get(i);
            new Field("lines[" + i + "].sku").required(line.sku(), LONGEST_SKU);
            new Field("lines[" + i + "].name").optional(line.name(), LONGEST_NAME);
            if (line.quantity().signum() <= 0 || line.price().signum() < 0) {
                throw ComptoirException.invalid("connector.lines", "lines[" + i + "]", line.quantity());
            }
        }
    }

    private static void requireSums(ShopOrder order) {
        Money net = Money.zero(order.currency());
        for (int i = 0; i < order.lines().size(); i++) {
            ShopLine line = order.lines().get(i);
            Money exact = Money.rounded(
                    line.price().amount().multiply(line.quantity()), order.currency(), RoundingMode.HALF_UP);
            requireSame("lines[" + i + "].net", exact, line.net());
            if (!line.price().currency().equals(order.currency())) {
                throw ComptoirException.invalid("connector.sums", "lines[" + i + "].price", line.price());
            }
            net = net.plus(exact);
        }
        requireSame("net", net, order.net());
        requireSame("total", order.net().plus(order.vat()), order.total());
        if (order.vat().signum() < 0) {
            throw ComptoirException.invalid("connector.sums", "vat", order.vat());
        }
    }

    private static void requireSame(String field, Money reckoned, Money told) {
        if (!reckoned.equals(told)) {
            throw ComptoirException.invalid("connector.sums", field, told + " for " + reckoned);
        }
    }
}
