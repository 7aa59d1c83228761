// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx.cii;

import java.util.Locale;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.model.invoice.InvoiceTotals;
import org.comptoir.model.invoice.PaymentTerms;
import org.comptoir.model.invoice.PrecedingInvoice;
import org.comptoir.model.invoice.VatBreakdown;
import org.comptoir.plugin.facturx.xml.Markup;

/** How it is paid, the VAT, the totals and what it corrects (BG-16, BG-23, BG-22, BG-3). */
final class CiiSettlement {

    void write(Markup xml, Invoice invoice) {
        xml.open("ram:ApplicableHeaderTradeSettlement");
        xml.leafUnlessEmpty("ram:PaymentReference", invoice.payment().reference());
        if (needsEuroVat(invoice)) {
            xml.leaf("ram:TaxCurrencyCode", Currency.EUR.code());
        }
        xml.leaf("ram:InvoiceCurrencyCode", invoice.currency().code());
        means(xml, invoice.payment());
        invoice.vat().forEach(vat -> vat(xml, vat, Locale.forLanguageTag(invoice.language())));
        xml.open("ram:SpecifiedTradePaymentTerms")
                .leafUnlessEmpty("ram:Description", invoice.payment().terms());
        CiiWriter.day(xml, "ram:DueDateDateTime", "udt:DateTimeString", invoice.dueOn());
        xml.close();
        totals(xml, invoice);
        invoice.corrects().forEach(preceding -> preceding(xml, preceding));
        xml.close();
    }

    /** BT-6 and BT-111: in France VAT is stated in euros; with no VAT that sum is known without a rate of exchange. */
    private static boolean needsEuroVat(Invoice invoice) {
        return !invoice.currency().equals(Currency.EUR)
                && invoice.totals().vat().isZero();
    }

    private static void means(Markup xml, PaymentTerms payment) {
        xml.open("ram:SpecifiedTradeSettlementPaymentMeans").leafUnlessEmpty("ram:TypeCode", payment.meansCode());
        if (!payment.iban().isEmpty()) {
            xml.open("ram:PayeePartyCreditorFinancialAccount")
                    .leaf("ram:IBANID", payment.iban().replace(" ", ""))
                    .leafUnlessEmpty("ram:AccountName", payment.accountHolder())
                    .close();
        }
        if (!payment.bic().isEmpty()) {
            xml.open("ram:PayeeSpecifiedCreditorFinancialInstitution")
                    .leaf("ram:BICID", payment.bic())
                    .close();
        }
        xml.close();
    }

    private static void vat(Markup xml, VatBreakdown vat, Locale language) {
        xml.open("ram:ApplicableTradeTax")
                .leaf("ram:CalculatedAmount", plain(vat.tax()))
                .leaf("ram:TypeCode", "VAT")
                .leafUnlessEmpty("ram:ExemptionReason", vat.exemptionReason().in(language))
                .leaf("ram:BasisAmount", plain(vat.base()))
                .leaf("ram:CategoryCode", vat.category().code())
                .leafUnlessEmpty("ram:ExemptionReasonCode", vat.exemptionCode());
        CiiLines.rate(xml, vat.category(), vat.rate());
        xml.close();
    }

    private static void totals(Markup xml, Invoice invoice) {
        InvoiceTotals totals = invoice.totals();
        xml.open("ram:SpecifiedTradeSettlementHeaderMonetarySummation")
                .leaf("ram:LineTotalAmount", plain(totals.lines()))
                .leaf("ram:TaxBasisTotalAmount", plain(totals.net()))
                .leaf(
                        "ram:TaxTotalAmount",
                        plain(totals.vat()),
                        "currencyID",
                        invoice.currency().code());
        if (needsEuroVat(invoice)) {
            xml.leaf("ram:TaxTotalAmount", plain(Money.zero(Currency.EUR)), "currencyID", Currency.EUR.code());
        }
        xml.leaf("ram:GrandTotalAmount", plain(totals.gross()));
        if (!totals.prepaid().isZero()) {
            xml.leaf("ram:TotalPrepaidAmount", plain(totals.prepaid()));
        }
        xml.leaf("ram:DuePayableAmount", plain(totals.payable())).close();
    }

    private static void preceding(Markup xml, PrecedingInvoice preceding) {
        xml.open("ram:InvoiceReferencedDocument").leaf("ram:IssuerAssignedID", preceding.number());
        CiiWriter.day(xml, "ram:FormattedIssueDateTime", "qdt:DateTimeString", preceding.issuedOn());
        xml.close();
    }

    private static String plain(Money amount) {
        return amount.toDecimal().toPlainString();
    }
}
