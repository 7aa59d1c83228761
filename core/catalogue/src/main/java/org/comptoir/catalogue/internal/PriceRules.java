// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.comptoir.api.catalogue.PriceRequest;
import org.comptoir.kernel.input.Field;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Currency;
import org.comptoir.model.Quantity;
import org.comptoir.model.Rate;
import org.comptoir.model.Unit;
import org.comptoir.model.UnitPrice;

/** What lists and conditions must be, apart from what is stored already. */
final class PriceRules {

    private static final String NET_PRICE = "net-price";
    private static final Set<String> KINDS = Set.of(NET_PRICE, "percent-off");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    String listCode(String code) {
        return new Field("listCode").required(code, 40);
    }

    String listName(String name) {
        return new Field("name").required(name, 200);
    }

    LocalDate since(LocalDate since) {
        if (since.isBefore(EARLIEST) || since.isAfter(LATEST)) {
            throw ComptoirException.invalid("price.dates", "since", since);
        }
        return since;
    }

    PriceRequest checked(PriceRequest request, Currency books) {
        String name = new Field("name").required(request.name(), 100);
        String kind = new Field("kind").oneOf(KINDS, request.kind(), "price-condition.kind");
        String sku = new Field("sku").optional(request.sku(), ProductRules.LONGEST_SKU);
        String family = new Field("family").optional(request.family(), 64);
        if (!sku.isEmpty() && !family.isEmpty()) {
            throw ComptoirException.invalid("price-condition.scope", "family", family);
        }
        return new PriceRequest(
                name,
                kind,
                sku,
                family,
                new Field("customerCode").optional(request.customerCode(), 40),
                quantity(new Field("fromQuantity").present(request.fromQuantity())),
                value(kind, new Field("value").present(request.value()), books),
                since(new Field("since").present(request.since())),
                until(request.since(), new Field("until").present(request.until())));
    }

    private static BigDecimal quantity(BigDecimal least) {
        Quantity kept = new Quantity(least, Unit.ONE);
        if (kept.signum() < 0) {
            throw ComptoirException.invalid("price-condition.quantity", "fromQuantity", least);
        }
        return kept.amount();
    }

    private static BigDecimal value(String kind, BigDecimal value, Currency books) {
        if (!kind.equals(NET_PRICE)) {
            return new Rate(value).percent();
        }
        return ProductRules.notNegative("value", new UnitPrice(value, books)).amount();
    }

    private static LocalDate until(LocalDate since, LocalDate until) {
        if (until.isBefore(since) || until.isAfter(LATEST)) {
            throw ComptoirException.invalid("price.dates", "until", until);
        }
        return until;
    }
}
