// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.comptoir.model.Money;
import org.comptoir.model.Unit;
import org.comptoir.model.VatCategory;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.model.invoice.InvoiceLine;
import org.comptoir.model.invoice.InvoiceTotals;
import org.comptoir.model.invoice.VatBreakdown;
import org.comptoir.plugin.facturx.check.PreFlight;
import org.comptoir.plugin.facturx.cii.CiiWriter;
import org.comptoir.spi.invoice.v1.Finding;
import org.junit.jupiter.api.Test;

/**
 * The credit notes of one invoice add up to it to the cent, so an amount of one may lie two cents beside its own rounding.
 * The official rules and the pre-flight agree that it may.
 */
class CreditRoundingTest {

    private static final int NOTES = 40;

    @Test
    void twoCentsBesideTheRoundingPassTheOfficialRulesAndThePreFlight() throws Exception {
        OfficialRules european = new OfficialRules(OfficialRules.EN16931);
        OfficialRules french = new OfficialRules(OfficialRules.FRANCE);
        Random random = new Random(17);
        for (int i = 0; i < NOTES; i++) {
            Invoice note = beside(creditNote(random), random.nextInt(5) - 2, random.nextInt(5) - 2);
            assertThat(new PreFlight().check(note)).isEmpty();
            byte[] xml = new CiiWriter().write(note);
            assertThat(european.objections(xml)).isEmpty();
            assertThat(french.objections(xml)).isEmpty();
        }
    }

    @Test
    void threeCentsDoNotPassThePreFlight() {
        Invoice note = creditNote(new Random(3));
        assertThat(rules(beside(note, 0, 3))).containsExactly("BR-CO-17");
        assertThat(rules(beside(note, 3, 0))).containsExactly("facturx.line-net");
    }

    @Test
    void anInvoiceIsExact() {
        Invoice invoice = Samples.frenchBusiness().build();
        assertThat(rules(beside(invoice, 0, 1))).containsExactly("BR-CO-17");
        assertThat(rules(beside(invoice, 1, 0))).contains("facturx.line-net");
    }

    private static List<String> rules(Invoice invoice) {
        return new PreFlight().check(invoice).stream().map(Finding::rule).toList();
    }

    private static Invoice creditNote(Random random) {
        InvoiceSample sample = Samples.creditNote();
        sample.lines.clear();
        int lines = 1 + random.nextInt(3);
        for (int line = 0; line < lines; line++) {
            BigDecimal price = BigDecimal.valueOf(20 + random.nextInt(2_000_000), 4);
            String rate = List.of("20", "10", "5.5", "2.1").get(line);
            sample.line("A" + line, "Drap", "7.25", Unit.PIECE, price.toPlainString(), VatCategory.S, rate);
        }
        return sample.build();
    }

    /** With the first line's net and the first group's tax some cents from where rounding would put them. */
    private static Invoice beside(Invoice invoice, int netCents, int taxCents) {
        List<InvoiceLine> lines = new ArrayList<>(invoice.lines());
        InvoiceLine line = lines.get(0);
        lines.set(
                0,
                new InvoiceLine(
                        line.id(),
                        line.position(),
                        line.sku(),
                        line.name(),
                        line.quantity(),
                        line.price(),
                        plus(line.net(), netCents),
                        line.category(),
                        line.rate(),
                        line.nature()));
        List<VatBreakdown> vat = new ArrayList<>(invoice.vat());
        VatBreakdown part = vat.get(0);
        Money base = plus(part.base(), netCents);
        Money rounded = part.rate().of(base, RoundingMode.HALF_UP);
        vat.set(
                0,
                new VatBreakdown(
                        part.category(),
                        part.rate(),
                        base,
                        plus(rounded, taxCents),
                        part.exemptionCode(),
                        part.exemptionReason(),
                        part.payableTo(),
                        part.legalBasis()));
        Money net = Money.sum(lines.stream().map(InvoiceLine::net).toList(), invoice.currency());
        Money tax = Money.sum(vat.stream().map(VatBreakdown::tax).toList(), invoice.currency());
        Money gross = net.plus(tax);
        InvoiceTotals totals = new InvoiceTotals(net, net, tax, gross, Money.zero(invoice.currency()), gross);
        return Copies.of(invoice, lines, vat, totals);
    }

    private static Money plus(Money amount, int cents) {
        return new Money(amount.minor() + cents, amount.currency());
    }
}
