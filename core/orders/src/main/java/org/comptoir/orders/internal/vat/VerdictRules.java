// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal.vat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comptoir.model.LocalText;
import org.comptoir.model.PluginStamp;
import org.comptoir.model.Rate;
import org.comptoir.model.VatCategory;
import org.comptoir.orders.internal.answer.InvalidAnswer;
import org.comptoir.spi.vat.v1.VatRate;
import org.comptoir.spi.vat.v1.VatVerdict;

/**
 * What a VAT pack may answer.
 *
 * @param plugin who answers
 */
record VerdictRules(PluginStamp plugin) {

    private static final Set<VatCategory> CATEGORIES = Set.of(
            VatCategory.S, VatCategory.E, VatCategory.AE, VatCategory.K, VatCategory.G, VatCategory.O, VatCategory.Z);

    /** Categories whose invoice must give a reason for not being taxed (BR-E-10, BR-AE-10, BR-IC-10, BR-G-10, BR-O-10). */
    private static final Set<VatCategory> REASONED =
            Set.of(VatCategory.E, VatCategory.AE, VatCategory.K, VatCategory.G, VatCategory.O);

    private static final Set<String> ACCOUNTS = Set.of("domestic", "union", "export");
    private static final int RATE_DECIMALS = 2;
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_TEXT = 500;

    Verdict checked(VatVerdict.Decided told) {
        require(told.category() != null && CATEGORIES.contains(told.category()), "unknown category " + told.category());
        require(told.rate() != null, "no rate");
        boolean taxed = told.category().equals(VatCategory.S);
        require(taxed != told.rate().isZero(), "category " + told.category() + " does not go with rate " + told.rate());
        require(told.rate().percent().scale() <= RATE_DECIMALS, "rate " + told.rate() + " has more than two decimals");
        require(within(told.exemptionCode(), LONGEST_CODE), "no exemption code, not even an empty one");
        require(mentioned(told.mention()), "no mention, not even an empty one");
        boolean reasoned = !told.exemptionCode().isEmpty() || !silent(told.mention());
        require(
                !REASONED.contains(told.category()) || reasoned,
                "category " + told.category() + " needs an exemption code or a mention");
        require(!taxed || told.exemptionCode().isEmpty(), "what is taxed has no exemption code");
        require(within(told.legalBasis(), LONGEST_TEXT), "no legal basis, not even an empty one");
        require(told.payableTo() != null, "no state that it is owed to");
        require(within(told.returnBox(), LONGEST_CODE), "no return box, not even an empty one");
        require(told.account() != null && ACCOUNTS.contains(told.account()), "unknown account " + told.account());
        return new Verdict(
                told.category(),
                told.rate(),
                told.exemptionCode(),
                told.mention(),
                told.legalBasis(),
                told.payableTo(),
                told.returnBox(),
                told.account());
    }

    VatVerdict.AtDestination checked(VatVerdict.AtDestination told) {
        require(told.destination() != null, "no destination");
        require(told.taxCategory() != null && !told.taxCategory().isBlank(), "no tax category");
        require(within(told.legalBasis(), LONGEST_TEXT), "no legal basis, not even an empty one");
        require(within(told.returnBox(), LONGEST_CODE), "no return box, not even an empty one");
        return told;
    }

    /** The rate of the main territory for the class that was asked; empty when the pack has none. */
    Optional<Rate> rateOf(List<VatRate> rates, VatVerdict.AtDestination there) {
        List<VatRate> fitting = rates.stream()
                .filter(rate -> there.destination().equals(rate.country())
                        && "".equals(rate.region())
                        && there.taxCategory().equals(rate.taxCategory()))
                .toList();
        require(fitting.size() <= 1, "several rates of " + there.destination() + " for " + there.taxCategory());
        return fitting.stream().findFirst().map(rate -> {
            require(
                    rate.rate() != null && rate.rate().percent().scale() <= RATE_DECIMALS,
                    "rate " + rate.rate() + " of " + there.destination());
            return rate.rate();
        });
    }

    private static boolean within(String text, int longest) {
        return text != null && text.length() <= longest;
    }

    private static boolean mentioned(LocalText mention) {
        return mention != null
                && mention.byLanguage().values().stream().allMatch(text -> text.length() <= LONGEST_TEXT);
    }

    private static boolean silent(LocalText mention) {
        return mention.byLanguage().values().stream().allMatch(String::isBlank);
    }

    private void require(boolean holds, String why) {
        if (!holds) {
            throw InvalidAnswer.of(plugin, "vat.decide", why);
        }
    }
}
