// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.pricingvolume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.plugin.pricingvolume.Carts.cart;
import static org.comptoir.plugin.pricingvolume.Carts.condition;
import static org.comptoir.plugin.pricingvolume.Carts.net;
import static org.comptoir.plugin.pricingvolume.Carts.off;
import static org.comptoir.plugin.pricingvolume.Carts.price;
import static org.comptoir.plugin.pricingvolume.Carts.since;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.comptoir.model.Currency;
import org.comptoir.spi.pricing.v1.Adjustment;
import org.comptoir.spi.pricing.v1.Cart;
import org.comptoir.spi.pricing.v1.CartLine;
import org.comptoir.spi.pricing.v1.PriceCondition;
import org.comptoir.spi.pricing.v1.PricingRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PricingTest {

    private static final PriceCondition FROM_50 = net("palier-50", "product", "all", "50", "12");
    private static final PriceCondition FROM_200 = net("palier-200", "product", "all", "200", "9");
    private static final PriceCondition AGREED = net("contrat-lenoir", "product", "customer", "1", "9.50");

    @ParameterizedTest
    @CsvSource({"1, 15", "49, 15", "49.9999, 15", "50, 12", "50.5, 12", "199, 12", "199.9999, 12", "200, 9", "100000, 9"
    })
    void aTierBeginsExactlyAtItsQuantity(String quantity, String price) {
        assertThat(price(cart(quantity, FROM_200, FROM_50))).isEqualByComparingTo(price);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "49", "50", "199", "200", "1000"})
    void anAgreedPriceBeatsTheListAndEndsTheTiers(String quantity) {
        Cart cart = cart(quantity, FROM_50, AGREED, FROM_200);

        assertThat(price(cart)).isEqualByComparingTo("9.50");
        assertThat(new QuantityTiers().apply(cart)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"9, 15", "10, 11", "99, 11", "100, 8"})
    void anAgreedPriceMayHaveQuantitiesOfItsOwn(String quantity, String price) {
        PriceCondition from10 = net("contrat-10", "product", "customer", "10", "11");
        PriceCondition from100 = net("contrat-100", "product", "customer", "100", "8");

        assertThat(price(cart(quantity, from10, from100))).isEqualByComparingTo(price);
    }

    @Test
    void belowTheQuantityOfAnAgreedPriceTheTiersHold() {
        PriceCondition from500 = net("contrat-500", "product", "customer", "500", "8");

        assertThat(price(cart("200", FROM_50, FROM_200, from500))).isEqualByComparingTo("9");
        assertThat(price(cart("500", FROM_50, FROM_200, from500))).isEqualByComparingTo("8");
    }

    @Test
    void anAgreedPriceHoldsEvenAboveTheList() {
        assertThat(price(cart("1", net("contrat", "product", "customer", "1", "16"))))
                .isEqualByComparingTo("16");
    }

    @ParameterizedTest
    @CsvSource({"49, 15", "50, 14.25", "100, 13.5"})
    void aTierMayBeAPartOff(String quantity, String price) {
        PriceCondition five = off("palier-5", "product", "all", "50", "5");
        PriceCondition ten = off("palier-10", "product", "all", "100", "10");

        assertThat(price(cart(quantity, five, ten))).isEqualByComparingTo(price);
    }

    @Test
    void aNetPriceForAllFromTheFirstUnitTakesTheListPricesPlace() {
        assertThat(price(cart("1", net("promo", "product", "all", "1", "14"), FROM_50)))
                .isEqualByComparingTo("14");
    }

    @ParameterizedTest
    @CsvSource({"family, 14.25", "all, 14.25", "product, 14.25"})
    void aDiscountComesOffTheList(String scope, String price) {
        assertThat(price(cart("1", off("remise", scope, "all", "1", "5")))).isEqualByComparingTo(price);
    }

    @Test
    void aDiscountHoldsFromNoUnitAtAll() {
        assertThat(price(cart("0.5", off("remise", "all", "all", "0", "5")))).isEqualByComparingTo("14.25");
        assertThat(price(cart("0.5", off("remise", "all", "all", "1", "5")))).isEqualByComparingTo("15");
    }

    @Test
    void theFamilysDiscountTakesTheGeneralOnesPlace() {
        PriceCondition family = off("famille", "family", "all", "1", "2");
        PriceCondition general = off("generale", "all", "all", "1", "10");

        assertThat(price(cart("1", general, family))).isEqualByComparingTo("14.7");
    }

    @Test
    void aDiscountComesOffATierAndOffAnAgreedPrice() {
        PriceCondition general = off("generale", "all", "all", "1", "10");

        assertThat(price(cart("50", FROM_50, general))).isEqualByComparingTo("10.8");
        assertThat(price(cart("50", FROM_50, AGREED, general))).isEqualByComparingTo("8.55");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # each pair: the first counts, whatever else the second has
            a all customer 2 2026-01-01     | b product all 100 2026-06-01
            a product all 2 2026-01-01      | b family all 100 2026-06-01
            a family all 2 2026-01-01       | b all all 100 2026-06-01
            b product all 100 2026-01-01    | a product all 50 2026-06-01
            b product all 50 2026-06-01     | a product all 50 2026-01-01
            a product all 50 2026-01-01     | b product all 50 2026-01-01
            """)
    void oneConditionCountsInTheDeclaredOrder(String winner, String loser) {
        PriceCondition first = percent(winner);
        PriceCondition second = percent(loser);

        assertThat(reasons(new QuantityTiers(), cart("100", first, second))).containsExactly(first.name());
        assertThat(reasons(new QuantityTiers(), cart("100", second, first))).containsExactly(first.name());
    }

    @Test
    void anUnreachedConditionNeverHidesAReachedOne() {
        PriceCondition unreached = off("client", "product", "customer", "100", "50");

        assertThat(reasons(new QuantityTiers(), cart("60", unreached, FROM_50))).containsExactly("palier-50");
    }

    @Test
    void whatALaterReleaseMayWriteIsLeftAlone() {
        Cart cart = cart(
                "100",
                condition("a", "buy-two-get-one", "product", "all", "1", "1"),
                condition("b", "net-price", "brand", "all", "1", "1"),
                condition("c", "percent-off", "product", "group", "1", "1"));

        assertThat(price(cart)).isEqualByComparingTo("15");
    }

    @Test
    void everyLineIsPricedByItsOwnConditions() {
        CartLine one = cart("50", FROM_50).lines().get(0);
        CartLine two =
                new CartLine(2, one.product(), "PLAIN", "", one.quantity(), one.listPrice(), one.price(), List.of());
        CartLine three = new CartLine(
                3, one.product(), "OTHER", "", one.quantity(), one.listPrice(), one.price(), List.of(FROM_50));
        Cart cart = new Cart(cart("1").customer(), cart("1").on(), Currency.EUR, List.of(one, two, three));

        assertThat(new QuantityTiers().apply(cart))
                .extracting(Adjustment::position)
                .containsExactly(1, 3);
    }

    @Test
    void thereIsOneRuleAPhase() {
        assertThat(Carts.RULES).extracting(PricingRule::phase).containsExactly("contract", "tier", "discount");
        assertThat(Carts.RULES)
                .extracting(PricingRule::name)
                .containsExactly("contract-prices", "quantity-tiers", "discounts");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            net-price product all 50 12           | Palier à partir de 50 : 12,00 €       | Tier from 50: €12.00
            net-price product all 2.5 0.0125      | Palier à partir de 2,5 : 0,0125 €     | Tier from 2.5: €0.0125
            net-price product all 1000 1234.5     | Palier à partir de 1000 : 1234,50 €   | Tier from 1000: €1234.50
            net-price product all 1 14            | Prix net : 14,00 €                    | Net price: €14.00
            net-price product customer 1 9.5      | Prix convenu : 9,50 €                 | Agreed price: €9.50
            net-price product customer 10 9.5     | Prix convenu à partir de 10 : 9,50 €  | Agreed price from 10: €9.50
            percent-off product all 50 5          | Palier à partir de 50 : -5 %          | Tier from 50: -5%
            percent-off product all 1 2.5         | Remise sur l'article : -2,5 %         | Discount on the product: -2.5%
            percent-off family all 1 5            | Remise sur la famille bougies : -5 %  | Discount on the family bougies: -5%
            percent-off all all 1 10.00           | Remise générale : -10 %               | General discount: -10%
            percent-off all customer 1 3          | Remise client générale : -3 %         | General customer discount: -3%
            percent-off family customer 1 3       | Remise client sur la famille bougies : -3 % | Customer discount on the family bougies: -3%
            """)
    void theCustomerReadsWhyInFrenchAndInEnglish(String written, String french, String english) {
        String[] word = written.split(" ");
        Cart cart = cart("5000", condition("name", word[0], word[1], word[2], word[3], word[4]));
        List<Adjustment> made =
                Carts.RULES.stream().flatMap(rule -> rule.apply(cart).stream()).toList();

        assertThat(made).singleElement().satisfies(adjustment -> {
            assertThat(adjustment.explanation().in(Locale.FRENCH)).isEqualTo(french);
            assertThat(adjustment.explanation().in(Locale.ENGLISH)).isEqualTo(english);
            assertThat(adjustment.reason()).isEqualTo("name");
        });
    }

    @ParameterizedTest
    @CsvSource({"USD, '12,00 USD', USD 12.00", "JPY, 12 JPY, JPY 12", "TND, '12,000 TND', TND 12.000"})
    void aPriceIsWrittenWithItsCurrencysDecimals(String currency, String french, String english) {
        Adjustment made = new QuantityTiers()
                .apply(cart(Currency.of(currency), "50", FROM_50))
                .get(0);

        assertThat(made.explanation().in(Locale.FRENCH)).endsWith(": " + french);
        assertThat(made.explanation().in(Locale.ENGLISH)).endsWith(": " + english);
        assertThat(((Adjustment.NetPrice) made).price().currency()).isEqualTo(Currency.of(currency));
    }

    @Property
    void underFallingTiersALargerQuantityNeverCostsMoreAPiece(
            @ForAll @Size(max = 6) List<@IntRange(min = 2, max = 500) Integer> thresholds,
            @ForAll @IntRange(max = 90) int cheapest,
            @ForAll @IntRange(min = 1, max = 600) int fewer,
            @ForAll @IntRange(min = 1, max = 600) int more) {
        List<Integer> rising = thresholds.stream().distinct().sorted().toList();
        PriceCondition[] tiers = IntStream.range(0, rising.size())
                .mapToObj(i -> off("tier-" + i, "product", "all", rising.get(i).toString(), "" + (cheapest + i)))
                .toArray(PriceCondition[]::new);

        BigDecimal few = price(cart("" + Math.min(fewer, more), tiers));
        BigDecimal many = price(cart("" + Math.max(fewer, more), tiers));

        assertThat(many).isLessThanOrEqualTo(few);
    }

    @Property
    void theOrderInWhichConditionsComeNeverMatters(
            @ForAll @Size(max = 6) List<@IntRange(max = 300) Integer> seeds,
            @ForAll @IntRange(min = 1, max = 400) int quantity) {
        List<PriceCondition> conditions = new ArrayList<>();
        for (int i = 0; i < seeds.size(); i++) {
            int seed = seeds.get(i);
            conditions.add(condition(
                    "c" + i,
                    seed % 2 == 0 ? "net-price" : "percent-off",
                    List.of("product", "family", "all").get(seed % 3),
                    seed % 5 == 0 ? "customer" : "all",
                    "" + seed,
                    "" + (1 + seed % 14)));
        }
        List<PriceCondition> backwards = new ArrayList<>(conditions);
        Collections.reverse(backwards);

        Cart one = cart("" + quantity, conditions.toArray(PriceCondition[]::new));
        Cart other = cart("" + quantity, backwards.toArray(PriceCondition[]::new));
        for (PricingRule rule : Carts.RULES) {
            assertThat(rule.apply(one)).isEqualTo(rule.apply(other)).hasSizeLessThanOrEqualTo(1);
        }
    }

    private static PriceCondition percent(String written) {
        String[] word = written.split(" ");
        return since(off(word[0], word[1], word[2], word[3], "5"), word[4]);
    }

    private static List<String> reasons(PricingRule rule, Cart cart) {
        return rule.apply(cart).stream().map(Adjustment::reason).toList();
    }
}
