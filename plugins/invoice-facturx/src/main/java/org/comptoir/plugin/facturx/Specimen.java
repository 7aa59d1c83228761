// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Currency;
import org.comptoir.model.LocalText;
import org.comptoir.model.Money;
import org.comptoir.model.Quantity;
import org.comptoir.model.Rate;
import org.comptoir.model.Unit;
import org.comptoir.model.UnitPrice;
import org.comptoir.model.VatCategory;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.InvoiceId;
import org.comptoir.model.id.InvoiceLineId;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.model.invoice.InvoiceLine;
import org.comptoir.model.invoice.InvoiceNote;
import org.comptoir.model.invoice.InvoiceTotals;
import org.comptoir.model.invoice.PaymentTerms;
import org.comptoir.model.invoice.PostalAddress;
import org.comptoir.model.invoice.TradeParty;
import org.comptoir.model.invoice.VatBreakdown;

/** An invoice of nobody to nobody, to try the machine with. It leaves the plugin in no form. */
final class Specimen {

    private static final UUID ID = new UUID(0, 0);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 2);

    private Specimen() {}

    static Invoice invoice() {
        PostalAddress address = new PostalAddress("", "1 rue du Spécimen", "", "75001", "Paris", CountryCode.FR);
        TradeParty nobody = new TradeParty("Spécimen", "", "", "", "", "", "", "", "", "", "", address);
        Money net = euros(10);
        Money tax = euros(2);
        Money gross = net.plus(tax);
        VatBreakdown vat = new VatBreakdown(
                VatCategory.S, Rate.of("20"), net, tax, "", LocalText.of("", ""), CountryCode.FR, "CGI art. 278");
        return new Invoice(
                new InvoiceId(ID),
                new CompanyId(ID),
                "SPECIMEN",
                "S",
                1,
                Invoice.INVOICE,
                DAY,
                DAY,
                DAY,
                Instant.EPOCH,
                new OrderId(ID),
                "B1",
                nobody,
                nobody,
                address,
                CountryCode.FR,
                Currency.EUR,
                List.of(line(net)),
                List.of(vat),
                new InvoiceTotals(net, net, tax, gross, Money.zero(Currency.EUR), gross),
                List.of(new InvoiceNote("AAB", "Spécimen.")),
                new PaymentTerms("58", "Spécimen.", "Spécimen", "FR7630006000011234567890189", "AGRIFRPP", "1", "BCD"),
                List.of(),
                "",
                "fr",
                List.of());
    }

    private static Money euros(long amount) {
        return Money.of(BigDecimal.valueOf(amount), Currency.EUR);
    }

    private static InvoiceLine line(Money net) {
        return new InvoiceLine(
                new InvoiceLineId(ID),
                1,
                "SPECIMEN",
                "Spécimen",
                Quantity.of("1", Unit.PIECE),
                UnitPrice.of("10", Currency.EUR),
                net,
                VatCategory.S,
                Rate.of("20"),
                "goods");
    }
}
