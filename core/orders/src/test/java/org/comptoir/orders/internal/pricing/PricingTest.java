// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.comptoir.api.catalogue.Prices;
import org.comptoir.api.catalogue.Product;
import org.comptoir.api.order.PriceBreak;
import org.comptoir.api.order.PriceStep;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.Currency;
import org.comptoir.model.Idempotency;
import org.comptoir.model.LocalText;
import org.comptoir.model.Quantity;
import org.comptoir.model.Rate;
import org.comptoir.model.Unit;
import org.comptoir.model.UnitPrice;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.ProductId;
import org.comptoir.orders.internal.FakeRule;
import org.comptoir.orders.internal.Refused;
import org.comptoir.spi.pricing.v1.Adjustment;
import org.comptoir.spi.pricing.v1.Cart;
import org.comptoir.spi.pricing.v1.CartLine;
import org.comptoir.spi.pricing.v1.PricingRule;
import org.comptoir.testkit.FakePlugins;
import org.junit.jupiter.api.Test;

class PricingTest {

    private static final UUID SOMEBODY = UUID.fromString("01932f00-0000-7000-8000-000000000001");
    private static final Call CALL =
            new Call(new CompanyId(SOMEBODY), Actor.system("test"), Idempotency.NONE, Instant.MAX, Locale.ENGLISH, "t");

    private final FakePlugins plugins = new FakePlugins(() -> false);
    private final Pricing pricing = new Pricing(plugins);

    private FakeRule add(FakeRule rule) {
        plugins.add(PricingRule.class, rule);
        return rule;
    }

    private Pricing.Outcome price(LineToPrice... lines) {
        return pricing.price(new PartyId(SOMEBODY), LocalDate.of(2024, 12, 1), Currency.EUR, List.of(lines), CALL);
    }

    private static LineToPrice line(int position, String listPrice) {
        return new LineToPrice(position, priced(listPrice), Quantity.of(2, Unit.PIECE), null);
    }

    private static LineToPrice agreed(int position, String listPrice, String price) {
        return new LineToPrice(
                position, priced(listPrice), Quantity.of(2, Unit.PIECE), UnitPrice.of(price, Currency.EUR));
    }

    private static Prices.Priced priced(String listPrice, Prices.Condition... conditions) {
        UnitPrice list = UnitPrice.of(listPrice, Currency.EUR);
        return new Prices.Priced(
                new Product(
                        new ProductId(SOMEBODY),
                        "A",
                        "A",
                        "",
                        "goods",
                        Unit.PIECE,
                        "standard",
                        list,
                        BigDecimal.ONE,
                        "active",
                        1),
                list,
                List.of(conditions));
    }

    private static Prices.Condition condition(String name, String kind, String fromQuantity) {
        return new Prices.Condition(
                name, kind, "product", "all", new BigDecimal(fromQuantity), BigDecimal.ONE, LocalDate.of(2024, 1, 1));
    }

    private static LineToPrice twoPieces(Prices.Condition... conditions) {
        return new LineToPrice(1, priced("10", conditions), Quantity.of(2, Unit.PIECE), null);
    }

    @Test
    void aConditionThatNoRuleReadsIsRefusedByName() {
        add(FakeRule.each("d", "discount", line -> FakeRule.off(line, "10")).reading("percent-off"));
        LineToPrice line = twoPieces(condition("Candles -5 %", "percent-off", "0"), condition("net", "net-price", "2"));
        assertThat(Refused.with("pricing.rule-missing", () -> price(line)).facts())
                .containsEntry("condition", "net")
                .containsEntry("kind", "net-price");
        add(FakeRule.each("c", "contract", each -> FakeRule.net(each, "5")).reading("net-price"));
        assertThat(price(line).lines().get(0).price().amount()).isEqualByComparingTo("4.5");
    }

    /** Ten a piece off from ten on, a price that is no lower from four on, and one that is reached already. */
    @Test
    void whatALittleMoreWouldCostIsAskedOfTheRules() {
        add(new FakeRule("steps", "tier", cart -> cart.lines().stream()
                        .filter(line -> line.quantity().amount().compareTo(new BigDecimal("10")) >= 0)
                        .map(line -> FakeRule.off(line, "10"))
                        .toList())
                .reading("net-price"));
        LineToPrice line = twoPieces(
                condition("ten", "net-price", "9.5"),
                condition("four", "net-price", "4"),
                condition("reached", "net-price", "1"));

        assertThat(breaks(line, agreed(2, "10", "8")))
                .containsExactly(new PriceBreak(1, Quantity.of(10, Unit.PIECE), UnitPrice.of("9", Currency.EUR)));
        assertThat(breaks(twoPieces(condition("ten", "percent-off", "10"))))
                .as("nobody reads it")
                .isEmpty();
        assertThat(breaks(twoPieces(condition("ten", "net-price", "10"), condition("unread", "percent-off", "3"))))
                .as("from three on there is no price at all")
                .isEmpty();
        assertThat(breaks(twoPieces())).isEmpty();
    }

    private List<PriceBreak> breaks(LineToPrice... lines) {
        return Breaks.of(
                List.of(lines), cart -> price(cart.toArray(LineToPrice[]::new)).lines());
    }

    @Test
    void aRuleOfAPhaseThatDoesNotExistIsNotAdmitted() {
        RuleAdmission admission = new RuleAdmission();
        add(FakeRule.each("ten", "discount", line -> FakeRule.off(line, "10")));
        admission.admit(plugins.all(PricingRule.class).get(0), CALL);

        add(FakeRule.each("lost", "afterwards", line -> FakeRule.off(line, "10")));
        assertThat(Refused.with(
                                "plugin.answer-invalid",
                                () -> admission.admit(
                                        plugins.all(PricingRule.class).get(1), CALL))
                        .facts())
                .containsEntry("why", "unknown phase afterwards");
    }

    @Test
    void aConditionThatTheQuantityDoesNotReachWantsNoRule() {
        assertThat(price(twoPieces(condition("from 50", "net-price", "50")))
                        .lines()
                        .get(0)
                        .price()
                        .amount())
                .isEqualByComparingTo("10");
    }

    @Test
    void aPriceAgreedElsewhereWantsNoRuleForItsConditions() {
        LineToPrice line = new LineToPrice(
                1,
                priced("10", condition("net", "net-price", "0")),
                Quantity.of(2, Unit.PIECE),
                UnitPrice.of("9", Currency.EUR));
        assertThat(price(line).lines().get(0).price().amount()).isEqualByComparingTo("9");
    }

    @Test
    void rulesRunByPhaseThenByNameEachOnWhatTheFormerLeft() {
        add(FakeRule.each("b", "discount", line -> FakeRule.off(line, "50")));
        add(FakeRule.each("a", "discount", line -> FakeRule.off(line, "10")));
        add(FakeRule.each("z", "tier", line -> FakeRule.net(line, "8")));
        PricedLine priced = price(line(1, "10")).lines().get(0);
        assertThat(priced.trace()).extracting(PriceStep::rule).containsExactly("", "z", "a", "b");
        assertThat(priced.trace())
                .extracting(step -> step.price().toPlainString())
                .containsExactly("10", "8", "7.2", "3.6");
        assertThat(priced.price()).isEqualTo(UnitPrice.of("3.6", Currency.EUR));
    }

    @Test
    void aContractPriceEndsTheTiersOfItsLineAlone() {
        FakeRule tier = add(FakeRule.each("t", "tier", line -> FakeRule.net(line, "7")));
        add(new FakeRule(
                "c", "contract", cart -> List.of(FakeRule.net(cart.lines().get(0), "9"))));
        add(FakeRule.each("d", "discount", line -> FakeRule.off(line, "10")));
        List<PricedLine> priced = price(line(1, "10"), line(2, "10")).lines();
        assertThat(priced.get(0).price().amount()).isEqualByComparingTo("8.1");
        assertThat(priced.get(1).price().amount()).isEqualByComparingTo("6.3");
        assertThat(tier.asked.get(0).lines()).extracting(CartLine::position).containsExactly(2);
    }

    @Test
    void aContractDiscountDoesNotEndTheTiers() {
        add(FakeRule.each("c", "contract", line -> FakeRule.off(line, "10")));
        add(FakeRule.each("t", "tier", line -> FakeRule.off(line, "10")));
        assertThat(price(line(1, "10")).lines().get(0).price().amount()).isEqualByComparingTo("8.1");
    }

    @Test
    void noRuleSeesALineWhosePriceWasAgreed() {
        FakeRule rule = add(FakeRule.each("d", "discount", line -> FakeRule.off(line, "10")));
        Pricing.Outcome outcome = price(agreed(1, "10", "4"), line(2, "10"));
        assertThat(outcome.lines().get(0).price().amount()).isEqualByComparingTo("4");
        assertThat(outcome.lines().get(1).price().amount()).isEqualByComparingTo("9");
        assertThat(rule.asked.get(0).lines()).hasSize(1);
        assertThat(price(agreed(1, "10", "4")).stamps()).isEmpty();
        assertThat(rule.asked).hasSize(1);
    }

    @Test
    void onlyRulesThatChangedSomethingAreStamped() {
        add(new FakeRule("idle", "discount", cart -> List.of()));
        assertThat(price(line(1, "10")).stamps()).isEmpty();
        add(FakeRule.each("d", "discount", line -> FakeRule.off(line, "10")));
        assertThat(price(line(1, "10")).stamps()).hasSize(1);
    }

    @Property
    void aDiscountIsRoundedHalfUpToFourDecimals(
            @ForAll @BigRange(min = "0", max = "10000") @Scale(6) BigDecimal list,
            @ForAll @BigRange(min = "0", max = "100") @Scale(4) BigDecimal percent) {
        FakePlugins fresh = new FakePlugins(() -> false);
        fresh.add(
                PricingRule.class,
                FakeRule.each(
                        "d", "discount", line -> new Adjustment.PercentOff(1, new Rate(percent), "off", FakeRule.WHY)));
        UnitPrice price = new Pricing(fresh)
                .price(
                        new PartyId(SOMEBODY),
                        LocalDate.of(2024, 12, 1),
                        Currency.EUR,
                        List.of(line(1, list.toPlainString())),
                        CALL)
                .lines()
                .get(0)
                .price();
        BigDecimal exact = list.subtract(list.multiply(percent).movePointLeft(2));
        assertThat(price.amount()).isEqualByComparingTo(exact.setScale(4, RoundingMode.HALF_UP));
    }

    @Test
    void nonsenseIsRefusedAndItsAuthorNamed() {
        UnitPrice one = UnitPrice.of("1", Currency.EUR);
        LocalText why = FakeRule.WHY;
        refuses(cart -> List.of(new Adjustment.NetPrice(9, one, "r", why)), "no line 9");
        refuses(
                cart -> List.of(new Adjustment.NetPrice(1, one, "r", why), new Adjustment.NetPrice(1, one, "r", why)),
                "twice");
        refuses(
                cart -> List.of(new Adjustment.NetPrice(1, UnitPrice.of("1", Currency.of("USD")), "r", why)),
                "not in EUR");
        refuses(cart -> List.of(new Adjustment.NetPrice(1, UnitPrice.of("-1", Currency.EUR), "r", why)), "below zero");
        refuses(cart -> List.of(new Adjustment.NetPrice(1, one, "", why)), "without a reason");
        refuses(cart -> List.of(new Adjustment.NetPrice(1, one, "r", null)), "not explained");
        refuses(cart -> List.of(new Adjustment.NetPrice(1, null, "r", why)), "no price");
        refuses(
                cart -> List.of(new Adjustment.NetPrice(1, one, "r", LocalText.of("x".repeat(301), "y"))),
                "not explained");
    }

    private void refuses(Function<Cart, List<Adjustment>> answer, String why) {
        FakeRule rule = add(new FakeRule("silly", "discount", answer));
        var facts = Refused.with("plugin.answer-invalid", () -> price(line(1, "10")))
                .facts();
        assertThat(facts).containsEntry("plugin", "test.FakeRule").containsEntry("asked", "silly");
        assertThat(facts.get("why")).contains(why);
        plugins.remove(PricingRule.class, rule);
    }

    @Test
    void aRuleOfAnUnknownPhaseOrWithoutANameIsRefused() {
        FakeRule odd = add(new FakeRule("odd", "later", cart -> List.of()));
        assertThat(Refused.with("plugin.answer-invalid", () -> price(line(1, "10")))
                        .facts()
                        .get("why"))
                .contains("later");
        plugins.remove(PricingRule.class, odd);
        add(new FakeRule(" ", "tier", cart -> List.of()));
        Refused.with("plugin.answer-invalid", () -> price(line(1, "10")));
    }
}
