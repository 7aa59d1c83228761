// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.comptoir.model.invoice.PaymentTerms;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Problem;
import org.comptoir.spi.payment.v1.PaymentDemand;
import org.comptoir.spi.payment.v1.PaymentMethod;

/** A transfer to the account that a test says. */
final class FakeTransfer implements PaymentMethod {

    final CopyOnWriteArrayList<PaymentDemand> asked = new CopyOnWriteArrayList<>();
    private final Function<PaymentDemand, Outcome<PaymentTerms>> answer;

    FakeTransfer(Function<PaymentDemand, Outcome<PaymentTerms>> answer) {
        this.answer = answer;
    }

    static FakeTransfer to(String iban) {
        return new FakeTransfer(demand -> new Outcome.Done<>(new PaymentTerms(
                "58", "by transfer", demand.creditorName(), iban, demand.creditorBic(), demand.reference(), "")));
    }

    static FakeTransfer failing() {
        return new FakeTransfer(demand -> new Outcome.Failed<>(new Problem("x", Problem.Kind.REFUSED, "no", Map.of())));
    }

    @Override
    public String name() {
        return "transfer";
    }

    @Override
    public Outcome<PaymentTerms> terms(PaymentDemand demand) {
        asked.add(demand);
        return answer.apply(demand);
    }
}
