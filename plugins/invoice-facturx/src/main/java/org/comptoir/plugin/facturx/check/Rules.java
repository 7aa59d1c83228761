// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx.check;

import org.comptoir.model.invoice.Invoice;

/** Some rules about one part of an invoice. Pure. */
interface Rules {

    void examine(Invoice invoice, Market market, Findings findings);
}
