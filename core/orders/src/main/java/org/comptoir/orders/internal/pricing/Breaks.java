// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.comptoir.api.catalogue.Prices.Condition;
import org.comptoir.api.order.PriceBreak;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Quantity;
import org.comptoir.model.UnitPrice;

/**
 * From which quantity on lines cost less by the unit. Conditions say where to look; what they lead to, beside all others, only
 * the rules know: each candidate is priced, with the rest of the cart as it is.
 */
public final class Breaks {

    private static final int MOST_LINES = 50;
    private static final int MOST_CANDIDATES = 3;

    private Breaks() {}

    /** @param pricing prices all lines of the cart */
    public static List<PriceBreak> of(List<LineToPrice> lines, Function<List<LineToPrice>, List<PricedLine>> pricing) {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < lines.size() && open.size() < MOST_LINES; i++) {
            if (lines.get(i).agreed() == null && !candidates(lines.get(i)).isEmpty()) {
                open.add(i);
            }
        }
        List<PricedLine> now = open.isEmpty() ? List.of() : pricing.apply(lines);
        return open.stream()
                .flatMap(i -> first(lines, i, now.get(i).price(), pricing).stream())
                .toList();
    }

    private static Optional<PriceBreak> first(
            List<LineToPrice> lines, int index, UnitPrice now, Function<List<LineToPrice>, List<PricedLine>> pricing) {
        LineToPrice line = lines.get(index);
        for (Quantity more : candidates(line)) {
            List<LineToPrice> cart = new ArrayList<>(lines);
            cart.set(index, new LineToPrice(line.position(), line.priced(), more, null));
            Optional<UnitPrice> then = priced(cart, index, pricing);
            if (then.isPresent() && then.get().amount().compareTo(now.amount()) < 0) {
                return Optional.of(new PriceBreak(line.position(), more, then.get()));
            }
        }
        return Optional.empty();
    }

    /** A condition that no plugin reads makes no price, be it reached: it is no reason to be silent about the others. */
    private static Optional<UnitPrice> priced(
            List<LineToPrice> cart, int index, Function<List<LineToPrice>, List<PricedLine>> pricing) {
        try {
            return Optional.of(pricing.apply(cart).get(index).price());
        } catch (ComptoirException refused) {
            if (refused.code().equals("pricing.rule-missing")) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** The next quantities that a condition begins at, the smallest first; of what is counted, whole ones. */
    private static List<Quantity> candidates(LineToPrice line) {
        BigDecimal quantity = line.quantity().amount();
        return line.priced().conditions().stream()
                .map(Condition::fromQuantity)
                .filter(from -> from.compareTo(quantity) > 0)
                .map(from -> line.quantity().unit().isCounted() ? from.setScale(0, RoundingMode.CEILING) : from)
                .map(from -> new Quantity(from, line.quantity().unit()))
                .distinct()
                .sorted(Quantity::compareAmount)
                .limit(MOST_CANDIDATES)
                .toList();
    }
}
