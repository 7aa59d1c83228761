// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx.cii;

import java.math.BigDecimal;
import org.comptoir.model.Rate;
import org.comptoir.model.VatCategory;
import org.comptoir.model.invoice.InvoiceLine;
import org.comptoir.plugin.facturx.xml.Markup;

/** The lines (BG-25). */
final class CiiLines {

    private static final int PRICE_DECIMALS = 2;

    void write(Markup xml, InvoiceLine line) {
        xml.open("ram:IncludedSupplyChainTradeLineItem");
        xml.open("ram:AssociatedDocumentLineDocument")
                .leaf("ram:LineID", Integer.toString(line.position()))
                .close();
        xml.open("ram:SpecifiedTradeProduct")
                .leafUnlessEmpty("ram:SellerAssignedID", line.sku())
                .leaf("ram:Name", line.name())
                .close();
        xml.open("ram:SpecifiedLineTradeAgreement")
                .open("ram:NetPriceProductTradePrice")
                .leaf("ram:ChargeAmount", price(line.price().amount()))
                .close()
                .close();
        xml.open("ram:SpecifiedLineTradeDelivery")
                .leaf(
                        "ram:BilledQuantity",
                        line.quantity().amount().toPlainString(),
                        "unitCode",
                        line.quantity().unit().code())
                .close();
        settlement(xml, line);
        xml.close();
    }

    private static void settlement(Markup xml, InvoiceLine line) {
        xml.open("ram:SpecifiedLineTradeSettlement").open("ram:ApplicableTradeTax");
        xml.leaf("ram:TypeCode", "VAT").leaf("ram:CategoryCode", line.category().code());
        rate(xml, line.category(), line.rate());
        xml.close();
        xml.open("ram:SpecifiedTradeSettlementLineMonetarySummation")
                .leaf("ram:LineTotalAmount", line.net().toDecimal().toPlainString())
                .close();
        xml.close();
    }

    /** BT-119, BT-152; what is outside the scope of VAT has no rate, not even zero (BR-O-05). */
    static void rate(Markup xml, VatCategory category, Rate rate) {
        if (!category.equals(VatCategory.O)) {
            xml.leaf("ram:RateApplicablePercent", rate.percent().toPlainString());
        }
    }

    private static String price(BigDecimal amount) {
        return amount.setScale(Math.max(PRICE_DECIMALS, amount.scale())).toPlainString();
    }
}
