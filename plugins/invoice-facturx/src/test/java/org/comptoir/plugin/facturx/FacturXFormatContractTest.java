// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx;

import java.util.List;
import java.util.function.Supplier;
import org.comptoir.model.LocalText;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.spi.invoice.v1.InvoiceFormat;
import org.comptoir.tck.InvoiceFormatContract;

class FacturXFormatContractTest implements InvoiceFormatContract {

    @Override
    public InvoiceFormat extension() {
        return new FacturXFormat();
    }

    @Override
    public List<Invoice> invoices() {
        return Samples.all().values().stream().map(Supplier::get).toList();
    }

    @Override
    public List<Invoice> faulty() {
        InvoiceSample exempt = Samples.unionBusiness();
        exempt.exemptionCode = "";
        exempt.exemptionReason = LocalText.of("", "");
        return List.of(exempt.build());
    }
}
