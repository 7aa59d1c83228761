// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.transfer;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.spi.payment.v1.PaymentDemand;

/**
 * The text of a payment QR code (EPC069-12, version 002 of the data, SEPA credit transfer). Where the guideline cannot say
 * what is asked, there is none: the terms in words serve.
 */
final class EpcQr {

    private static final BigDecimal LEAST = new BigDecimal("0.01");
    private static final BigDecimal MOST = new BigDecimal("999999999.99");
    private static final int LONGEST_NAME = 70;
    private static final int LONGEST_REFERENCE = 140;
    private static final int MOST_BYTES = 331;

    /** The payload, or empty. */
    String payload(PaymentDemand demand, String iban, String bic) {
        String name = fitted(oneLine(demand.creditorName()), LONGEST_NAME);
        String reference = oneLine(demand.reference());
        boolean sayable = payable(demand.amount())
                && !name.isEmpty()
                && reference.codePointCount(0, reference.length()) <= LONGEST_REFERENCE;
        if (!sayable) {
            return "";
        }
        String amount = "EUR" + demand.amount().toDecimal().toPlainString();
        // BCD, version, character set (1: UTF-8), kind; the purpose and the structured reference stay empty.
        String text = String.join("\n", "BCD", "002", "1", "SCT", bic, name, iban, amount, "", "", reference);
        return text.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES ? text : "";
    }

    private static boolean payable(Money amount) {
        return amount.currency().equals(Currency.EUR)
                && amount.toDecimal().compareTo(LEAST) >= 0
                && amount.toDecimal().compareTo(MOST) <= 0;
    }

    /** A line end would move everything after it into the wrong field. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
    }

    /** Cut between characters, never within one. */
    private static String fitted(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, longest)).strip();
    }
}
