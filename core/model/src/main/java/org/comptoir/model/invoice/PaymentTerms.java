// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.invoice;

/**
 * How the invoice is to be paid (BG-16, BG-17).
 *
 * @param meansCode BT-81, an UNTDID 4461 code: {@code 30} credit transfer, {@code 58} SEPA credit transfer,
 *     {@code 1} not defined
 * @param terms BT-20 in words
 * @param accountHolder BT-85
 * @param iban BT-84, empty if none
 * @param bic BT-86, empty if none
 * @param reference BT-83, what the payer should quote
 * @param qrPayload the text of a payment QR code (EPC069-12), empty if none
 */
public record PaymentTerms(
        String meansCode,
        String terms,
        String accountHolder,
        String iban,
        String bic,
        String reference,
        String qrPayload) {

    /** No means of payment agreed. */
    public static PaymentTerms undefined(String terms) {
        return new PaymentTerms("1", terms, "", "", "", "", "");
    }
}
