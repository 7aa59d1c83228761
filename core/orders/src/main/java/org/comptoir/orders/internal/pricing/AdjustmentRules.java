// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal.pricing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.comptoir.model.Currency;
import org.comptoir.model.LocalText;
import org.comptoir.model.PluginStamp;
import org.comptoir.orders.internal.answer.InvalidAnswer;
import org.comptoir.spi.pricing.v1.Adjustment;

/**
 * What a pricing rule may answer. A price's decimals and a rate's range are seen to by their types.
 *
 * @param plugin who answers
 * @param rule the rule's name
 * @param currency of the cart
 */
record AdjustmentRules(PluginStamp plugin, String rule, Currency currency) {

    private static final int LONGEST_REASON = 64;

    /** Traces are kept with each line: three phases of rules must fit the column. */
    private static final int LONGEST_EXPLANATION = 300;

    void check(List<Adjustment> answer, List<LineInProgress> lines) {
        Set<Integer> known = lines.stream().map(LineInProgress::position).collect(Collectors.toSet());
        Set<Integer> seen = new HashSet<>();
        for (Adjustment adjustment : answer) {
            int position = adjustment.position();
            require(known.contains(position), "there is no line " + position + " to change");
            require(seen.add(position), "line " + position + " is changed twice");
            require(within(adjustment.reason(), LONGEST_REASON), "line " + position + " is changed without a reason");
            require(explained(adjustment.explanation()), "the change of line " + position + " is not explained");
            if (adjustment instanceof Adjustment.NetPrice net) {
                require(net.price() != null, "line " + position + " has no price");
                require(
                        net.price().currency().equals(currency),
                        "the price of line " + position + " is not in " + currency);
                require(net.price().signum() >= 0, "the price of line " + position + " is below zero");
            } else if (adjustment instanceof Adjustment.PercentOff off) {
                require(off.rate() != null, "line " + position + " has no rate");
            }
        }
    }

    private static boolean explained(LocalText text) {
        return text != null
                && text.byLanguage().values().stream().allMatch(words -> within(words, LONGEST_EXPLANATION));
    }

    private static boolean within(String text, int longest) {
        return text != null && !text.isBlank() && text.length() <= longest;
    }

    private void require(boolean holds, String why) {
        if (!holds) {
            throw InvalidAnswer.of(plugin, rule, why);
        }
    }
}
