// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.comptoir.kernel.Tx.Chain;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.invoice.Invoice;

/**
 * A series of numbers: one for each type of document and calendar year of issue, such as {@code FA2024}.
 *
 * @param code prefix and year
 */
record Series(String code) {

    /** What the names of their chains begin with. */
    static final String CHAINS = "series:";

    private static final int DIGITS = 6;
    private static final Pattern PREFIX = Pattern.compile("[A-Z0-9]{1,10}");

    static Series of(String type, LocalDate issuedOn, Mentions mentions) {
        String prefix = type.equals(Invoice.CREDIT_NOTE) ? mentions.creditNotePrefix() : mentions.invoicePrefix();
        if (!PREFIX.matcher(prefix).matches()) {
            throw new ComptoirException(
                    "invoice.settings", Fault.INTERNAL, Map.of("field", "invoicePrefix", "value", prefix));
        }
        return new Series(prefix + issuedOn.getYear());
    }

    /** The number of a rank: {@code FA2024-000001}. */
    String number(long sequence) {
        String digits = Long.toString(sequence);
        return code + "-" + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    }

    /** Stands for the number until there is one. */
    String placeholder() {
        return number(0);
    }

    Chain chain() {
        return new Chain(CHAINS + code);
    }

    static Series of(Chain chain) {
        return new Series(chain.name().substring(CHAINS.length()));
    }
}
