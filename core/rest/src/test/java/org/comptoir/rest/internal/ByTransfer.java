// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import org.comptoir.model.invoice.PaymentTerms;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.payment.v1.PaymentDemand;
import org.comptoir.spi.payment.v1.PaymentMethod;

/** Payment to the company's account, in the fewest words. */
final class ByTransfer implements PaymentMethod {

    @Override
    public String name() {
        return "transfer";
    }

    @Override
    public Outcome<PaymentTerms> terms(PaymentDemand demand) {
        return new Outcome.Done<>(new PaymentTerms(
                "58",
                "By transfer.",
                demand.creditorName(),
                demand.creditorIban(),
                demand.creditorBic(),
                demand.reference(),
                ""));
    }
}
