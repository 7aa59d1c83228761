// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.comptoir.api.invoice.CreditRequest;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.CountryCode;
import org.comptoir.model.Currency;
import org.comptoir.model.Idempotency;
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
import org.comptoir.model.invoice.Invoice;
import org.comptoir.model.invoice.InvoiceLine;
import org.comptoir.model.invoice.PaymentTerms;
import org.comptoir.model.invoice.PostalAddress;
import org.comptoir.model.invoice.TradeParty;
import org.comptoir.model.invoice.VatBreakdown;
import org.comptoir.testkit.FakeCompanies;

/** However an invoice is cut into credit notes, they add up to it. Without a database. */
class CreditPartsLawsTest {

    private static final UUID SOMEBODY = UUID.fromString("01932f00-0000-7000-8000-000000000001");
    private static final LocalDate DAY = LocalDate.of(2024, 12, 2);
    private static final Call CALL =
            new Call(new CompanyId(SOMEBODY), Actor.system("test"), Idempotency.NONE, Instant.MAX, Locale.ENGLISH, "t");
    private static final TradeParty PARTY =
            new TradeParty("A", "", "", "", "", "FR44732829320", "", "", "", "", "", PostalAddress.in(CountryCode.FR));

    private final Crediting crediting =
            new Crediting(new FakeCompanies(), new SalesEntry(new RoleLedger()), Mentions.standard(), UUID::randomUUID);

    @Property(tries = 500)
    void theNotesAddUpToTheInvoice(
            @ForAll @Size(min = 1, max = 4) List<@BigRange(min = "0", max = "20") @Scale(6) BigDecimal> prices,
            @ForAll @IntRange(min = 1, max = 9) int quantity,
            @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 4) Integer> cuts) {
        Invoice invoice = invoice(prices, quantity);
        List<VatPart> parts = invoice.vat().stream()
                .map(shown -> new VatPart(shown, "domestic", "A1"))
                .toList();
        List<Invoice> notes = new ArrayList<>();
        BigDecimal[] left = new BigDecimal[prices.size()];
        Arrays.fill(left, BigDecimal.valueOf(quantity));
        BigDecimal cut = new BigDecimal("0.75");
        for (int position : cuts) {
            if (position <= left.length && left[position - 1].compareTo(cut) >= 0) {
                left[position - 1] = left[position - 1].subtract(cut);
                notes.add(credit(invoice, parts, notes, List.of(new CreditRequest.Line(position, cut))));
            }
        }
        if (Arrays.stream(left).anyMatch(some -> some.signum() > 0)) {
            notes.add(credit(invoice, parts, notes, List.of()));
        }
        assertThat(total(notes, note -> note.totals().net()))
                .isEqualTo(invoice.totals().net());
        assertThat(total(notes, note -> note.totals().vat()))
                .isEqualTo(invoice.totals().vat());
        assertThat(total(notes, note -> note.totals().gross()))
                .isEqualTo(invoice.totals().gross());
        for (VatBreakdown whole : invoice.vat()) {
            assertThat(tax(notes, whole)).isEqualTo(whole.tax());
        }
        assertThat(notes).allSatisfy(note -> {
            assertThat(CoreRules.problems(note)).isEmpty();
            assertThat(note.totals().vat().signum()).isNotNegative();
            assertThat(note.lines()).allMatch(line -> line.net().signum() >= 0);
            assertThat(note.vat()).allMatch(part -> part.tax().signum() >= 0);
        });
        for (int first = 1; first <= notes.size(); first++) {
            List<Invoice> soFar = notes.subList(0, first);
            assertThat(invoice.vat())
                    .allMatch(whole -> tax(soFar, whole).minor() <= whole.tax().minor());
        }
    }

    private static Money tax(List<Invoice> notes, VatBreakdown whole) {
        return Money.sum(
                notes.stream()
                        .flatMap(note -> note.vat().stream())
                        .filter(part -> part.rate().equals(whole.rate()))
                        .map(VatBreakdown::tax)
                        .toList(),
                Currency.EUR);
    }

    /** Ten times a cent at 20 % has no tax by itself and two cents in all; ten times three cents has ten and not six. */
    @Property(tries = 20)
    void manySmallPartsNeitherKeepBackTaxNorGiveTooMuch(@ForAll @IntRange(min = 1, max = 9) int cents) {
        Invoice invoice = invoice(List.of(new BigDecimal(cents).movePointLeft(2)), 90);
        List<VatPart> parts = invoice.vat().stream()
                .map(shown -> new VatPart(shown, "domestic", "A1"))
                .toList();
        List<Invoice> notes = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            notes.add(credit(invoice, parts, notes, List.of(new CreditRequest.Line(1, BigDecimal.ONE))));
        }
        assertThat(total(notes, note -> note.totals().vat()))
                .isEqualTo(invoice.totals().vat());
        assertThat(notes)
                .allSatisfy(note -> assertThat(CoreRules.problems(note)).isEmpty());
    }

    @Property(tries = 200)
    void aPartThatLeavesRoomIsRoundedByItself(
            @ForAll @BigRange(min = "0.01", max = "200") @Scale(2) BigDecimal price,
            @ForAll @IntRange(min = 2, max = 9) int quantity) {
        Invoice invoice = invoice(List.of(price), quantity);
        List<VatPart> parts = invoice.vat().stream()
                .map(shown -> new VatPart(shown, "domestic", "A1"))
                .toList();
        Invoice first = credit(invoice, parts, List.of(), List.of(new CreditRequest.Line(1, BigDecimal.ONE)));
        VatBreakdown part = first.vat().get(0);
        assertThat(part.tax()).isEqualTo(part.rate().of(part.base(), RoundingMode.HALF_UP));
        assertThat(first.lines().get(0).net())
                .isEqualTo(first.lines().get(0).price().times(Quantity.of(1, Unit.KILOGRAM), RoundingMode.HALF_UP));
    }

    private Invoice credit(Invoice invoice, List<VatPart> parts, List<Invoice> before, List<CreditRequest.Line> lines) {
        CreditRequest request = new CreditRequest(new InvoiceId(UUID.randomUUID()), DAY, lines, "broken");
        return crediting
                .draft(request, new InvoiceStore.Family(invoice, null, "C", parts, List.copyOf(before)), CALL)
                .document();
    }

    private static Money total(List<Invoice> notes, java.util.function.Function<Invoice, Money> amount) {
        return Money.sum(notes.stream().map(amount).toList(), Currency.EUR);
    }

    private static Invoice invoice(List<BigDecimal> prices, int quantity) {
        List<InvoiceLine> lines = new ArrayList<>();
        for (BigDecimal price : prices) {
            UnitPrice unit = new UnitPrice(price, Currency.EUR);
            Quantity many = Quantity.of(quantity, Unit.KILOGRAM);
            lines.add(new InvoiceLine(
                    new InvoiceLineId(SOMEBODY),
                    lines.size() + 1,
                    "A",
                    "A",
                    many,
                    unit,
                    unit.times(many, RoundingMode.HALF_UP),
                    VatCategory.S,
                    Rate.of(lines.size() % 2 == 0 ? "20" : "5.5"),
                    "goods"));
        }
        List<VatBreakdown> vat = lines.stream()
                .map(InvoiceLine::rate)
                .distinct()
                .map(rate -> vat(rate, lines))
                .toList();
        return new Invoice(
                new InvoiceId(SOMEBODY),
                new CompanyId(SOMEBODY),
                "FA2024-000001",
                "FA2024",
                1,
                Invoice.INVOICE,
                DAY,
                DAY,
                DAY,
                Instant.EPOCH,
                FreeCrediting.NO_ORDER,
                "B1",
                PARTY,
                PARTY,
                PostalAddress.in(CountryCode.FR),
                CountryCode.FR,
                Currency.EUR,
                lines,
                vat,
                Totals.of(lines, vat, Currency.EUR),
                List.of(),
                PaymentTerms.undefined(""),
                List.of(),
                "",
                "fr",
                List.of());
    }

    private static VatBreakdown vat(Rate rate, List<InvoiceLine> lines) {
        Money base = Money.sum(
                lines.stream()
                        .filter(line -> line.rate().equals(rate))
                        .map(InvoiceLine::net)
                        .toList(),
                Currency.EUR);
        return new VatBreakdown(
                VatCategory.S,
                rate,
                base,
                rate.of(base, RoundingMode.HALF_UP),
                "",
                LocalText.of("", ""),
                CountryCode.FR,
                "");
    }
}
