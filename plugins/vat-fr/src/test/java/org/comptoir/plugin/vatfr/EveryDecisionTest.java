// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.vatfr;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.comptoir.model.CountryCode;
import org.comptoir.model.VatCategory;
import org.comptoir.spi.vat.v1.Supply;
import org.comptoir.spi.vat.v1.VatVerdict;

/** What holds of every decision, whatever is sold to whomever. */
class EveryDecisionTest {

    /** The rates that the DGFiP's rules let a French invoice carry (BR-FR, rules of flow 10). */
    /** Those of BR-FR-16, and the 8 % of Corsica, which ended in 2013, before there were invoices that it judges. */
    private static final Set<String> ALLOWED_RATES = Set.of(
            "8", "0", "0.9", "1.05", "1.75", "2.1", "5.5", "7", "8.5", "9.2", "9.6", "10", "13", "19.6", "20", "20.6");

    private final FrenchVatPack pack = new FrenchVatPack(List.of());

    @Property
    void theSameSupplyAlwaysBearsTheSameVat(@ForAll("supplies") Supply supply) {
        assertThat(new FrenchVatPack(List.of()).decide(supply)).isEqualTo(pack.decide(supply));
    }

    @Property
    void vatIsChargedInCategorySOnlyAndNeverAtARateAnInvoiceMayNotCarry(@ForAll("supplies") Supply supply) {
        if (pack.decide(supply) instanceof VatVerdict.Decided decided) {
            assertThat(decided.rate().isZero()).isEqualTo(!decided.category().equals(VatCategory.S));
            assertThat(ALLOWED_RATES).contains(decided.rate().percent().toPlainString());
            assertThat(Set.of("S", "E", "AE", "K", "G", "O"))
                    .contains(decided.category().code());
        }
    }

    @Property
    void whoeverIsNotChargedReadsWhyInBothLanguages(@ForAll("supplies") Supply supply) {
        if (pack.decide(supply) instanceof VatVerdict.Decided decided) {
            boolean taxed = decided.category().equals(VatCategory.S);
            assertThat(decided.mention().in(Locale.FRENCH).isEmpty()).isEqualTo(taxed);
            assertThat(decided.mention().in(Locale.ENGLISH).isEmpty()).isEqualTo(taxed);
            assertThat(decided.exemptionCode().isEmpty()).isEqualTo(taxed);
            assertThat(decided.legalBasis()).startsWith("CGI art. ");
            assertThat(Set.of("domestic", "union", "export")).contains(decided.account());
        }
    }

    @Property
    void onlyAnotherMemberStateIsEverAskedForItsRate(@ForAll("supplies") Supply supply) {
        if (pack.decide(supply) instanceof VatVerdict.AtDestination there) {
            assertThat(supply.sellerSchemes()).contains("oss");
            assertThat(there.destination()).isEqualTo(supply.destination()).isNotEqualTo(CountryCode.FR);
            assertThat(there.destination().inEuropeanUnion(supply.on())).isTrue();
        }
    }

    @Property
    void noVatNumberMeansNoExemptionBetweenBusinesses(@ForAll("supplies") Supply supply) {
        if (pack.decide(supply) instanceof VatVerdict.Decided decided
                && (decided.category().equals(VatCategory.K)
                        || decided.category().equals(VatCategory.AE))) {
            assertThat(supply.buyerVatNumber()).isNotEmpty();
            assertThat(supply.buyerKind()).isEqualTo("business");
        }
    }

    @Provide
    Arbitrary<Supply> supplies() {
        Arbitrary<LocalDate> days = Arbitraries.longs().between(0, 12_000).map(LocalDate.of(2000, 4, 1)::plusDays);
        Arbitrary<Set<String>> schemes = Arbitraries.of(
                        "oss",
                        "franchise",
                        "margin",
                        "margin-art",
                        "margin-antiques",
                        "margin-travel",
                        "debits",
                        "later")
                .set()
                .ofMaxSize(3);
        Arbitrary<CountryCode> countries =
                Arbitraries.of(Locale.getISOCountries()).map(CountryCode::new);
        Arbitrary<CountryCode> destinations = Arbitraries.oneOf(
                countries, Arbitraries.of("FR", "MC", "DE", "GB", "RE", "ES").map(CountryCode::new));
        Arbitrary<String> numbers =
                Arbitraries.of("", "FR32123456789", "DE136695976", "EL094259216", "XI110305878", "123", "?", "GB1");
        Arbitrary<String> postcodes = Arbitraries.of(
                "", "75001", "20000", "97110", "97133", "97300", "97600", "98000", "98800", "35001", "BT1 1AA", "x");
        Arbitrary<String> categories = Arbitraries.of(
                "standard",
                "intermediate",
                "reduced",
                "super-reduced",
                "livestock",
                "petroleum",
                "reverse-charge",
                "out-of-scope",
                "later");
        return Combinators.combine(
                        days,
                        schemes,
                        countries,
                        numbers,
                        Arbitraries.of("business", "consumer", "later"),
                        destinations,
                        postcodes,
                        Combinators.combine(Arbitraries.of("goods", "services", "later"), categories)
                                .as(List::of))
                .as((on, scheme, buyer, number, kind, to, postcode, what) -> new Supply(
                        on, CountryCode.FR, scheme, buyer, number, kind, to, postcode, what.get(0), what.get(1)));
    }
}
