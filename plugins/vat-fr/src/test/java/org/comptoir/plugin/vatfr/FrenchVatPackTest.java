// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.vatfr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.plugin.vatfr.Supplies.describe;
import static org.comptoir.plugin.vatfr.Supplies.soldFrom;
import static org.comptoir.plugin.vatfr.Supplies.supply;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
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

class FrenchVatPackTest {

    private static final Call CALL = new Call(
            new CompanyId(new UUID(0, 1)),
            Actor.system("test"),
            Idempotency.NONE,
            Instant.EPOCH,
            Locale.FRANCE,
            "trace");

    private final FrenchVatPack pack = new FrenchVatPack(List.of());

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", emptyValue = "", textBlock = """
            # day       | schemes | kind     | number      | to       | what                    | verdict
            # at home
            2026-11-21  | ''      | consumer | ''          | FR 75001 | goods standard          | S 20 A1 domestic
            2026-11-21  | ''      | business | FR32123456789 | FR 69001 | goods standard        | S 20 A1 domestic
            2026-11-21  | ''      | business | ''          | FR 69001 | services standard       | S 20 A1 domestic
            2026-11-21  | ''      | consumer | ''          | FR       | goods intermediate      | S 10 A1 domestic
            2026-11-21  | ''      | consumer | ''          | FR 75001 | goods reduced           | S 5.5 A1 domestic
            2026-11-21  | ''      | consumer | ''          | FR 75001 | goods super-reduced     | S 2.1 A1 domestic
            2026-11-21  | oss     | consumer | ''          | FR 75001 | goods standard          | S 20 A1 domestic
            2026-11-21  | oss debits | consumer | ''       | FR 33000 | services standard       | S 20 A1 domestic
            # both sides of each day on which a rate changed
            2000-03-31  | ''      | consumer | ''          | FR 75001 | goods standard          | S 20.6 A1 domestic
            2000-04-01  | ''      | consumer | ''          | FR 75001 | goods standard          | S 19.6 A1 domestic
            2013-12-31  | ''      | consumer | ''          | FR 75001 | goods standard          | S 19.6 A1 domestic
            2014-01-01  | ''      | consumer | ''          | FR 75001 | goods standard          | S 20 A1 domestic
            2011-12-31  | ''      | consumer | ''          | FR 75001 | goods intermediate      | refused vat.rate-unknown
            2012-01-01  | ''      | consumer | ''          | FR 75001 | goods intermediate      | S 7 A1 domestic
            2013-12-31  | ''      | consumer | ''          | FR 75001 | goods intermediate      | S 7 A1 domestic
            2014-01-01  | ''      | consumer | ''          | FR 75001 | goods intermediate      | S 10 A1 domestic
            2013-12-31  | ''      | consumer | ''          | FR 20000 | goods standard          | S 19.6 A1 domestic
            2014-01-01  | ''      | consumer | ''          | FR 20000 | goods standard          | S 20 A1 domestic
            2013-12-31  | ''      | consumer | ''          | FR 20000 | goods intermediate      | S 8 A1 domestic
            2014-01-01  | ''      | consumer | ''          | FR 20000 | goods intermediate      | S 10 A1 domestic
            2013-12-31  | ''      | consumer | ''          | FR 75001 | goods petroleum         | S 19.6 A1 domestic
            2014-01-01  | ''      | consumer | ''          | FR 75001 | goods petroleum         | S 20 A1 domestic
            1995-07-31  | ''      | consumer | ''          | FR 75001 | goods standard          | refused vat.rate-unknown
            # Monaco and Corsica
            2026-11-21  | ''      | consumer | ''          | MC 98000 | goods standard          | S 20 A1 domestic
            2026-11-21  | ''      | consumer | ''          | FR 98000 | goods standard          | S 20 A1 domestic
            2026-11-21  | ''      | business | FR32123456789 | MC 98000 | services standard     | S 20 A1 domestic
            2026-11-21  | ''      | consumer | ''          | FR 20200 | goods reduced           | S 2.1 A1 domestic
            2026-11-21  | ''      | consumer | ''          | FR 20200 | goods petroleum         | S 13 A1 domestic
            2026-11-21  | ''      | consumer | ''          | FR 20200 | goods livestock         | S 0.9 A1 domestic
            2026-11-21  | ''      | consumer | ''          | FR 20200 | services intermediate   | S 10 A1 domestic
            # overseas departments: goods leave, services do not
            2026-11-21  | ''      | consumer | ''          | FR 97110 | goods standard          | G 0 VATEX-EU-G E1 export
            2026-11-21  | ''      | business | FR32123456789 | FR 97200 | goods reduced         | G 0 VATEX-EU-G E1 export
            2026-11-21  | ''      | consumer | ''          | FR 97400 | goods standard          | G 0 VATEX-EU-G E1 export
            2026-11-21  | oss     | consumer | ''          | RE 97400 | goods standard          | G 0 VATEX-EU-G E1 export
            2026-11-21  | ''      | consumer | ''          | GP       | goods standard          | G 0 VATEX-EU-G E1 export
            2026-11-21  | ''      | consumer | ''          | MQ       | goods standard          | G 0 VATEX-EU-G E1 export
            2026-11-21  | ''      | consumer | ''          | FR 97300 | goods standard          | G 0 VATEX-EU-G E1 export
            2026-11-21  | ''      | consumer | ''          | YT 97600 | goods standard          | G 0 VATEX-EU-G E1 export
            2026-11-21  | ''      | business | FR32123456789 | GF     | goods standard          | G 0 VATEX-EU-G E1 export
            2026-11-21  | ''      | consumer | ''          | FR 97110 | services standard       | S 8.5 A1 domestic
            2026-11-21  | ''      | business | FR32123456789 | RE     | services standard       | S 8.5 A1 domestic
            2026-11-21  | ''      | business | ''          | FR 97200 | services reduced        | S 2.1 A1 domestic
            2026-11-21  | ''      | consumer | ''          | FR 97200 | services super-reduced  | S 1.05 A1 domestic
            2026-11-21  | ''      | consumer | ''          | FR 97200 | services petroleum      | refused vat.rate-unknown
            2026-11-21  | ''      | consumer | ''          | FR 97300 | services standard       | G 0 VATEX-EU-G E2 export
            2026-11-21  | ''      | business | ''          | YT       | services standard       | G 0 VATEX-EU-G E2 export
            # French territories outside
            2026-11-21  | ''      | consumer | ''          | FR 97133 | goods standard          | G 0 VATEX-EU-G E1 export
            2026-11-21  | ''      | consumer | ''          | FR 97150 | goods standard          | G 0 VATEX-EU-G E1 export
            2026-11-21  | ''      | consumer | ''          | FR 97500 | goods standard          | G 0 VATEX-EU-G E1 export
            2026-11-21  | ''      | consumer | ''          | FR 98600 | goods standard          | G 0 VATEX-EU-G E1 export
            2026-11-21  | ''      | consumer | ''          | FR 98714 | goods standard          | G 0 VATEX-EU-G E1 export
            2026-11-21  | ''      | consumer | ''          | FR 98800 | goods standard          | G 0 VATEX-EU-G E1 export
            2026-11-21  | oss     | consumer | ''          | PM       | goods standard          | G 0 VATEX-EU-G E1 export
            2026-11-21  | oss     | consumer | ''          | BL       | goods standard          | G 0 VATEX-EU-G E1 export
            2026-11-21  | oss     | consumer | ''          | MF       | goods standard          | G 0 VATEX-EU-G E1 export
            2026-11-21  | oss     | business | ''          | PF       | goods standard          | G 0 VATEX-EU-G E1 export
            2026-11-21  | oss     | business | ''          | NC       | goods standard          | G 0 VATEX-EU-G E1 export
            2026-11-21  | oss     | business | ''          | WF       | goods standard          | G 0 VATEX-EU-G E1 export
            2026-11-21  | ''      | business | ''          | NC       | services standard       | G 0 VATEX-EU-G E2 export
            # distance sales
            2026-11-21  | ''      | consumer | ''          | DE 10115 | goods standard          | S 20 A1 domestic
            2026-11-21  | ''      | consumer | ''          | DE 10115 | services reduced        | S 5.5 A1 domestic
            2026-11-21  | oss     | consumer | ''          | DE 10115 | goods standard          | at DE standard E3
            2026-11-21  | oss     | consumer | ''          | IT 00118 | goods reduced           | at IT reduced E3
            2024-12-01  | oss     | consumer | ''          | BE       | services standard       | at BE standard E3
            2026-11-21  | oss     | consumer | ''          | GR 10431 | goods super-reduced     | at GR super-reduced E3
            2026-11-21  | oss     | business | ''          | ES 28001 | goods standard          | at ES standard E3
            2026-11-21  | oss     | business | GB123456789 | ES 28001 | goods standard          | at ES standard E3
            2026-11-21  | ''      | business | ''          | ES 28001 | goods standard          | S 20 A1 domestic
            2026-11-21  | oss     | association | ''       | ES 28001 | goods standard          | at ES standard E3
            2026-11-21  | oss     | consumer | DE136695976 | DE 10115 | goods standard          | at DE standard E3
            2026-11-21  | oss     | consumer | ''          | DE 10115 | goods petroleum         | at DE standard E3
            2026-11-21  | oss     | consumer | ''          | DE 10115 | goods reverse-charge    | at DE standard E3
            # businesses of the Union
            2026-11-21  | ''      | business | DE136695976 | DE 10115 | goods standard          | K 0 VATEX-EU-IC F2 union
            2026-11-21  | oss     | business | EL094259216 | GR 10431 | goods reduced           | K 0 VATEX-EU-IC F2 union
            2026-11-21  | ''      | business | BE0428759497 | NL 1011 | goods standard          | K 0 VATEX-EU-IC F2 union
            2026-11-21  | ''      | business | 136695976   | DE 10115 | goods standard          | K 0 VATEX-EU-IC F2 union
            2026-11-21  | ''      | business | FR32123456789 | DE 10115 | goods standard        | S 20 A1 domestic
            2026-11-21  | oss     | business | FR32123456789 | DE 10115 | goods standard        | S 20 A1 domestic
            2026-11-21  | ''      | business | DE136695976 | FR 75001 | goods standard          | S 20 A1 domestic
            2026-11-21  | ''      | business | DE136695976 | DE 10115 | services standard       | AE 0 VATEX-EU-AE E2 union
            2026-11-21  | oss     | business | ATU13585627 | AT 1010  | services reduced        | AE 0 VATEX-EU-AE E2 union
            2026-11-21  | ''      | business | ''          | AT 1010  | services standard       | S 20 A1 domestic
            2026-11-21  | ''      | business | FR32123456789 | AT 1010 | services standard      | S 20 A1 domestic
            # out of the Union
            2026-11-21  | oss     | consumer | ''          | CH 1201  | goods standard          | G 0 VATEX-EU-G E1 export
            2026-11-21  | oss     | business | CHE123456788 | CH 1201 | goods reduced           | G 0 VATEX-EU-G E1 export
            2026-11-21  | oss     | consumer | ''          | US 10001 | services standard       | G 0 VATEX-EU-G E1 export
            2026-11-21  | ''      | business | ''          | US 10001 | services standard       | G 0 VATEX-EU-G E2 export
            2024-12-01  | oss     | consumer | ''          | JE       | goods standard          | G 0 VATEX-EU-G E1 export
            2024-12-01  | oss     | consumer | ''          | GG       | services standard       | G 0 VATEX-EU-G E1 export
            2026-11-21  | franchise | consumer | ''        | US 10001 | services standard       | E 0 VATEX-FR-FRANCHISE domestic
            2026-11-21  | ''      | consumer | ''          | FR 97133 | services standard       | G 0 VATEX-EU-G E1 export
            2026-11-21  | ''      | consumer | ''          | GB BT1 1AA | services reduced      | G 0 VATEX-EU-G E1 export
            2026-11-21  | oss     | consumer | ''          | IM       | goods standard          | G 0 VATEX-EU-G E1 export
            2026-11-21  | oss     | consumer | ''          | ES 35001 | goods standard          | G 0 VATEX-EU-G E1 export
            2026-11-21  | ''      | business | ESB58378431 | ES 51001 | goods standard          | G 0 VATEX-EU-G E1 export
            2026-11-21  | oss     | consumer | ''          | IT 23041 | goods standard          | G 0 VATEX-EU-G E1 export
            2026-11-21  | oss     | consumer | ''          | DE 78266 | goods standard          | G 0 VATEX-EU-G E1 export
            2026-11-21  | oss     | consumer | ''          | FI 22100 | goods standard          | G 0 VATEX-EU-G E1 export
            2026-11-21  | oss     | consumer | ''          | AX 22100 | goods standard          | G 0 VATEX-EU-G E1 export
            2026-11-21  | oss     | consumer | ''          | AD       | goods standard          | G 0 VATEX-EU-G E1 export
            # the United Kingdom, and Northern Ireland
            2026-11-21  | oss     | consumer | ''          | GB SW1A 1AA | goods standard       | G 0 VATEX-EU-G E1 export
            2026-11-21  | oss     | consumer | ''          | GB       | goods standard          | G 0 VATEX-EU-G E1 export
            2020-12-31  | ''      | consumer | ''          | GB SW1A 1AA | goods standard       | S 20 A1 domestic
            2021-01-01  | ''      | consumer | ''          | GB SW1A 1AA | goods standard       | G 0 VATEX-EU-G E1 export
            2020-12-31  | ''      | business | GB123456789 | GB SW1A 1AA | goods standard       | K 0 VATEX-EU-IC F2 union
            2021-01-01  | ''      | business | GB123456789 | GB SW1A 1AA | goods standard       | G 0 VATEX-EU-G E1 export
            2026-11-21  | ''      | business | XI110305878 | GB BT1 1AA | goods standard        | K 0 VATEX-EU-IC F2 union
            2026-11-21  | ''      | consumer | ''          | GB BT1 1AA | goods standard        | S 20 A1 domestic
            2026-11-21  | oss     | consumer | ''          | GB BT1 1AA | goods standard        | refused vat.northern-ireland
            2026-11-21  | ''      | business | XI110305878 | GB BT1 1AA | services standard     | G 0 VATEX-EU-G E2 export
            # the seller's schemes
            2026-11-21  | franchise | consumer | ''        | FR 75001 | goods standard          | E 0 VATEX-FR-FRANCHISE domestic
            2026-11-21  | franchise | business | FR32123456789 | FR 75001 | services reduced    | E 0 VATEX-FR-FRANCHISE domestic
            2026-11-21  | franchise | consumer | ''        | DE 10115 | goods standard          | E 0 VATEX-FR-FRANCHISE domestic
            2026-11-21  | franchise | business | DE136695976 | DE 10115 | goods standard        | E 0 VATEX-FR-FRANCHISE domestic
            2026-11-21  | franchise | business | DE136695976 | DE 10115 | services standard     | AE 0 VATEX-EU-AE E2 union
            2026-11-21  | franchise | consumer | ''        | CH 1201  | goods standard          | E 0 VATEX-FR-FRANCHISE domestic
            2026-11-21  | franchise | consumer | ''        | FR 97110 | goods standard          | E 0 VATEX-FR-FRANCHISE domestic
            2026-11-21  | franchise | consumer | ''        | FR 97300 | services standard       | E 0 VATEX-FR-FRANCHISE domestic
            2026-11-21  | franchise oss | consumer | ''    | DE 10115 | goods standard          | at DE standard E3
            2026-11-21  | franchise margin | consumer | '' | FR 75001 | goods standard          | E 0 VATEX-FR-FRANCHISE domestic
            2026-11-21  | margin  | consumer | ''          | FR 75001 | goods standard          | E 0 VATEX-EU-F A1 domestic
            2026-11-21  | margin-art | consumer | ''       | FR 75001 | goods standard          | E 0 VATEX-EU-I A1 domestic
            2026-11-21  | margin-antiques | consumer | ''  | FR 75001 | goods standard          | E 0 VATEX-EU-J A1 domestic
            2026-11-21  | margin-travel | business | DE136695976 | DE 10115 | services standard | E 0 VATEX-EU-D A1 domestic
            2026-11-21  | margin-travel | business | ''    | US 10001 | services standard       | E 0 VATEX-EU-D A1 domestic
            2026-11-21  | margin oss | consumer | ''       | DE 10115 | goods standard          | E 0 VATEX-EU-F A1 domestic
            2026-11-21  | margin  | business | DE136695976 | DE 10115 | goods standard          | E 0 VATEX-EU-F A1 domestic
            2026-11-21  | margin  | consumer | ''          | CH 1201  | goods standard          | G 0 VATEX-EU-G E1 export
            2026-11-21  | margin  | consumer | ''          | FR 75001 | services standard       | S 20 A1 domestic
            # reverse charge at home
            2026-11-21  | ''      | business | FR32123456789 | FR 75001 | services reverse-charge | AE 0 VATEX-FR-AE E2 domestic
            2026-11-21  | ''      | business | ''          | FR 75001 | services reverse-charge | S 20 A1 domestic
            2026-11-21  | ''      | consumer | ''          | FR 75001 | goods reverse-charge    | S 20 A1 domestic
            # no supply, or none we know
            2026-11-21  | ''      | consumer | ''          | FR 75001 | goods out-of-scope      | O 0 VATEX-EU-O domestic
            2026-11-21  | franchise oss | business | DE136695976 | DE 10115 | services out-of-scope | O 0 VATEX-EU-O domestic
            2026-11-21  | ''      | consumer | ''          | FR 75001 | goods luxury            | refused vat.category-unknown
            2026-11-21  | oss     | consumer | ''          | DE 10115 | goods luxury            | refused vat.category-unknown
            2026-11-21  | ''      | consumer | ''          | FR 75001 | land standard           | refused vat.nature-unknown
            """)
    void eachSupplyBearsTheVatOfTheTable(
            String on, String schemes, String kind, String number, String to, String what, String verdict) {
        Supply supply = supply(on, schemes, kind, number, to, what);

        assertThat(describe(pack.decide(supply))).isEqualTo(verdict);
        assertThat(pack.decide(supply)).isEqualTo(pack.decide(supply));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''        | business | DE136695976   | DE | goods standard    | Exonération de TVA, art. 262 ter I du CGI | CGI art. 262 ter I
            ''        | business | DE136695976   | DE | services standard | Autoliquidation, art. 259, 1° du CGI et art. 196 de la directive 2006/112/CE | CGI art. 259, 1°
            ''        | consumer | ''            | CH | goods standard    | Exonération de TVA, art. 262 I du CGI | CGI art. 262 I
            ''        | consumer | ''            | RE | goods standard    | Exonération de TVA, art. 262 I et 294, 2 du CGI | CGI art. 294, 2
            ''        | consumer | ''            | GF | services standard | TVA non applicable, art. 294, 1 du CGI | CGI art. 294, 1
            ''        | business | ''            | US | services standard | TVA non applicable, art. 259, 1° du CGI | CGI art. 259, 1°
            franchise | consumer | ''            | FR | goods standard    | TVA non applicable, art. 293 B du CGI | CGI art. 293 B
            margin    | consumer | ''            | FR | goods standard    | Régime particulier - Biens d'occasion | CGI art. 297 A
            ''        | business | FR32123456789 | FR | goods reverse-charge | Autoliquidation, art. 283 du CGI | CGI art. 283, 2 sexies à 2 nonies
            ''        | consumer | ''            | FR | goods out-of-scope | Opération hors du champ d'application de la TVA, art. 256 du CGI | CGI art. 256
            """)
    void theInvoiceSaysInWordsWhyThereIsNoVat(
            String schemes, String kind, String number, String to, String what, String mention, String legalBasis) {
        VatVerdict.Decided decided = decided(supply("2026-11-21", schemes, kind, number, to, what));

        assertThat(decided.mention().in(Locale.FRENCH)).isEqualTo(mention);
        assertThat(decided.mention().in(Locale.ENGLISH)).isNotBlank().isNotEqualTo(mention);
        assertThat(decided.legalBasis()).isEqualTo(legalBasis);
    }

    @Test
    void aReverseChargeIsAlsoNamedInEnglish() {
        Supply supply = supply("2026-11-21", "", "business", "DE136695976", "DE", "services standard");

        assertThat(decided(supply).mention().in(Locale.ENGLISH)).startsWith("Reverse charge");
    }

    @Test
    void aTaxedSupplyNeedsNoMentionAndNamesItsArticle() {
        VatVerdict.Decided decided = decided(supply("2026-11-21", "", "consumer", "", "FR 75001", "goods reduced"));

        assertThat(decided.mention().in(Locale.FRENCH)).isEmpty();
        assertThat(decided.mention().in(Locale.ENGLISH)).isEmpty();
        assertThat(decided.legalBasis()).isEqualTo("CGI art. 278-0 bis");
        assertThat(decided.payableTo()).isEqualTo(CountryCode.FR);
    }

    @ParameterizedTest
    @CsvSource({"goods standard, CGI art. 258 A", "services standard, CGI art. 259 D"})
    void aDistanceSaleNamesTheArticleThatMovesItsPlace(String what, String legalBasis) {
        VatVerdict verdict = pack.decide(supply("2026-11-21", "oss", "consumer", "", "DE", what));

        assertThat(verdict)
                .isInstanceOfSatisfying(VatVerdict.AtDestination.class, there -> assertThat(there.legalBasis())
                        .isEqualTo(legalBasis));
    }

    @Test
    void aSellerInMonacoFollowsFrenchLawAndOwesTheTaxToMonaco() {
        VatVerdict.Decided home =
                decided(soldFrom("MC", "2026-11-21", "", "consumer", "", "FR 06000", "goods standard"));

        assertThat(describe(home)).isEqualTo("S 20 A1 domestic");
        assertThat(home.payableTo()).isEqualTo(new CountryCode("MC"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE", "GP", "US"})
    void aSellerElsewhereIsRefused(String seller) {
        Supply supply = soldFrom(seller, "2026-11-21", "", "consumer", "", "FR 75001", "goods standard");

        assertThat(describe(pack.decide(supply))).isEqualTo("refused vat.seller-unknown");
    }

    @Test
    void aRefusalTellsWhatWasSoldAndWhither() {
        VatVerdict verdict = pack.decide(supply("2026-11-21", "", "consumer", "", "FR 75001", "goods luxury"));

        assertThat(verdict).isInstanceOfSatisfying(VatVerdict.Refused.class, refused -> assertThat(
                        refused.problem().detail())
                .containsEntry("taxCategory", "luxury")
                .containsEntry("nature", "goods")
                .containsEntry("destination", "FR"));
    }

    @Test
    void franceHasThreeRegionsOfRatesAndMonacoTheMainlandsOnly() {
        LocalDate day = LocalDate.of(2026, 11, 21);

        assertThat(pack.rates(CountryCode.FR, day))
                .extracting(VatRate::region)
                .containsOnly("", "corse", "guadeloupe-martinique-reunion");
        assertThat(pack.rates(new CountryCode("MC"), day)).isNotEmpty().allSatisfy(rate -> assertThat(rate.region())
                .isEmpty());
        assertThat(pack.rates(new CountryCode("DE"), day)).isEmpty();
    }

    @Test
    void noClassHasTwoRatesInOneRegionOnOneDay() {
        for (LocalDate day = LocalDate.of(1995, 1, 1); day.getYear() < 2028; day = day.plusMonths(1)) {
            assertThat(pack.rates(CountryCode.FR, day))
                    .extracting(rate -> rate.region() + "/" + rate.taxCategory())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void itDecidesForFranceAndMonacoAndIsHealthy() {
        assertThat(pack.sellers()).isEqualTo(Set.of(CountryCode.FR, new CountryCode("MC")));
        assertThat(pack.rated()).isEqualTo(pack.sellers());
        assertThat(pack.check(CALL)).isEqualTo(Health.up());
    }

    @Test
    void anAdminAddsARateByALineOfTheSettings() {
        FrenchVatPack set = new FrenchVatPack(List.of("metropole;standard;21;2027-01-01"));

        assertThat(set.check(CALL)).isEqualTo(Health.up());
        assertThat(describe(set.decide(supply("2026-12-31", "", "consumer", "", "FR", "goods standard"))))
                .isEqualTo("S 20 A1 domestic");
        assertThat(describe(set.decide(supply("2027-01-01", "", "consumer", "", "FR", "goods standard"))))
                .isEqualTo("S 21 A1 domestic");
        assertThat(set.rates(CountryCode.FR, LocalDate.of(2027, 1, 1)))
                .filteredOn(rate -> rate.rate().equals(Rate.of("21")))
                .extracting(VatRate::source)
                .containsExactly("setting");
    }

    @Test
    void aTemporaryRateGivesWayToTheOldOneAfterItsLastDay() {
        FrenchVatPack set = new FrenchVatPack(List.of("metropole;reduced;2;2027-01-01;2027-03-31"));

        assertThat(describe(set.decide(supply("2027-03-31", "", "consumer", "", "FR", "goods reduced"))))
                .isEqualTo("S 2 A1 domestic");
        assertThat(describe(set.decide(supply("2027-04-01", "", "consumer", "", "FR", "goods reduced"))))
                .isEqualTo("S 5.5 A1 domestic");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "metropole;standard;21",
                "metropole;standard;21;2027-01-01;2027-02-01;mine;more",
                "france;standard;21;2027-01-01",
                "metropole;luxury;21;2027-01-01",
                "metropole;standard;101;2027-01-01",
                "metropole;standard;20 %;2027-01-01",
                "metropole;standard;21;1/1/2027",
                "metropole;standard;21;2027-01-01;2026-01-01",
            })
    void aWrongLineNeedsMendingAndSpoilsNothingElse(String line) {
        FrenchVatPack set = new FrenchVatPack(List.of("corse;standard;19;2027-01-01", line));

        Health health = set.check(CALL);
        assertThat(health.state()).isEqualTo(Health.State.NEEDS_CONFIG);
        assertThat(health.field()).isEqualTo("rates");
        assertThat(health.message()).startsWith("Line 2").contains(line);
        assertThat(describe(set.decide(supply("2027-01-01", "", "consumer", "", "FR 20000", "goods standard"))))
                .isEqualTo("S 19 A1 domestic");
        assertThat(describe(set.decide(supply("2027-01-01", "", "consumer", "", "FR", "goods standard"))))
                .isEqualTo("S 20 A1 domestic");
    }

    @Test
    void twoLinesForOneDayNeedMending() {
        FrenchVatPack set =
                new FrenchVatPack(List.of("metropole;standard;21;2027-01-01, metropole;standard;22;2027-01-01"));

        assertThat(set.check(CALL).message()).startsWith("Line 2").contains("same day");
    }

    private VatVerdict.Decided decided(Supply supply) {
        return (VatVerdict.Decided) pack.decide(supply);
    }
}
