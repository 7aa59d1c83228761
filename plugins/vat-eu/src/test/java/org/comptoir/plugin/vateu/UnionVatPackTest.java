// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.vateu;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Idempotency;
import org.comptoir.model.Rate;
import org.comptoir.model.id.CompanyId;
import org.comptoir.spi.Health;
import org.comptoir.spi.vat.v1.Supply;
import org.comptoir.spi.vat.v1.VatRate;
import org.comptoir.spi.vat.v1.VatVerdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnionVatPackTest {

    private static final Call CALL = new Call(
            new CompanyId(new UUID(0, 1)),
            Actor.system("test"),
            Idempotency.NONE,
            Instant.EPOCH,
            Locale.FRANCE,
            "trace");

    private final UnionVatPack pack = new UnionVatPack(List.of());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # country, day | standard | intermediate | reduced | super-reduced
            AT 2026-06-30 | 20   | 13   | 10  | 10
            AT 2026-07-01 | 20   | 13   | 10  | 4.9
            BE 2026-11-21 | 21   | 12   | 6   | 6
            BG 2026-11-21 | 20   | 20   | 9   | 9
            CY 2026-11-21 | 19   | 9    | 5   | 3
            CZ 2024-01-01 | 21   | 21   | 12  | 12
            DE 2026-11-21 | 19   | 19   | 7   | 7
            DK 2026-11-21 | 25   | 25   | 25  | 25
            EE 2024-12-31 | 22   | 9    | 5   | 5
            EE 2025-06-30 | 22   | 13   | 9   | 9
            EE 2025-07-01 | 24   | 13   | 9   | 9
            ES 2026-11-21 | 21   | 21   | 10  | 4
            FI 2024-08-31 | 24   | 14   | 10  | 10
            FI 2024-09-01 | 25.5 | 14   | 10  | 10
            FI 2025-12-31 | 25.5 | 14   | 10  | 10
            FI 2026-01-01 | 25.5 | 13.5 | 10  | 10
            FR 2026-11-21 | 20   | 10   | 5.5 | 2.1
            GR 2026-11-21 | 24   | 13   | 6   | 6
            HR 2026-11-21 | 25   | 13   | 5   | 5
            HU 2026-11-21 | 27   | 18   | 5   | 5
            IE 2026-11-21 | 23   | 13.5 | 9   | 4.8
            IT 2026-11-21 | 22   | 10   | 5   | 4
            LT 2025-12-31 | 21   | 9    | 5   | 5
            LT 2026-01-01 | 21   | 12   | 5   | 5
            LU 2024-01-01 | 17   | 14   | 8   | 3
            LV 2026-11-21 | 21   | 12   | 5   | 5
            MT 2026-11-21 | 18   | 7    | 5   | 5
            NL 2026-11-21 | 21   | 21   | 9   | 9
            PL 2026-11-21 | 23   | 8    | 5   | 5
            PT 2026-11-21 | 23   | 13   | 6   | 6
            RO 2025-07-31 | 19   | 9    | 5   | 5
            RO 2025-08-01 | 21   | 21   | 11  | 11
            SE 2026-11-21 | 25   | 12   | 6   | 6
            SI 2026-11-21 | 22   | 9.5  | 5   | 5
            SK 2024-12-31 | 20   | 10   | 5   | 5
            SK 2025-01-01 | 23   | 19   | 5   | 5
            """)
    void eachCountryHasFourClassesAndOneItLacksBearsTheNextHigher(
            String when, String standard, String intermediate, String reduced, String superReduced) {
        assertThat(rates(pack, when))
                .isEqualTo(Map.of(
                        "standard", Rate.of(standard),
                        "intermediate", Rate.of(intermediate),
                        "reduced", Rate.of(reduced),
                        "super-reduced", Rate.of(superReduced)));
    }

    @ParameterizedTest
    @CsvSource({
        "DE 2020-06-30, 19",
        "DE 2020-07-01, 16",
        "DE 2020-12-31, 16",
        "DE 2021-01-01, 19",
        "EE 2023-12-31, 20",
        "EE 2024-01-01, 22",
        "FR 2013-12-31, 19.6",
        "FR 2014-01-01, 20",
        "IE 2020-08-31, 23",
        "IE 2020-09-01, 21",
        "IE 2021-02-28, 21",
        "IE 2021-03-01, 23",
        "LU 2022-12-31, 17",
        "LU 2023-01-01, 16",
        "LU 2023-12-31, 16",
        "LU 2024-01-01, 17",
        "RO 2017-01-01, 19",
        "SK 2011-01-01, 20",
    })
    void theStandardRateChangesOnItsDay(String when, String standard) {
        assertThat(rates(pack, when)).containsEntry("standard", Rate.of(standard));
    }

    @Test
    void theCzechReducedRatesMergedIntoOne() {
        assertThat(rates(pack, "CZ 2023-12-31"))
                .containsEntry("intermediate", Rate.of("15"))
                .containsEntry("reduced", Rate.of("10"));
        assertThat(rates(pack, "CZ 2024-01-01")).containsEntry("reduced", Rate.of("12"));
    }

    @Test
    void beforeTheFileIsCompleteAClassItDoesNotKnowIsNotGuessed() {
        assertThat(rates(pack, "BE 2023-12-31")).containsOnlyKeys("standard");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RO 2016-12-31", "GB 2026-11-21", "CH 2026-11-21", "MC 2026-11-21"})
    void aCountryUnknownOnTheDayHasNoRates(String when) {
        assertThat(rates(pack, when)).isEmpty();
    }

    @Test
    void aRateOfAnotherClassSaysSo() {
        assertThat(pack.rates(new CountryCode("DE"), LocalDate.of(2026, 11, 21)))
                .filteredOn(rate -> rate.taxCategory().equals("super-reduced"))
                .extracting(VatRate::source)
                .containsExactly("none of this class, reduced instead (tedb)");
    }

    @Property
    void everyMemberStateHasEveryClassOnceAndNoLowerClassIsTaxedMore(
            @ForAll("countries") CountryCode country, @ForAll("days") LocalDate day) {
        List<VatRate> rates = pack.rates(country, day);

        assertThat(rates)
                .extracting(VatRate::taxCategory)
                .containsExactly("standard", "intermediate", "reduced", "super-reduced");
        for (int i = 1; i < rates.size(); i++) {
            assertThat(rates.get(i).rate().percent())
                    .isLessThanOrEqualTo(rates.get(i - 1).rate().percent());
        }
        assertThat(rates).allSatisfy(rate -> assertThat(rate.since()).isBeforeOrEqualTo(day));
    }

    @Property
    void betweenItsFirstDayAndTodayAStandardRateHasNoGap(
            @ForAll("countries") CountryCode country, @ForAll("longAgo") LocalDate day) {
        LocalDate first = bundled().stream()
                .filter(rate ->
                        rate.country().equals(country) && rate.category().equals("standard"))
                .map(DatedRate::from)
                .min(LocalDate::compareTo)
                .orElseThrow();

        assertThat(pack.rates(country, day).isEmpty()).isEqualTo(day.isBefore(first));
    }

    @Test
    void noTwoLinesOfTheFileHoldOnOneDay() {
        List<DatedRate> rates = bundled();
        for (DatedRate one : rates) {
            assertThat(rates)
                    .filteredOn(other -> !other.equals(one)
                            && other.country().equals(one.country())
                            && other.category().equals(one.category())
                            && other.holdsOn(one.from()))
                    .isEmpty();
        }
    }

    @Test
    void itRatesTwentySevenCountriesAndDecidesForNone() {
        assertThat(pack.rated()).hasSize(27).allSatisfy(country -> assertThat(
                        country.inEuropeanUnion(LocalDate.of(2026, 11, 21)))
                .isTrue());
        assertThat(pack.sellers()).isEmpty();
        assertThat(pack.check(CALL)).isEqualTo(Health.up());
    }

    @Test
    void aSupplyIsLeftToThePackOfTheSellersCountry() {
        CountryCode germany = new CountryCode("DE");
        Supply supply = new Supply(
                LocalDate.of(2026, 11, 21),
                germany,
                Set.of(),
                germany,
                "",
                "consumer",
                germany,
                "10115",
                "goods",
                "standard");

        assertThat(pack.decide(supply)).isInstanceOfSatisfying(VatVerdict.Refused.class, refused -> assertThat(
                        refused.problem().code())
                .isEqualTo("vat.seller-unknown"));
    }

    @Test
    void anAdminAddsARateByALineOfTheSettings() {
        UnionVatPack set = new UnionVatPack(List.of("DE;standard;20;2027-01-01", "DE;intermediate;7;2024-01-01"));

        assertThat(set.check(CALL)).isEqualTo(Health.up());
        assertThat(rates(set, "DE 2026-12-31")).containsEntry("standard", Rate.of("19"));
        assertThat(rates(set, "DE 2027-01-01"))
                .containsEntry("standard", Rate.of("20"))
                .containsEntry("intermediate", Rate.of("7"));
        assertThat(rates(pack, "DE 2027-01-01")).containsEntry("standard", Rate.of("19"));
    }

    @Test
    void aLineOfTheSettingsCountsBeforeTheFileOnTheSameDay() {
        UnionVatPack set = new UnionVatPack(List.of("FI;standard;25;2024-09-01"));

        assertThat(rates(set, "FI 2024-08-31")).containsEntry("standard", Rate.of("24"));
        assertThat(rates(set, "FI 2024-09-01")).containsEntry("standard", Rate.of("25"));
    }

    @Test
    void aTemporaryRateGivesWayToTheOldOneAfterItsLastDay() {
        UnionVatPack set = new UnionVatPack(List.of("DE;standard;16;2027-07-01;2027-12-31"));

        assertThat(rates(set, "DE 2027-12-31")).containsEntry("standard", Rate.of("16"));
        assertThat(rates(set, "DE 2028-01-01")).containsEntry("standard", Rate.of("19"));
    }

    @Test
    void oneSettingMayHoldSeveralLines() {
        UnionVatPack set = new UnionVatPack(List.of("DE;standard;20;2027-01-01, DK;standard;24;2027-01-01,"));

        assertThat(set.check(CALL)).isEqualTo(Health.up());
        assertThat(rates(set, "DK 2027-01-01")).containsEntry("standard", Rate.of("24"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE;standard;19",
                "DE standard 19 2027-01-01",
                "XX;standard;19;2027-01-01",
                "CH;standard;8.1;2027-01-01",
                "DE;parking;19;2027-01-01",
                "DE;standard;19%;2027-01-01",
                "DE;standard;-1;2027-01-01",
                "DE;standard;19;2027-13-01",
                "DE;standard;19;2027-01-02;2027-01-01",
                "AT;standard;22;2027-01-01",
            })
    void aWrongLineNeedsMendingAndSpoilsNothingElse(String line) {
        UnionVatPack set = new UnionVatPack(List.of("AT;standard;21;2027-01-01", line));

        Health health = set.check(CALL);
        assertThat(health.state()).isEqualTo(Health.State.NEEDS_CONFIG);
        assertThat(health.field()).isEqualTo("rates");
        assertThat(health.message()).startsWith("Line 2").contains(line);
        assertThat(rates(set, "AT 2027-01-01")).containsEntry("standard", Rate.of("21"));
        assertThat(rates(set, "DE 2027-01-01")).containsEntry("standard", Rate.of("19"));
    }

    @Provide
    Arbitrary<CountryCode> countries() {
        return Arbitraries.of(RateTable.COUNTRIES);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(0, 3_000).map(RateTable.COMPLETE_SINCE::plusDays);
    }

    @Provide
    Arbitrary<LocalDate> longAgo() {
        return Arbitraries.longs().between(0, 16_000).map(LocalDate.of(1990, 1, 1)::plusDays);
    }

    private static List<DatedRate> bundled() {
        return UnionVatPack.bundled().rates();
    }

    private static Map<String, Rate> rates(UnionVatPack pack, String when) {
        CountryCode country = new CountryCode(when.substring(0, 2));
        return pack.rates(country, LocalDate.parse(when.substring(3))).stream()
                .collect(Collectors.toMap(VatRate::taxCategory, VatRate::rate));
    }
}
