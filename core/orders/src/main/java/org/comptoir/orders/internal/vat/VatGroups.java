// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal.vat;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comptoir.api.order.OrderVat;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Currency;
import org.comptoir.model.Fault;
import org.comptoir.model.Money;
import org.comptoir.model.Rate;
import org.comptoir.model.VatCategory;

/**
 * Sums a document's lines by VAT category and rate, as EN 16931 wants them (BG-23): the tax is worked out once on the sum
 * of the lines.
 */
public final class VatGroups {

    private VatGroups() {}

    private record Key(VatCategory category, Rate rate) {}

    /**
     * @param lines in order
     * @param verdicts one for each line
     * @throws ComptoirException {@code vat.refused} when one category and rate would be owed to two states, declared in two
     *     boxes or exempt for two reasons, or when a part is outside the scope of VAT and another is not (BR-O-11): one
     *     document cannot say so
     */
    public static List<OrderVat> of(List<TaxedLine> lines, List<Verdict> verdicts, Currency currency) {
        requireOneScope(verdicts);
        Map<Key, Verdict> first = new LinkedHashMap<>();
        Map<Key, Money> bases = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Verdict verdict = verdicts.get(i);
            Key key = new Key(verdict.category(), verdict.rate());
            Verdict shared = first.computeIfAbsent(key, absent -> verdict);
            if (!shared.merges(verdict)) {
                throw unmixable(i, key);
            }
            bases.merge(key, lines.get(i).net(), Money::plus);
        }
        List<OrderVat> groups = new ArrayList<>();
        first.forEach((key, verdict) -> groups.add(group(verdict, bases.getOrDefault(key, Money.zero(currency)))));
        return groups;
    }

    private static OrderVat group(Verdict verdict, Money base) {
        return new OrderVat(
                verdict.category(),
                verdict.rate(),
                base,
                verdict.rate().of(base, RoundingMode.HALF_UP),
                verdict.exemptionCode(),
                verdict.mention(),
                verdict.payableTo(),
                verdict.legalBasis(),
                verdict.returnBox(),
                verdict.account());
    }

    private static void requireOneScope(List<Verdict> verdicts) {
        for (int i = 1; i < verdicts.size(); i++) {
            if (outOfScope(verdicts.get(i)) != outOfScope(verdicts.get(0))) {
                throw new ComptoirException(
                        "vat.refused",
                        Fault.CONFLICT,
                        Map.of(
                                "field",
                                sku(i),
                                "reason",
                                "vat.out-of-scope-mixed",
                                "message",
                                "Order separately what is outside the scope of VAT."));
            }
        }
    }

    private static boolean outOfScope(Verdict verdict) {
        return verdict.category().equals(VatCategory.O);
    }

    /** How a refusal names a line's product: a path into the request, from 0. */
    private static String sku(int line) {
        return "lines[" + line + "].sku";
    }

    private static ComptoirException unmixable(int line, Key key) {
        return new ComptoirException(
                "vat.refused",
                Fault.CONFLICT,
                Map.of(
                        "field",
                        sku(line),
                        "reason",
                        "vat.two-debts-at-one-rate",
                        "category",
                        key.category().code(),
                        "rate",
                        key.rate().toString(),
                        "message",
                        "Order separately what is taxed alike and owed differently."));
    }
}
