package ${package};

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.comptoir.model.Currency;
import org.comptoir.model.Quantity;
import org.comptoir.model.Unit;
import org.comptoir.model.UnitPrice;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.ProductId;
import org.comptoir.spi.pricing.v1.Adjustment;
import org.comptoir.spi.pricing.v1.Cart;
import org.comptoir.spi.pricing.v1.CartLine;
import org.junit.jupiter.api.Test;

class FamilyDiscountTest {

    @Test
    void linesOfTheFamilyAreCheaperAndOthersAreLeftAlone() {
        List<Adjustment> adjustments = new FamilyDiscount("candles", "7.5").apply(cart("candles", "soaps"));

        assertThat(adjustments).singleElement(type(Adjustment.PercentOff.class)).satisfies(line -> {
            assertThat(line.position()).isEqualTo(1);
            assertThat(line.rate().percent()).isEqualByComparingTo(new BigDecimal("7.5"));
        });
    }

    @Test
    void withoutAFamilyEveryLineIsCheaper() {
        assertThat(new FamilyDiscount("", "5").apply(cart("candles", ""))).hasSize(2);
    }

    @Test
    void aPercentageThatIsNoneIsToldAndTakesNothingOff() {
        FamilyDiscount rule = new FamilyDiscount("", "five");

        assertThat(rule.apply(cart("candles"))).isEmpty();
        assertThat(rule.health().field()).isEqualTo("percent");
    }

    private static Cart cart(String... families) {
        UnitPrice price = UnitPrice.of("20", Currency.EUR);
        List<CartLine> lines = new ArrayList<>();
        for (String family : families) {
            int position = lines.size() + 1;
            ProductId product = new ProductId(new UUID(0, position));
            Quantity three = Quantity.of(3, Unit.PIECE);
            lines.add(new CartLine(position, product, "SKU-" + position, family, three, price, price, List.of()));
        }
        return new Cart(new PartyId(new UUID(0, 1)), LocalDate.of(2026, 11, 21), Currency.EUR, lines);
    }
}
