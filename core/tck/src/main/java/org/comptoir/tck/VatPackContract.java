// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.comptoir.model.CountryCode;
import org.comptoir.model.VatCategory;
import org.comptoir.spi.vat.v1.Supply;
import org.comptoir.spi.vat.v1.VatPack;
import org.comptoir.spi.vat.v1.VatRate;
import org.comptoir.spi.vat.v1.VatVerdict;
import org.junit.jupiter.api.Test;

/** What the core relies on when it decides the VAT of an order. */
public interface VatPackContract extends ExtensionContract<VatPack> {

    /** Days on which the pack is asked. */
    default List<LocalDate> days() {
        return List.of(
                LocalDate.of(2010, 12, 1),
                LocalDate.of(2020, 7, 1),
                LocalDate.of(2024, 2, 29),
                LocalDate.of(2026, 11, 21));
    }

    /** Every supply that the contract asks about: each seller's, to several countries, of each kind. */
    default List<Supply> supplies() {
        List<Supply> supplies = new ArrayList<>();
        for (CountryCode seller : extension().sellers()) {
            Set<String> destinations = new TreeSet<>(List.of(seller.code(), "FR", "DE", "CH", "US"));
            for (LocalDate on : days()) {
                for (String destination : destinations) {
                    for (String buyer : List.of("business", "consumer")) {
                        for (String what : List.of("goods standard", "goods reduced", "services standard")) {
                            supplies.add(supply(on, seller, destination, buyer, what));
                        }
                    }
                }
            }
        }
        return supplies;
    }

    private static Supply supply(LocalDate on, CountryCode seller, String destination, String buyer, String what) {
        String[] product = what.split(" ", 2);
        CountryCode there = new CountryCode(destination);
        String number = buyer.equals("business") && destination.equals("DE") ? "DE136695976" : "";
        return new Supply(on, seller, Set.of("oss"), there, number, buyer, there, "", product[0], product[1]);
    }

    @Test
    default void itNamesTheCountriesThatItKnows() {
        VatPack pack = extension();
        assertThat(pack.sellers().isEmpty() && pack.rated().isEmpty())
                .as("a pack that neither decides nor knows rates")
                .isFalse();
        assertThat(pack.sellers()).isEqualTo(pack.sellers());
        assertThat(pack.rated()).isEqualTo(pack.rated());
    }

    @Test
    default void everyVerdictIsWhole() {
        VatPack pack = extension();
        for (Supply supply : supplies()) {
            VatVerdict verdict = pack.decide(supply);
            assertThat(verdict).as("the verdict on %s", supply).isNotNull();
            if (verdict instanceof VatVerdict.Decided decided) {
                assertWhole(supply, decided);
            } else if (verdict instanceof VatVerdict.AtDestination there) {
                assertThat(there.destination()).as("%s", supply).isEqualTo(supply.destination());
                assertThat(there.taxCategory())
                        .as("class of rate of %s", supply)
                        .isNotBlank();
                assertThat(there.legalBasis()).as("legal basis of %s", supply).isNotBlank();
            } else if (verdict instanceof VatVerdict.Refused refused) {
                Samples.assertWhole(refused.problem());
            }
        }
    }

    private static void assertWhole(Supply supply, VatVerdict.Decided decided) {
        assertThat(decided.legalBasis()).as("legal basis of %s", supply).isNotBlank();
        assertThat(decided.payableTo())
                .as("to whom the tax on %s is owed", supply)
                .isNotNull();
        assertThat(decided.account()).as("revenue of %s", supply).isIn("domestic", "union", "export");
        Samples.assertWhole(decided.mention(), "the mention of " + supply);
        assertThat(decided.rate().percent()).as("rate of %s", supply).isBetween(BigDecimal.ZERO, new BigDecimal(100));
        if (!decided.category().equals(VatCategory.S)) {
            assertThat(decided.rate().isZero())
                    .as("%s is of category %s and bears no tax", supply, decided.category())
                    .isTrue();
        }
    }

    @Test
    default void whatItHasNeverHeardOfIsRefusedAndNotThrown() {
        VatPack pack = extension();
        for (CountryCode seller : pack.sellers()) {
            Supply strange = new Supply(
                    LocalDate.of(2026, 11, 21),
                    seller,
                    Set.of("of-a-later-version"),
                    seller,
                    "",
                    "robot",
                    seller,
                    "",
                    "dreams",
                    "galactic");
            assertThat(pack.decide(strange)).isInstanceOf(VatVerdict.Refused.class);
        }
    }

    @Test
    default void theSameSupplyIsDecidedAlikeWheneverAndWherever() {
        VatPack pack = extension();
        List<Supply> supplies = supplies();
        SameAnswer.always(() -> supplies.stream().map(pack::decide).toList());
    }

    @Test
    default void ratesAreThoseInForceAndSayWhereTheyWereRead() {
        VatPack pack = extension();
        for (CountryCode country : pack.rated()) {
            for (LocalDate on : days()) {
                List<VatRate> rates = pack.rates(country, on);
                assertThat(rates)
                        .as("rates of %s on %s, one per class and region", country, on)
                        .extracting(rate -> rate.region() + "/" + rate.taxCategory())
                        .doesNotHaveDuplicates();
                assertThat(rates).allSatisfy(rate -> {
                    assertThat(rate.country()).isEqualTo(country);
                    assertThat(rate.since()).as("first day of %s", rate).isBeforeOrEqualTo(on);
                    assertThat(rate.source()).as("source of %s", rate).isNotBlank();
                    assertThat(rate.rate().percent()).as("%s", rate).isBetween(BigDecimal.ZERO, new BigDecimal(100));
                });
            }
        }
    }

    @Test
    default void aCountryThatItDoesNotKnowHasNoRates() {
        VatPack pack = extension();
        CountryCode stranger = List.of("AQ", "BV", "HM").stream()
                .map(CountryCode::new)
                .filter(country -> !pack.rated().contains(country))
                .findFirst()
                .orElseThrow();
        assertThat(pack.rates(stranger, LocalDate.of(2026, 11, 21))).isEmpty();
    }
}
