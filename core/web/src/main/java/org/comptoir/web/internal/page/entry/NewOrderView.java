// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comptoir.api.catalogue.Product;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.PriceBreak;
import org.comptoir.api.party.Customer;
import org.comptoir.kernel.sight.Explained;
import org.comptoir.kernel.sight.Reader;
import org.comptoir.model.id.OrderId;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.page.entry.Quote.Priced;
import org.comptoir.web.internal.route.Visit;
import org.comptoir.web.internal.view.View;
import org.comptoir.web.internal.view.Words;
import org.jspecify.annotations.Nullable;

/**
 * An order that is being taken.
 *
 * @param user whose entry it is: what a browser keeps of it is theirs alone
 * @param fresh whether nothing was typed yet, so that what the browser kept may take its place
 * @param saving whether somebody wanted to save: only then is all that is wrong listed above
 * @param key makes the first sending the only one that acts, and is the id of the order
 * @param customer who buys, if it is clear
 * @param customerText as typed
 * @param reference as typed
 * @param address as chosen
 * @param pasted cells that are no lines yet
 * @param rows one a line
 * @param order what those that can be priced come to, if any can
 * @param amending the order that is changed, if it is not a new one
 */
public record NewOrderView(
        String user,
        boolean fresh,
        boolean saving,
        String key,
        @Nullable Customer customer,
        String customerText,
        String reference,
        String address,
        String pasted,
        List<Row> rows,
        @Nullable Order order,
        Refused refused,
        @Nullable Amending amending)
        implements View {

    /**
     * A line.
     *
     * @param index its place, from 0; -1 in the pattern of which the browser makes more
     * @param sku as typed
     * @param quantity as typed
     * @param name of the product, empty while it is not clear
     * @param stock whether the reader may know what is there
     * @param priced what it comes to, if it can be priced
     * @param steps how its price came about
     */
    public record Row(
            int index,
            String sku,
            String quantity,
            String name,
            boolean stock,
            @Nullable Priced priced,
            List<Explained.Step> steps) {

        static final Row PATTERN = new Row(-1, "", "", "", false, null, List.of());

        public String number() {
            return Integer.toString(index + 1);
        }

        /** What can still be promised, empty for nothing to say. */
        public String available(Words words) {
            Priced line = priced;
            return line == null || line.available() == null || !stock ? "" : words.decimal(line.available());
        }

        public boolean beyond() {
            return priced != null && priced.beyond();
        }

        public String price(Words words) {
            return priced == null
                    ? ""
                    : words.price(
                            priced.line().price().amount(),
                            priced.line().price().currency());
        }

        /** What it was before any rule, empty where no rule changed it. */
        public String listPrice(Words words) {
            Priced line = priced;
            return line == null
                            || line.line()
                                            .price()
                                            .amount()
                                            .compareTo(line.line().listPrice().amount())
                                    == 0
                    ? ""
                    : words.price(
                            line.line().listPrice().amount(),
                            line.line().listPrice().currency());
        }

        public String net(Words words) {
            return priced == null ? "" : words.amount(priced.line().net());
        }

        /** From when it costs less. */
        public String more(Words words) {
            PriceBreak more = priced == null ? null : priced.more();
            return more == null
                    ? ""
                    : words.of(
                            "new-order/more",
                            words.decimal(more.from().amount()),
                            words.price(more.price().amount(), more.price().currency()));
        }
    }

    /** What is wrong with the product of a line, empty for nothing. */
    public String skuError(Row row) {
        return refused.of(Meant.sku(row.index()));
    }

    /** The same of its quantity. */
    public String quantityError(Row row) {
        return refused.of(Meant.quantity(row.index()));
    }

    /** Something wrong, and where. */
    public record Wrong(String field, String text) {}

    public NewOrderView {
        rows = List.copyOf(rows);
    }

    static NewOrderView of(Visit visit, Typed typed, Meant meant, Quote quote, Aim aim, String key) {
        Map<String, String> said = new HashMap<>(quote.said());
        said.putAll(meant.said());
        String general = said.getOrDefault("", "");
        said.remove("");
        Order order = quote.order();
        Reader reader = Reader.of(visit.session());
        Explained why = order == null ? null : Explained.of(order, visit.words().locale());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < typed.lines().size(); i++) {
            Priced priced = quote.lines().get(i);
            if (priced != null && priced.beyond() && aim == Aim.CONFIRM) {
                said.putIfAbsent(Meant.quantity(i), beyond(priced, reader, visit.words()));
            }
            rows.add(row(i, typed.lines().get(i), meant, priced, reader, why));
        }
        return new NewOrderView(
                visit.session().user().toString(),
                false,
                aim.saves(),
                key,
                meant.customer(),
                typed.customer(),
                typed.reference(),
                typed.address(),
                typed.pasted(),
                rows,
                order,
                new Refused(Map.copyOf(said), general, 200, 0),
                null);
    }

    private static String beyond(Priced priced, Reader reader, Words words) {
        return priced.available() == null || !reader.allows("stock:r")
                ? words.of("new-order/short")
                : words.of("new-order/short-of", words.decimal(priced.available()));
    }

    private static Row row(
            int index, Typed.Line line, Meant meant, @Nullable Priced priced, Reader reader, @Nullable Explained why) {
        Product product = meant.products().get(index);
        return new Row(
                index,
                line.sku(),
                line.quantity(),
                product == null ? "" : product.name(),
                reader.allows("stock:r"),
                priced,
                priced == null || why == null || reader.buys()
                        ? List.of()
                        : why.lines().get(priced.place()).steps());
    }

    NewOrderView beginning(boolean asFresh) {
        return with(asFresh, key, refused, amending);
    }

    NewOrderView keyed(String same) {
        return with(fresh, same, refused, amending);
    }

    NewOrderView refusing(Refused all) {
        return with(fresh, key, all, amending);
    }

    NewOrderView amending(@Nullable Amending changed) {
        return with(fresh, key, refused, changed);
    }

    private NewOrderView with(boolean asFresh, String same, Refused all, @Nullable Amending changed) {
        return new NewOrderView(
                user,
                asFresh,
                saving,
                same,
                customer,
                customerText,
                reference,
                address,
                pasted,
                rows,
                order,
                all,
                changed);
    }

    /** Where the form is sent. */
    public String action() {
        return amending == null ? NewOrderPages.PATH : amending.path() + AmendOrderPages.EDIT;
    }

    /** Under which name the browser keeps what is typed. */
    public String entry() {
        return amending == null ? user : user + amending.path();
    }

    /** Where this leads back to. */
    public String back() {
        return amending == null ? "/orders" : amending.path();
    }

    /** What that is called. */
    public String backLabel(Words words) {
        return amending == null ? words.of("menu/orders") : words.of("order/title", amending.number());
    }

    @Override
    public String title(Words words) {
        return amending == null ? words.of("new-order/title") : words.of("amend/title", amending.number());
    }

    @Override
    public String template() {
        return "new-order";
    }

    /** The pattern of a line. */
    public Row pattern() {
        return Row.PATTERN;
    }

    /** Whether more is wanted than is there. */
    boolean beyond() {
        return rows.stream().anyMatch(Row::beyond);
    }

    /** Whether there is a choice of where the goods go. */
    public boolean places() {
        return customer != null && (!customer.billing().equals(customer.delivery()) || address.equals(Typed.KEPT));
    }

    /** The place that this order has, where it is neither of the customer's; empty for none. */
    public String keptPlace() {
        return amending != null && address.equals(Typed.KEPT) ? amending.kept() : "";
    }

    /** Where this order is once it is saved. */
    public String saved() {
        return amending == null ? "/orders/" + new OrderId(UUID.fromString(key)) : amending.path();
    }

    /** How many lines the totals speak of. */
    public int counted() {
        return order == null ? 0 : order.lines().size();
    }

    /** How many lines there are. */
    public long filled() {
        return rows.stream()
                .filter(row -> !row.sku().isEmpty() || !row.quantity().isEmpty())
                .count();
    }

    /** All that is wrong, from above to below, while somebody wants to save. */
    public List<Wrong> wrong(Words words) {
        List<Wrong> all = new ArrayList<>();
        if (!saving) {
            return all;
        }
        for (String field : List.of("customer", "reference", "pasted")) {
            add(all, field, refused.of(field));
        }
        for (Row row : rows) {
            addOfLine(all, Meant.sku(row.index()), row, words);
            addOfLine(all, Meant.quantity(row.index()), row, words);
        }
        return all;
    }

    private void addOfLine(List<Wrong> all, String field, Row row, Words words) {
        String text = refused.of(field);
        add(all, field, text.isEmpty() ? "" : words.of("new-order/line", row.number(), text));
    }

    private static void add(List<Wrong> all, String field, String text) {
        if (!text.isEmpty()) {
            all.add(new Wrong(field, text));
        }
    }
}
