// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.entry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.comptoir.api.order.Order;
import org.comptoir.web.internal.http.Fields;

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

    private static final Line EMPTY = new Line("", "");

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

    /** The same without a line. */
    Typed without(int index) {
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

    private Typed with(List<Line> other, String cells) {
        return new Typed(customer, reference, address, other, cells);
    }
}
