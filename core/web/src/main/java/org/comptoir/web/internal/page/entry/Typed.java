// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.entry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.comptoir.api.order.Order;
import org.comptoir.api.party.Customer;
import org.comptoir.web.internal.http.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed of an order.
 *
 * @param customer number, name or e-mail, as typed
 * @param reference the customer's own number, as typed
 * @param address {@link #BILLING} to have the goods go there, anything else for the usual place
 * @param lines as they stand, empty ones too
 * @param pasted cells of a spreadsheet that are no lines yet
 */
record Typed(String customer, String reference, String address, List<Line> lines, String pasted) {

    /** As many lines as a form carries; more of them come as a file. */
    static final int MOST_LINES = 200;

    static final String BILLING = "billing";

    /** The address that an order has, which is neither of the customer's. */
    static final String KEPT = "kept";

    private static final String REMOVE = "remove-[0-9]{1,4}";
    private static final int HEAD = 3;
    private static final Line EMPTY = new Line("", "");

    /** One line of text for each field, then one for each line of the order. */
    String text() {
        StringBuilder text = new StringBuilder(customer + "\n" + reference + "\n" + address);
        for (Line line : filled()) {
            text.append('\n').append(line.sku).append('\t').append(line.quantity);
        }
        return text.toString();
    }

    /** What {@link #text} made; nothing typed where it made something else. */
    static Typed parse(String text) {
        // Browsers send line ends of their own.
        List<String> parts = List.of(text.replace("\r", "").split("\n", -1));
        if (parts.size() < HEAD) {
            return blank("");
        }
        List<Line> lines = new ArrayList<>();
        for (String part : parts.subList(HEAD, parts.size())) {
            String[] cells = part.split("\t", 2);
            lines.add(new Line(cells[0], cells.length < 2 ? "" : cells[1]));
        }
        return new Typed(parts.get(0), parts.get(1), parts.get(2), lines, "");
    }

    /** @param sku reference or name, as typed @param quantity as typed */
    record Line(String sku, String quantity) {

        boolean blank() {
            return sku.isEmpty() && quantity.isEmpty();
        }
    }

    Typed {
        lines = List.copyOf(lines);
    }

    /** Nothing yet. @param customer whom it is for, empty for nobody yet */
    static Typed blank(String customer) {
        return new Typed(customer, "", "", List.of(), "");
    }

    /** The same goods for the same customer once more. Their number for the former order is not that of the next. */
    static Typed again(Order order, Locale locale) {
        List<Line> lines = order.lines().stream()
                .map(line -> new Line(line.sku(), plain(line.quantity().amount(), locale)))
                .toList();
        return new Typed(order.customerCode(), "", "", lines, "");
    }

    /** An order as it would be typed, with the address that it has. */
    static Typed of(Order order, @Nullable Customer customer, Locale locale) {
        String address = customer == null || !order.shipTo().equals(customer.billing()) ? KEPT : BILLING;
        boolean usual = customer != null && order.shipTo().equals(customer.delivery());
        return new Typed(order.customerCode(), order.reference(), usual ? "" : address, again(order, locale).lines, "");
    }

    private static String plain(BigDecimal quantity, Locale locale) {
        String text = quantity.stripTrailingZeros().toPlainString();
        return locale.getLanguage().equals("fr") ? text.replace('.', ',') : text;
    }

    /** As it was sent; what was pasted becomes lines, unless there were too many then. */
    static Typed read(Fields form) {
        List<String> skus = form.values().getOrDefault("sku", List.of());
        List<String> quantities = form.values().getOrDefault("quantity", List.of());
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < skus.size(); i++) {
            String quantity = i < quantities.size() ? quantities.get(i) : "";
            lines.add(new Line(skus.get(i).strip(), quantity.strip()));
        }
        Typed typed = new Typed(
                form.text("customer"), form.text("reference"), form.text("address"), lines, form.exact("pasted"));
        return typed.pasted.isBlank() ? typed : typed.taking(Cells.lines(typed.pasted));
    }

    private Typed taking(List<Line> more) {
        List<Line> all = new ArrayList<>(filled());
        all.addAll(more);
        return all.size() > MOST_LINES ? this : with(all, "");
    }

    /** The lines on which anything stands. */
    List<Line> filled() {
        return lines.stream().filter(line -> !line.blank()).toList();
    }

    /** The same without the line that a button takes out; the same where the button does something else. */
    Typed without(String act) {
        return act.matches(REMOVE) ? without(Integer.parseInt(act.substring("remove-".length()))) : this;
    }

    private Typed without(int index) {
        List<Line> rest = new ArrayList<>(lines);
        if (index >= 0 && index < rest.size()) {
            rest.remove(index);
        }
        return with(rest, pasted);
    }

    /** The same with room for one more line. */
    Typed open() {
        List<Line> more = new ArrayList<>(lines);
        boolean room = !more.isEmpty() && more.get(more.size() - 1).blank();
        if (!room && more.size() < MOST_LINES) {
            more.add(EMPTY);
        }
        return with(more, pasted);
    }

    /** The same for another customer, with another reference or address. */
    Typed headed(String otherCustomer, String otherReference, String otherAddress) {
        return new Typed(otherCustomer, otherReference, otherAddress, lines, pasted);
    }

    /** The same with other lines. */
    Typed lined(List<Line> other) {
        return with(other, pasted);
    }

    private Typed with(List<Line> other, String cells) {
        return new Typed(customer, reference, address, other, cells);
    }
}
