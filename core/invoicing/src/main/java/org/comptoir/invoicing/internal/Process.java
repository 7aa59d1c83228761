// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import java.util.List;
import org.comptoir.model.invoice.InvoiceLine;

/**
 * The French billing framework (BT-23, BR-FR-08) of an invoice that is sent unpaid: {@code B1} goods, {@code S1}
 * services, {@code M1} both; charges count as the goods they come with. The figure 1 says "submission of an invoice", not
 * "deposit"; what is paid already would be 2, the end of a deposit 4.
 */
final class Process {

    private Process() {}

    static String of(List<InvoiceLine> lines) {
        boolean services = lines.stream().anyMatch(line -> line.nature().equals("services"));
        boolean goods = lines.stream().anyMatch(line -> !line.nature().equals("services"));
        return goods && services ? "M1" : services ? "S1" : "B1";
    }
}
