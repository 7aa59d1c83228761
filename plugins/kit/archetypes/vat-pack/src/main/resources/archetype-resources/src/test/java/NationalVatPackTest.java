package ${package};

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.comptoir.model.CountryCode;
import org.comptoir.model.VatCategory;
import org.comptoir.spi.vat.v1.Supply;
import org.comptoir.spi.vat.v1.VatVerdict;
import org.comptoir.spi.vat.v1.VatVerdict.AtDestination;
import org.comptoir.spi.vat.v1.VatVerdict.Decided;
import org.comptoir.spi.vat.v1.VatVerdict.Refused;
import org.junit.jupiter.api.Test;

class NationalVatPackTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private final NationalVatPack pack = new NationalVatPack(List.of());

    @Test
    void atHomeTheRateOfTheDayHolds() {
        assertThat(percent(pack.decide(sold("LU", "consumer", "", "goods", DAY))))
                .isEqualTo("17");
        assertThat(percent(pack.decide(sold("LU", "consumer", "", "goods", LocalDate.of(2023, 6, 1)))))
                .isEqualTo("16");
    }

    @Test
    void aBusinessInAnotherMemberStateIsNotCharged() {
        assertThat(category(pack.decide(sold("FR", "business", "FR13917583205", "goods", DAY))))
                .isEqualTo(VatCategory.K);
        assertThat(category(pack.decide(sold("FR", "business", "FR13917583205", "services", DAY))))
                .isEqualTo(VatCategory.AE);
    }

    @Test
    void aConsumerInAnotherMemberStatePaysTheVatThere() {
        assertThat(pack.decide(sold("DE", "consumer", "", "goods", DAY))).isInstanceOf(AtDestination.class);
    }

    @Test
    void goodsThatLeaveTheUnionAreExempt() {
        assertThat(category(pack.decide(sold("CH", "consumer", "", "goods", DAY))))
                .isEqualTo(VatCategory.G);
    }

    @Test
    void aDayBeforeTheFirstRateIsRefused() {
        assertThat(pack.decide(sold("LU", "consumer", "", "goods", LocalDate.of(2010, 1, 1))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aRateOfTheSettingsHoldsFromItsDay() {
        NationalVatPack later = new NationalVatPack(List.of("standard;18;2027-01-01;the gazette"));
        LocalDate then = LocalDate.of(2027, 1, 1);

        assertThat(percent(later.decide(sold("LU", "consumer", "", "goods", then))))
                .isEqualTo("18");
        assertThat(percent(later.decide(sold("LU", "consumer", "", "goods", then.minusDays(1)))))
                .isEqualTo("17");
    }

    private static VatCategory category(VatVerdict verdict) {
        return ((Decided) verdict).category();
    }

    private static String percent(VatVerdict verdict) {
        return ((Decided) verdict).rate().percent().toPlainString();
    }

    private static Supply sold(String destination, String buyer, String number, String nature, LocalDate on) {
        CountryCode there = new CountryCode(destination);
        CountryCode here = NationalVatPack.COUNTRY;
        return new Supply(on, here, Set.of("oss"), there, number, buyer, there, "", nature, "standard");
    }
}
