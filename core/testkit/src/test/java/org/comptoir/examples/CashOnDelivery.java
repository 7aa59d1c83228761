// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.examples;

import org.comptoir.model.invoice.PaymentTerms;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.payment.v1.PaymentDemand;
import org.comptoir.spi.payment.v1.PaymentMethod;
import org.osgi.service.component.annotations.Component;

/** Paid in cash when the goods arrive: UNTDID 4461 code 10. */
@Component(service = PaymentMethod.class)
public final class CashOnDelivery implements PaymentMethod {

    @Override
    public String name() {
        return "cash-on-delivery";
    }

    @Override
    public Outcome<PaymentTerms> terms(PaymentDemand demand) {
        boolean french = demand.language().getLanguage().equals("fr");
        String words = french ? "Espèces à la livraison" : "Cash on delivery";
        return new Outcome.Done<>(new PaymentTerms("10", words, demand.creditorName(), "", "", demand.reference(), ""));
    }
}
