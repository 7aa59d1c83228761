// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.payment.v1;

import org.comptoir.model.invoice.PaymentTerms;
import org.comptoir.spi.Extension;
import org.comptoir.spi.Outcome;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A way to be paid that is agreed on the invoice. Pure; called on request threads just before an invoice is issued, once
 * an invoice.
 */
@ConsumerType
public interface PaymentMethod extends Extension {

    /**
     * The method's stable name, such as {@code transfer}. Asked once an invoice; answers at once.
     *
     * <pre>{@code
     * public String name() {
     *     return "cash-on-delivery";
     * }
     * }</pre>
     */
    String name();

    /**
     * How this demand is to be paid, or why it cannot be paid this way. Asked once an invoice, just before it is issued, on a
     * request thread's behalf, with a second to answer. {@code Done} is printed on the invoice; {@code Failed} refuses the
     * issue with its reason; {@code Pending} and {@code Unknown} make no sense here and refuse it too.
     *
     * <pre>{@code
     * public Outcome<PaymentTerms> terms(PaymentDemand demand) {
     *     String payee = demand.creditorName();
     *     return new Outcome.Done<>(new PaymentTerms("10", "Cash", payee, "", "", demand.reference(), ""));
     * }
     * }</pre>
     */
    Outcome<PaymentTerms> terms(PaymentDemand demand);
}
