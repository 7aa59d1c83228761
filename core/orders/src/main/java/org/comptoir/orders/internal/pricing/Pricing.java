// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal.pricing;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comptoir.kernel.Plugins;
import org.comptoir.kernel.Plugins.Plugin;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Currency;
import org.comptoir.model.Fault;
import org.comptoir.model.PluginStamp;
import org.comptoir.model.id.PartyId;
import org.comptoir.orders.internal.answer.InvalidAnswer;
import org.comptoir.spi.pricing.v1.Adjustment;
import org.comptoir.spi.pricing.v1.Cart;
import org.comptoir.spi.pricing.v1.PriceCondition;
import org.comptoir.spi.pricing.v1.PricingRule;

/**
 * The pipeline of prices. Rules run by phase, then by name, each on the prices that the one before left; the core checks
 * every answer and does the arithmetic itself.
 */
public final class Pricing {

    private static final List<String> PHASES = List.of("contract", "tier", "discount");
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final int LONGEST_NAME = 64;

    private final Plugins plugins;

    public Pricing(Plugins plugins) {
        this.plugins = plugins;
    }

    /**
     * What came out.
     *
     * @param lines in the order asked
     * @param stamps the plugins that changed a price
     */
    public record Outcome(List<PricedLine> lines, Set<PluginStamp> stamps) {
        public Outcome {
            lines = List.copyOf(lines);
        }
    }

    /** @param unread the cart's conditions that this rule would not reckon with */
    private record Rule(Plugin<PricingRule> plugin, String name, String phase, Set<PriceCondition> unread) {
        int rank() {
            return PHASES.indexOf(phase);
        }
    }

    /**
     * Prices the lines of one cart.
     *
     * @throws ComptoirException {@code plugin.answer-invalid}; {@code pricing.rule-missing}, naming a condition that no
     *     rule reads; and what the guard refuses with
     */
    public Outcome price(PartyId customer, LocalDate on, Currency currency, List<LineToPrice> asked, Call call) {
        List<LineInProgress> lines = asked.stream().map(LineInProgress::new).toList();
        Set<PluginStamp> stamps = new LinkedHashSet<>();
        if (lines.stream().anyMatch(LineInProgress::open)) {
            Set<PriceCondition> conditions = reached(lines);
            List<Rule> rules = rules(conditions, call);
            requireReaders(conditions, rules);
            for (Rule rule : rules) {
                apply(rule, customer, on, currency, lines, call, stamps);
            }
        }
        return new Outcome(lines.stream().map(LineInProgress::priced).toList(), stamps);
    }

    /** What the merchant wrote down for these lines and quantities. */
    private static Set<PriceCondition> reached(List<LineInProgress> lines) {
        Set<PriceCondition> reached = new LinkedHashSet<>();
        lines.stream().filter(LineInProgress::open).forEach(line -> reached.addAll(line.reached()));
        return Collections.unmodifiableSet(reached);
    }

    /** A price without the rule that an agreement asks for would be wrong, and nobody would see it. */
    private static void requireReaders(Set<PriceCondition> conditions, List<Rule> rules) {
        Set<PriceCondition> unread = new LinkedHashSet<>(conditions);
        rules.forEach(rule -> unread.retainAll(rule.unread()));
        unread.stream().min(Comparator.comparing(PriceCondition::name)).ifPresent(condition -> {
            throw new ComptoirException(
                    "pricing.rule-missing",
                    Fault.UNAVAILABLE,
                    Map.of(
                            "condition", condition.name(),
                            "kind", condition.kind(),
                            "scope", condition.scope(),
                            "audience", condition.audience()));
        });
    }

    private static Set<PriceCondition> unread(PricingRule rule, Set<PriceCondition> conditions) {
        Set<PriceCondition> unread = new LinkedHashSet<>(conditions);
        unread.removeIf(rule::reads);
        return unread;
    }

    private List<Rule> rules(Set<PriceCondition> conditions, Call call) {
        List<Rule> rules = new ArrayList<>();
        for (Plugin<PricingRule> plugin : plugins.all(PricingRule.class)) {
            rules.add(rule(plugin, conditions, call));
        }
        rules.sort(Comparator.comparingInt(Rule::rank).thenComparing(Rule::name));
        return rules;
    }

    /** Refused: {@code plugin.answer-invalid}, and what the guard refuses with. */
    private static Rule rule(Plugin<PricingRule> plugin, Set<PriceCondition> conditions, Call call) {
        Rule rule = plugin.ask(
                call,
                "pricing.rule",
                LIMIT,
                asked -> new Rule(plugin, asked.name(), asked.phase(), unread(asked, conditions)));
        if (rule.name() == null || rule.name().isBlank() || rule.name().length() > LONGEST_NAME) {
            throw InvalidAnswer.of(plugin.stamp(), "pricing rule", "a rule needs a name of 1 to 64 characters");
        }
        if (rule.phase() == null || rule.rank() < 0) {
            throw InvalidAnswer.of(plugin.stamp(), rule.name(), "unknown phase " + rule.phase());
        }
        return rule;
    }

    /** Refuses a rule that no price could be reckoned with. */
    static void check(Plugin<PricingRule> plugin, Call call) {
        rule(plugin, Set.of(), call);
    }

    private static void apply(
            Rule rule,
            PartyId customer,
            LocalDate on,
            Currency currency,
            List<LineInProgress> lines,
            Call call,
            Set<PluginStamp> stamps) {
        List<LineInProgress> open =
                lines.stream().filter(line -> line.openTo(rule.phase())).toList();
        if (open.isEmpty()) {
            return;
        }
        Cart cart = new Cart(
                customer,
                on,
                currency,
                open.stream().map(LineInProgress::toCart).toList());
        PluginStamp stamp = rule.plugin().stamp();
        List<Adjustment> answer =
                rule.plugin().ask(call, "pricing.apply", LIMIT, asked -> List.copyOf(asked.apply(cart)));
        new AdjustmentRules(stamp, rule.name(), currency).check(answer, open);
        for (Adjustment adjustment : answer) {
            open.stream()
                    .filter(line -> line.position() == adjustment.position())
                    .forEach(line -> line.adjust(rule.phase(), rule.name(), stamp, adjustment));
            stamps.add(stamp);
        }
    }
}
