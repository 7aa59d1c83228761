// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx.check;

import java.util.List;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.spi.invoice.v1.Finding;

/**
 * Looks an invoice over before it is issued. Official rules keep their ids (BR- of EN 16931, BR-FR- of XP Z12-012); what
 * they let pass though it is plainly wrong has codes of our own, {@code facturx.…}.
 */
public final class PreFlight {

    private final List<Rules> rules = List.of(
            new DocumentRules(),
            new DateRules(),
            new PartyRules(),
            new AddressRules(),
            new NoteRules(),
            new LineRules(),
            new VatRules(),
            new CategoryRules(),
            new TotalRules(),
            new PaymentRules(),
            new TextRules());

    /** What is wrong, nothing if it may be issued. */
    public List<Finding> check(Invoice invoice) {
        Market market = Market.of(invoice);
        Findings findings = new Findings();
        rules.forEach(rule -> rule.examine(invoice, market, findings));
        return findings.all();
    }
}
