// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx;

import java.util.ArrayList;
import java.util.List;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.model.invoice.InvoiceLine;
import org.comptoir.model.invoice.InvoiceTotals;
import org.comptoir.model.invoice.PostalAddress;
import org.comptoir.model.invoice.TradeParty;
import org.comptoir.model.invoice.VatBreakdown;

/** Values with one part exchanged, sound or not. */
final class Copies {

    private Copies() {}

    static Invoice of(Invoice invoice, List<VatBreakdown> vat, InvoiceTotals totals) {
        return of(invoice, invoice.lines(), vat, totals);
    }

    /** An invoice of these lines that adds up to nothing if there are none. */
    static Invoice lines(Invoice invoice, List<InvoiceLine> lines) {
        Money nothing = Money.zero(invoice.currency());
        VatBreakdown first = invoice.vat().get(0);
        VatBreakdown part = new VatBreakdown(
                first.category(), first.rate(), nothing, nothing, "", InvoiceSample.NONE, first.payableTo(), "");
        return of(
                invoice, lines, List.of(part), new InvoiceTotals(nothing, nothing, nothing, nothing, nothing, nothing));
    }

    static Invoice of(Invoice invoice, List<InvoiceLine> lines, List<VatBreakdown> vat, InvoiceTotals totals) {
        return new Invoice(
                invoice.id(),
                invoice.company(),
                invoice.number(),
                invoice.series(),
                invoice.sequence(),
                invoice.type(),
                invoice.issuedOn(),
                invoice.suppliedOn(),
                invoice.dueOn(),
                invoice.recordedAt(),
                invoice.order(),
                invoice.process(),
                invoice.seller(),
                invoice.buyer(),
                invoice.shipTo(),
                invoice.destination(),
                invoice.currency(),
                lines,
                vat,
                totals,
                invoice.notes(),
                invoice.payment(),
                invoice.corrects(),
                invoice.buyerReference(),
                invoice.language(),
                invoice.stamps());
    }

    /** Its first group with another tax and base, the totals following the tax. */
    static Invoice taxed(Invoice invoice, long taxCents, long baseCents) {
        List<VatBreakdown> vat = new ArrayList<>(invoice.vat());
        VatBreakdown first = vat.get(0);
        Money tax = new Money(first.tax().minor() + taxCents, Currency.EUR);
        Money base = new Money(first.base().minor() + baseCents, Currency.EUR);
        vat.set(
                0,
                new VatBreakdown(
                        first.category(), first.rate(), base, tax, "", InvoiceSample.NONE, first.payableTo(), ""));
        InvoiceTotals totals = invoice.totals();
        Money all = new Money(totals.vat().minor() + taxCents, Currency.EUR);
        Money gross = totals.net().plus(all);
        return of(invoice, vat, new InvoiceTotals(totals.lines(), totals.net(), all, gross, totals.prepaid(), gross));
    }

    static TradeParty party(TradeParty party, String field, String value) {
        return new TradeParty(
                field.equals("name") ? value : party.name(),
                party.tradeName(),
                field.equals("legalId") ? value : party.legalId(),
                party.legalIdScheme(),
                field.equals("establishment") ? value : party.establishment(),
                field.equals("vatNumber") ? value : party.vatNumber(),
                field.equals("electronicAddress") ? value : party.electronicAddress(),
                field.equals("electronicAddressScheme") ? value : party.electronicAddressScheme(),
                party.legalForm(),
                party.email(),
                party.phone(),
                party.address());
    }

    static TradeParty at(TradeParty party, PostalAddress address) {
        return new TradeParty(
                party.name(),
                party.tradeName(),
                party.legalId(),
                party.legalIdScheme(),
                party.establishment(),
                party.vatNumber(),
                party.electronicAddress(),
                party.electronicAddressScheme(),
                party.legalForm(),
                party.email(),
                party.phone(),
                address);
    }
}
