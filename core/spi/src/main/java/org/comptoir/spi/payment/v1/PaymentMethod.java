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

    /** The method's stable name, such as {@code transfer}. */
    String name();

    /** How this demand is to be paid, or why it cannot be paid this way. */
    Outcome<PaymentTerms> terms(PaymentDemand demand);
}
