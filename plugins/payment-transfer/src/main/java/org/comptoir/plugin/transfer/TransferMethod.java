// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.transfer;

import java.util.Locale;
import java.util.Map;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Currency;
import org.comptoir.model.LocalText;
import org.comptoir.model.identity.Bic;
import org.comptoir.model.identity.Iban;
import org.comptoir.model.invoice.PaymentTerms;
import org.comptoir.spi.ComptoirPlugin;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Problem;
import org.comptoir.spi.payment.v1.PaymentDemand;
import org.comptoir.spi.payment.v1.PaymentMethod;
import org.osgi.service.component.annotations.Component;

/**
 * Payment by credit transfer: in euros a SEPA transfer (code 58) with a QR code that fills in the payer's form, in another
 * currency a plain one (code 30).
 */
@ComptoirPlugin(
        id = "comptoir.payment-transfer",
        name = "%name",
        publisher = "The Comptoir authors",
        licence = "Apache-2.0",
        description = "%description")
@Component(service = PaymentMethod.class)
public final class TransferMethod implements PaymentMethod {

    /** UNTDID 4461. */
    private static final String CREDIT_TRANSFER = "30";

    private static final String SEPA_CREDIT_TRANSFER = "58";

    /** The setting of the company that a wrong or missing account points to. */
    private static final String ACCOUNT_SETTING = "creditorIban";

    private static final String BANK_SETTING = "creditorBic";

    private static final LocalText SEPA_WORDS = LocalText.of(
            "Paiement par virement SEPA au plus tard le %s, en rappelant la référence %s.",
            "Payment by SEPA credit transfer by %s at the latest, quoting reference %s.");

    private static final LocalText OTHER_WORDS = LocalText.of(
            "Paiement par virement en %3$s au plus tard le %1$s, en rappelant la référence %2$s.",
            "Payment by credit transfer in %3$s by %1$s at the latest, quoting reference %2$s.");

    private final DueDay dueDay = new DueDay();
    private final EpcQr qr = new EpcQr();

    @Override
    public String name() {
        return "transfer";
    }

    @Override
    public Outcome<PaymentTerms> terms(PaymentDemand demand) {
        if (demand.creditorIban().isBlank()) {
            return needsConfig(
                    "transfer.iban-missing", ACCOUNT_SETTING, "The company has set no account to be paid on.");
        }
        Iban iban;
        try {
            iban = Iban.parse(demand.creditorIban());
        } catch (ComptoirException refused) {
            return needsConfig(refused.code(), ACCOUNT_SETTING, "The company's account number is not a valid IBAN.");
        }
        String bic;
        try {
            bic = demand.creditorBic().isBlank()
                    ? ""
                    : Bic.parse(demand.creditorBic()).value();
        } catch (ComptoirException refused) {
            return needsConfig(refused.code(), BANK_SETTING, "The company's bank code is not a valid BIC.");
        }
        return new Outcome.Done<>(terms(demand, iban, bic));
    }

    private PaymentTerms terms(PaymentDemand demand, Iban iban, String bic) {
        Currency currency = demand.amount().currency();
        boolean euros = currency.equals(Currency.EUR);
        String words = (euros ? SEPA_WORDS : OTHER_WORDS).in(demand.language());
        String day = dueDay.text(demand.dueOn(), demand.language());
        return new PaymentTerms(
                euros ? SEPA_CREDIT_TRANSFER : CREDIT_TRANSFER,
                String.format(Locale.ROOT, words, day, demand.reference(), currency.code()),
                demand.creditorName(),
                iban.value(),
                bic,
                demand.reference(),
                qr.payload(demand, iban.value(), bic));
    }

    private static Outcome<PaymentTerms> needsConfig(String code, String field, String message) {
        return new Outcome.Failed<>(new Problem(code, Problem.Kind.NEEDS_CONFIG, message, Map.of("field", field)));
    }
}
