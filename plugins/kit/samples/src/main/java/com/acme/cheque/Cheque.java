// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package com.acme.cheque;

import org.comptoir.model.Currency;
import org.comptoir.model.invoice.PaymentTerms;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.payment.v1.PaymentDemand;
import org.comptoir.spi.payment.v1.PaymentMethod;
import org.osgi.service.component.annotations.Component;

/** A cheque to the order of the seller: UNTDID 4461 code 20. */
@Component
public final class Cheque implements PaymentMethod {

    @Override
    public String name() {
        return "acme-cheque";
    }

    @Override
    public Outcome<PaymentTerms> terms(PaymentDemand demand) {
        if (!demand.amount().currency().equals(Currency.EUR)) {
            return Outcome.refused("acme-cheque.currency", "cheques are taken in euros only");
        }
        boolean french = demand.language().getLanguage().equals("fr");
        String words = french
                ? "Par chèque à l'ordre de " + demand.creditorName()
                : "By cheque to the order of " + demand.creditorName();
        return new Outcome.Done<>(new PaymentTerms("20", words, demand.creditorName(), "", "", demand.reference(), ""));
    }
}
