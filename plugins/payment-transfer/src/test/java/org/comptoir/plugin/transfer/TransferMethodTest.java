// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.model.invoice.PaymentTerms;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Problem;
import org.comptoir.spi.payment.v1.PaymentDemand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransferMethodTest {

    private static final String IBAN = "FR7630006000011234567890189";

    private final TransferMethod method = new TransferMethod();

    @Test
    void eurosAreAskedByPaymentCode58WithTheAccountAndTheReference() {
        PaymentTerms terms = done(demand("12.34", Currency.EUR));
        assertThat(terms.meansCode()).isEqualTo("58");
        assertThat(terms.iban()).isEqualTo(IBAN);
        assertThat(terms.bic()).isEqualTo("AGRIFRPP");
        assertThat(terms.accountHolder()).isEqualTo("Lenoir SAS");
        assertThat(terms.reference()).isEqualTo("F2026-00042");
    }

    @Test
    void theQrCodeHoldsTheLinesOfTheGuidelineInTheirOrder() {
        assertThat(done(demand("12.34", Currency.EUR)).qrPayload().split("\n", -1))
                .containsExactly(
                        "BCD", "002", "1", "SCT", "AGRIFRPP", "Lenoir SAS", IBAN, "EUR12.34", "", "", "F2026-00042");
    }

    @Test
    void anotherCurrencyIsAskedByCode30WithoutQrCode() {
        PaymentTerms terms = done(demand("12.34", Currency.of("CHF")));
        assertThat(terms.meansCode()).isEqualTo("30");
        assertThat(terms.qrPayload()).isEmpty();
        assertThat(terms.terms()).contains("CHF");
    }

    @Test
    void theWordsAreFrenchForTheFrenchAndEnglishForEverybodyElse() {
        assertThat(done(demand("1", Currency.EUR)).terms())
                .isEqualTo(
                        "Paiement par virement SEPA au plus tard le 21/12/2026, en rappelant la référence F2026-00042.");
        assertThat(done(with("Lenoir SAS", "F2026-00042", "1", Locale.GERMAN)).terms())
                .isEqualTo(
                        "Payment by SEPA credit transfer by 21 Dec 2026 at the latest, quoting reference F2026-00042.");
    }

    @Test
    void aReferenceThatLooksLikeAFormatIsLeftAsItIs() {
        assertThat(done(with("Lenoir SAS", "50%-%s", "1", Locale.FRENCH)).terms())
                .contains("référence 50%-%s.");
    }

    @ParameterizedTest
    @CsvSource({"0.01, EUR0.01", "1, EUR1.00", "999999999.99, EUR999999999.99"})
    void amountsWithinTheBoundsHaveAQrCode(String amount, String written) {
        assertThat(done(demand(amount, Currency.EUR)).qrPayload()).contains("\n" + written + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.01", "-12", "1000000000.00"})
    void amountsBeyondTheBoundsHaveNone(String amount) {
        PaymentTerms terms = done(demand(amount, Currency.EUR));
        assertThat(terms.qrPayload()).isEmpty();
        assertThat(terms.iban()).isEqualTo(IBAN);
    }

    @Test
    void aNameOfSeventyCharactersStaysAndALongerOneIsCut() {
        assertThat(qrLine("é".repeat(70), 5)).isEqualTo("é".repeat(70));
        assertThat(qrLine("x".repeat(71), 5)).isEqualTo("x".repeat(70));
        assertThat(qrLine("x".repeat(69) + "🧺🧺", 5)).isEqualTo("x".repeat(69) + "🧺");
    }

    @Test
    void aLineEndInANameCannotMoveTheFieldsBehindIt() {
        assertThat(qrLine("Lenoir\nFR7600000", 5)).isEqualTo("Lenoir FR7600000");
    }

    @Test
    void aPayloadOf331BytesIsTheLongest() {
        String frame = "BCD\n002\n1\nSCT\nAGRIFRPP\n\n" + IBAN + "\nEUR1.00\n\n\n";
        int room = 331 - frame.length();
        String name = "é".repeat(70);
        String reference = "x".repeat(room - 140);
        String longest = done(with(name, reference, "1", Locale.FRENCH)).qrPayload();
        assertThat(longest.getBytes(StandardCharsets.UTF_8)).hasSize(331);
        assertThat(done(with(name, reference + "x", "1", Locale.FRENCH)).qrPayload())
                .isEmpty();
    }

    @Test
    void aReferenceOf141CharactersHasNoQrCodeRatherThanACutReference() {
        assertThat(done(with("L", "x".repeat(140), "1", Locale.FRENCH)).qrPayload())
                .endsWith("x".repeat(140));
        assertThat(done(with("L", "x".repeat(141), "1", Locale.FRENCH)).qrPayload())
                .isEmpty();
    }

    @Test
    void withoutAnAccountTheCompanyIsToldWhatToSet() {
        Problem problem = failed("", "");
        assertThat(problem.kind()).isEqualTo(Problem.Kind.NEEDS_CONFIG);
        assertThat(problem.code()).isEqualTo("transfer.iban-missing");
        assertThat(problem.detail()).isEqualTo(Map.of("field", "creditorIban"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FR7630006000011234567890188", "FR763000600001123456789018", "XX00", "hello"})
    void aWrongAccountNumberIsRefusedAndNotRepeated(String iban) {
        Problem problem = failed(iban, "");
        assertThat(problem.kind()).isEqualTo(Problem.Kind.NEEDS_CONFIG);
        assertThat(problem.detail()).isEqualTo(Map.of("field", "creditorIban"));
        assertThat(problem.message()).doesNotContain(iban);
    }

    @Test
    void aWrongBankCodeIsRefused() {
        assertThat(failed(IBAN, "AGRI").detail()).isEqualTo(Map.of("field", "creditorBic"));
    }

    @Test
    void spacesAndCaseOfTheSettingDoNotMatterAndTheBankMayBeUnknown() {
        PaymentTerms terms = done(new PaymentDemand(
                "R",
                money("5", Currency.EUR),
                LocalDate.of(2026, 12, 21),
                "L",
                "fr76 3000 6000 0112 3456 7890 189",
                "",
                Locale.FRENCH));
        assertThat(terms.iban()).isEqualTo(IBAN);
        assertThat(terms.bic()).isEmpty();
        assertThat(terms.qrPayload()).contains("SCT\n\nL\n");
    }

    private String qrLine(String name, int line) {
        return done(with(name, "R", "1", Locale.FRENCH)).qrPayload().split("\n", -1)[line];
    }

    private Problem failed(String iban, String bic) {
        PaymentDemand demand = new PaymentDemand(
                "R", money("5", Currency.EUR), LocalDate.of(2026, 12, 21), "L", iban, bic, Locale.FRENCH);
        if (method.terms(demand) instanceof Outcome.Failed<PaymentTerms> failed) {
            return failed.problem();
        }
        throw new AssertionError("not refused");
    }

    private PaymentTerms done(PaymentDemand demand) {
        if (method.terms(demand) instanceof Outcome.Done<PaymentTerms> done) {
            return done.value();
        }
        throw new AssertionError("refused");
    }

    private static PaymentDemand demand(String amount, Currency currency) {
        return new PaymentDemand(
                "F2026-00042",
                money(amount, currency),
                LocalDate.of(2026, 12, 21),
                "Lenoir SAS",
                IBAN,
                "AGRIFRPP",
                Locale.FRENCH);
    }

    private static PaymentDemand with(String name, String reference, String amount, Locale language) {
        return new PaymentDemand(
                reference, money(amount, Currency.EUR), LocalDate.of(2026, 12, 21), name, IBAN, "AGRIFRPP", language);
    }

    private static Money money(String amount, Currency currency) {
        return Money.of(new BigDecimal(amount), currency);
    }
}
