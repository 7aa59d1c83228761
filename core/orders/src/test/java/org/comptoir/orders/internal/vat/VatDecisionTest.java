// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal.vat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.comptoir.api.company.Company;
import org.comptoir.api.party.Customer;
import org.comptoir.api.party.TermsOfPayment;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Currency;
import org.comptoir.model.Idempotency;
import org.comptoir.model.LocalText;
import org.comptoir.model.Money;
import org.comptoir.model.Rate;
import org.comptoir.model.VatCategory;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.invoice.PostalAddress;
import org.comptoir.orders.internal.FakeVatPack;
import org.comptoir.orders.internal.Refused;
import org.comptoir.spi.Problem;
import org.comptoir.spi.vat.v1.Supply;
import org.comptoir.spi.vat.v1.VatPack;
import org.comptoir.spi.vat.v1.VatRate;
import org.comptoir.spi.vat.v1.VatVerdict;
import org.comptoir.testkit.FakePlugins;
import org.junit.jupiter.api.Test;

class VatDecisionTest {

    private static final UUID SOMEBODY = UUID.fromString("01932f00-0000-7000-8000-000000000001");
    private static final LocalDate DAY = LocalDate.of(2024, 12, 1);
    private static final CountryCode DE = FakeVatPack.DE;
    private static final Call CALL =
            new Call(new CompanyId(SOMEBODY), Actor.system("test"), Idempotency.NONE, Instant.MAX, Locale.ENGLISH, "t");

    private final FakePlugins plugins = new FakePlugins(() -> false);
    private final VatDecision decision = new VatDecision(plugins);

    private void french(VatVerdict verdict) {
        plugins.add(
                VatPack.class,
                new FakeVatPack(Set.of(CountryCode.FR), Set.of(CountryCode.FR), List.of(), s -> verdict));
    }

    private void rates(Set<CountryCode> rated, VatRate... rates) {
        plugins.add(VatPack.class, new FakeVatPack(Set.of(), rated, List.of(rates), supply -> null));
    }

    private static VatRate rate(String category, String percent) {
        return new VatRate(DE, "", category, Rate.of(percent), FakeVatPack.LONG_AGO, "test");
    }

    private Verdict decide() {
        return decision.decide(question(), CALL).byLine().get(0);
    }

    private static VatDecision.Question question() {
        PostalAddress home = PostalAddress.in(CountryCode.FR);
        PostalAddress there = PostalAddress.in(DE);
        Company company = new Company(
                new CompanyId(SOMEBODY),
                "l",
                "L",
                "",
                "",
                "",
                "",
                Set.of("oss"),
                home,
                Currency.EUR,
                ZoneId.of("Europe/Paris"),
                "",
                "",
                "",
                "",
                1);
        Customer customer = new Customer(
                new PartyId(SOMEBODY),
                "C",
                "business",
                "C",
                "",
                "",
                "DE1",
                false,
                "",
                "",
                there,
                there,
                TermsOfPayment.AT_ONCE,
                "",
                "en",
                1);
        return new VatDecision.Question(
                DAY,
                company,
                customer,
                there,
                List.of(new TaxedLine("goods", "standard", new Money(1000, Currency.EUR))));
    }

    @Test
    void theDestinationsMostSpecificPackTellsTheRate() {
        french(new VatVerdict.AtDestination(DE, "standard", "CGI art. 258 A", "E3"));
        rates(Set.of(DE, CountryCode.FR, new CountryCode("ES")), rate("standard", "7"));
        rates(Set.of(DE), rate("standard", "19"), rate("reduced", "7"));
        Verdict verdict = decide();
        assertThat(verdict.rate()).isEqualTo(Rate.of("19"));
        assertThat(verdict.payableTo()).isEqualTo(DE);
        assertThat(verdict.account()).isEqualTo("union");
        assertThat(verdict.returnBox()).isEqualTo("E3");
    }

    @Test
    void aPackThatDoesNotKnowTheDayLeavesItToTheNext() {
        french(new VatVerdict.AtDestination(DE, "standard", "", "E3"));
        rates(Set.of(DE));
        rates(Set.of(DE, CountryCode.FR), rate("standard", "16"));
        assertThat(decide().rate()).isEqualTo(Rate.of("16"));
    }

    @Test
    void aClassWithoutARateIsRefused() {
        french(new VatVerdict.AtDestination(DE, "super-reduced", "", "E3"));
        rates(Set.of(DE), rate("standard", "19"));
        assertThat(Refused.with("vat.refused", this::decide).facts())
                .containsEntry("country", "DE")
                .containsEntry("taxCategory", "super-reduced");
    }

    @Test
    void aDestinationThatNobodyRatesIsMissing() {
        french(new VatVerdict.AtDestination(DE, "standard", "", "E3"));
        assertThat(Refused.with("vat.pack-missing", this::decide).facts()).containsEntry("country", "DE");
    }

    @Test
    void aZeroRateAtTheDestinationIsItsZeroCategory() {
        french(new VatVerdict.AtDestination(DE, "standard", "", "E3"));
        rates(Set.of(DE), rate("standard", "0"));
        assertThat(decide().category()).isEqualTo(VatCategory.Z);
    }

    @Test
    void aVatNumberThatWasNotCheckedIsNotToldToThePack() {
        FakeVatPack pack = FakeVatPack.french();
        plugins.add(VatPack.class, pack);
        rates(Set.of(DE), rate("standard", "19"));
        decide();
        assertThat(pack.asked).extracting(Supply::buyerVatNumber).containsExactly("");
    }

    @Test
    void aRefusalIsPassedOnWithItsReason() {
        french(new VatVerdict.Refused(new Problem("vat.northern-ireland", Problem.Kind.REFUSED, "no rate", Map.of())));
        assertThat(Refused.with("vat.refused", this::decide).facts()).containsEntry("reason", "vat.northern-ireland");
    }

    @Test
    void nonsenseIsRefusedAndItsAuthorNamed() {
        VatVerdict.Decided sound = FakeVatPack.home("20");
        refuses(null);
        refuses(decided(VatCategory.S, Rate.ZERO, ""));
        refuses(decided(VatCategory.K, Rate.of("20"), "VATEX-EU-IC"));
        refuses(decided(VatCategory.K, Rate.ZERO, ""));
        refuses(decided(new VatCategory("L"), Rate.of("7"), ""));
        refuses(decided(VatCategory.S, Rate.of("20.125"), ""));
        refuses(decided(VatCategory.S, Rate.of("20"), "VATEX-EU-IC"));
        refuses(new VatVerdict.Decided(
                sound.category(), sound.rate(), "", sound.mention(), "", CountryCode.FR, "A1", "elsewhere"));
        refuses(new VatVerdict.Decided(sound.category(), sound.rate(), "", null, "", CountryCode.FR, "A1", "union"));
        refuses(new VatVerdict.Decided(sound.category(), sound.rate(), "", sound.mention(), "", null, "A1", "union"));
    }

    private static VatVerdict.Decided decided(VatCategory category, Rate rate, String code) {
        return new VatVerdict.Decided(category, rate, code, LocalText.of("", ""), "", CountryCode.FR, "A1", "domestic");
    }

    private void refuses(VatVerdict verdict) {
        FakePlugins only = new FakePlugins(() -> false);
        only.add(
                VatPack.class,
                new FakeVatPack(Set.of(CountryCode.FR), Set.of(CountryCode.FR), List.of(), supply -> verdict));
        assertThat(Refused.with("plugin.answer-invalid", () -> new VatDecision(only).decide(question(), CALL))
                        .facts())
                .containsEntry("plugin", "test.FakeVatPack");
    }

    @Test
    void oneRateOwedToTwoStatesCannotStandOnOneDocument() {
        TaxedLine line = new TaxedLine("goods", "standard", new Money(1000, Currency.EUR));
        Verdict home = verdict(CountryCode.FR, "domestic");
        Verdict abroad = verdict(new CountryCode("AT"), "union");
        Refused.with("vat.refused", () -> VatGroups.of(List.of(line, line), List.of(home, abroad), Currency.EUR));
        assertThat(VatGroups.of(List.of(line, line), List.of(home, home), Currency.EUR))
                .hasSize(1);
    }

    @Test
    void goodsAndAServiceThatAreExportedOnTwoGroundsCannotStandOnOneDocument() {
        TaxedLine line = new TaxedLine("goods", "standard", new Money(1000, Currency.EUR));
        Verdict service = export("E2", "CGI art. 259, 1°", "Art. 259");
        Verdict goods = export("E1", "CGI art. 262 I", "Art. 262");
        assertThat(Refused.with(
                                "vat.refused",
                                () -> VatGroups.of(List.of(line, line), List.of(service, goods), Currency.EUR))
                        .facts())
                .containsEntry("reason", "vat.two-debts-at-one-rate")
                .containsEntry("field", "lines[1].sku");
        Verdict otherMention = export("E1", "CGI art. 262 I", "Art. 294");
        Refused.with(
                "vat.refused", () -> VatGroups.of(List.of(line, line), List.of(goods, otherMention), Currency.EUR));
    }

    @Test
    void goodsAndAServiceAtOneRateOfOneStateShareALineThoughTheirArticlesDiffer() {
        TaxedLine line = new TaxedLine("goods", "standard", new Money(1000, Currency.EUR));
        Verdict goods = taxed("CGI art. 258 A");
        Verdict service = taxed("CGI art. 259 D");
        assertThat(VatGroups.of(List.of(line, line), List.of(goods, service), Currency.EUR))
                .hasSize(1);
    }

    @Test
    void whatIsOutOfScopeIsOrderedByItself() {
        TaxedLine line = new TaxedLine("goods", "standard", new Money(1000, Currency.EUR));
        Verdict voucher = untaxed(VatCategory.O, "VATEX-EU-O", "", "CGI art. 256", "Hors champ");
        Verdict home = verdict(CountryCode.FR, "domestic");
        assertThat(Refused.with(
                                "vat.refused",
                                () -> VatGroups.of(List.of(line, line), List.of(home, voucher), Currency.EUR))
                        .facts())
                .containsEntry("reason", "vat.out-of-scope-mixed")
                .containsEntry("field", "lines[1].sku");
        assertThat(VatGroups.of(List.of(line, line), List.of(voucher, voucher), Currency.EUR))
                .hasSize(1);
    }

    private static Verdict export(String box, String basis, String mention) {
        return untaxed(VatCategory.G, "VATEX-EU-G", box, basis, mention);
    }

    private static Verdict untaxed(VatCategory category, String code, String box, String basis, String mention) {
        String account = category.equals(VatCategory.G) ? "export" : "domestic";
        return new Verdict(
                category, Rate.ZERO, code, LocalText.of(mention, mention), basis, CountryCode.FR, box, account);
    }

    private static Verdict taxed(String basis) {
        return new Verdict(VatCategory.S, Rate.of("19"), "", LocalText.of("", ""), basis, DE, "E3", "union");
    }

    private static Verdict verdict(CountryCode payableTo, String account) {
        return new Verdict(VatCategory.S, Rate.of("20"), "", LocalText.of("", ""), "", payableTo, "", account);
    }
}
