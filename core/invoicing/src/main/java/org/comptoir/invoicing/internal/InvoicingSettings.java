// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What a merchant may word or name differently. */
@ObjectClassDefinition(
        name = "Comptoir invoicing",
        description = "Prefixes of the series and the mentions that French law wants on invoices between businesses.")
public @interface InvoicingSettings {

    @AttributeDefinition(name = "Prefix of invoices", description = "1 to 10 capitals and digits; the year follows.")
    String invoicePrefix() default Mentions.INVOICE_PREFIX;

    @AttributeDefinition(
            name = "Prefix of credit notes",
            description = "1 to 10 capitals and digits; the year follows.")
    String creditNotePrefix() default Mentions.CREDIT_NOTE_PREFIX;

    @AttributeDefinition(name = "Late payment (French)", description = "Note PMD, C. com. art. L441-10.")
    String latePaymentFrench() default Mentions.LATE_FRENCH;

    @AttributeDefinition(name = "Late payment (English)", description = "Note PMD, C. com. art. L441-10.")
    String latePaymentEnglish() default Mentions.LATE_ENGLISH;

    @AttributeDefinition(name = "Recovery fee (French)", description = "Note PMT, C. com. art. D441-5.")
    String recoveryFeeFrench() default Mentions.RECOVERY_FRENCH;

    @AttributeDefinition(name = "Recovery fee (English)", description = "Note PMT, C. com. art. D441-5.")
    String recoveryFeeEnglish() default Mentions.RECOVERY_ENGLISH;

    @AttributeDefinition(name = "Early payment (French)", description = "Note AAB, C. com. art. L441-9.")
    String earlyPaymentFrench() default Mentions.EARLY_FRENCH;

    @AttributeDefinition(name = "Early payment (English)", description = "Note AAB, C. com. art. L441-9.")
    String earlyPaymentEnglish() default Mentions.EARLY_ENGLISH;
}
