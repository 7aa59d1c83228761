// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.approval;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.web.internal.page.approval.ApprovalsView.Fact;
import org.comptoir.web.internal.view.Words;

/**
 * The facts of a request as people read them. They are kept as text, cut to a length where they were long: what does not read as
 * what it should be is shown as it stands.
 */
final class Facts {

    private static final List<String> ORDER =
            List.of("amount", "refunded", "quantity", "value", "warehouse", "on", "reason");

    private Facts() {}

    static List<Fact> of(Map<String, String> facts, Words words) {
        List<String> names = new ArrayList<>(ORDER);
        new TreeSet<>(facts.keySet())
                .stream().filter(name -> !ORDER.contains(name)).forEach(names::add);
        return names.stream()
                .filter(name -> !facts.getOrDefault(name, "").isEmpty())
                .map(name -> new Fact(label(name, words), shown(name, facts.getOrDefault(name, ""), words)))
                .toList();
    }

    private static String label(String name, Words words) {
        String key = "approval-fact/" + name;
        return words.has(key) ? words.of(key) : name;
    }

    private static String shown(String name, String value, Words words) {
        try {
            return switch (name) {
                case "amount", "refunded", "value" -> words.amount(money(value));
                case "quantity" -> words.decimal(new BigDecimal(value));
                case "on" -> words.day(LocalDate.parse(value));
                default -> value;
            };
        } catch (ComptoirException | DateTimeException | IllegalArgumentException other) {
            return value;
        }
    }

    private static Money money(String text) {
        int space = text.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException("no amount");
        }
        return Money.of(new BigDecimal(text.substring(0, space)), Currency.of(text.substring(space + 1)));
    }
}
