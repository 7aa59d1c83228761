package ${package};

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.comptoir.model.LocalText;
import org.comptoir.model.Money;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.model.invoice.InvoiceLine;
import org.comptoir.model.invoice.InvoiceNote;
import org.comptoir.model.invoice.PrecedingInvoice;
import org.comptoir.model.invoice.TradeParty;
import org.comptoir.model.invoice.VatBreakdown;

/**
 * One invoice in words, in French or else in English. Numbers are written here and not by the platform's habits, so that the
 * text is the same on every machine.
 *
 * @param invoice what is written
 * @param width the longest line, in characters
 */
record InvoiceText(Invoice invoice, int width) {

    String text() {
        List<String> page = new ArrayList<>();
        heading(page);
        party(page, invoice.seller());
        page.add("");
        page.add(word("Pour", "For"));
        party(page, invoice.buyer());
        page.add(rule());
        invoice.lines().forEach(line -> line(page, line));
        page.add(rule());
        totals(page);
        page.add("");
        page.add(invoice.payment().terms());
        invoice.notes().stream().map(InvoiceNote::text).forEach(page::add);
        return String.join("\n", page) + "\n";
    }

    private void heading(List<String> page) {
        String kind = invoice.isCreditNote() ? word("AVOIR", "CREDIT NOTE") : word("FACTURE", "INVOICE");
        page.add(kind + " " + invoice.number());
        page.add(apart(word("Date", "Date"), invoice.issuedOn().toString()));
        page.add(apart(word("Échéance", "Due"), invoice.dueOn().toString()));
        for (PrecedingInvoice corrected : invoice.corrects()) {
            page.add(apart(word("Corrige", "Corrects"), corrected.number()));
        }
        page.add("");
    }

    private static void party(List<String> page, TradeParty party) {
        List<String> lines = List.of(
                party.name(),
                party.legalForm(),
                party.address().line1(),
                party.address().line2(),
                (party.address().postcode() + " " + party.address().city()).strip(),
                party.address().country().code(),
                party.vatNumber());
        lines.stream().filter(line -> !line.isBlank()).forEach(page::add);
    }

    private void line(List<String> page, InvoiceLine line) {
        page.add(line.name());
        String each =
                number(line.quantity().amount()) + " x " + number(line.price().amount());
        page.add(apart("  " + each, amount(line.net())));
    }

    private void totals(List<String> page) {
        page.add(apart(
                word("Total hors taxe", "Total without VAT"),
                amount(invoice.totals().net())));
        for (VatBreakdown part : invoice.vat()) {
            String rate = number(part.rate().percent());
            page.add(apart(word("TVA ", "VAT ") + rate + " %", amount(part.tax())));
            LocalText reason = part.exemptionReason();
            String why = reason.in(french() ? Locale.FRENCH : Locale.ENGLISH);
            if (!why.isBlank()) {
                page.add(why);
            }
        }
        page.add(apart(word("Total", "Total"), amount(invoice.totals().gross())));
        page.add(apart(word("À payer", "To pay"), amount(invoice.totals().payable())));
    }

    private String amount(Money money) {
        return number(money.toDecimal()) + " " + money.currency().code();
    }

    private String number(BigDecimal number) {
        String plain = number.toPlainString();
        return french() ? plain.replace('.', ',') : plain;
    }

    /** Words at the left, figures at the right edge. */
    private String apart(String left, String right) {
        int gap = Math.max(1, width - left.length() - right.length());
        return left + " ".repeat(gap) + right;
    }

    private String rule() {
        return "-".repeat(width);
    }

    private String word(String french, String english) {
        return french() ? french : english;
    }

    private boolean french() {
        return invoice.language().equals("fr");
    }
}
