// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.order;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.api.hook.Delivery;
import org.comptoir.api.order.Order;
import org.comptoir.api.order.OrderLine;
import org.comptoir.api.order.OrderVat;
import org.comptoir.api.people.Session;
import org.comptoir.kernel.sight.Explained;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.list.Value;
import org.comptoir.web.internal.page.entry.AmendOrderPages;
import org.comptoir.web.internal.page.invoice.IssuePages;
import org.comptoir.web.internal.page.record.Timeline;
import org.comptoir.web.internal.view.View;
import org.comptoir.web.internal.view.Words;

/**
 * One order.
 *
 * @param order as its reader may see it
 * @param customerName as they are called now
 * @param customerShown whether the reader may see their page
 * @param billed whether there are invoices of it that the reader may see
 * @param payable whether the reader may see how it was paid
 * @param explained whether the reader may see how prices came about
 * @param again whether the reader may order the same once more
 * @param why how they did
 * @param ways where the reader goes on with it now
 * @param acts what the reader can do with it now
 * @param key makes the first sending of a form the only one that acts
 * @param reason as typed
 * @param arrivals the calls of the shop that it came from, for who may see them
 * @param timeline what happened to it
 */
public record OrderView(
        Order order,
        String customerName,
        boolean customerShown,
        boolean billed,
        boolean payable,
        boolean explained,
        boolean again,
        Explained why,
        List<Way> ways,
        List<Act> acts,
        String key,
        String reason,
        Arrivals arrivals,
        Timeline timeline,
        Refused refused)
        implements View {

    /** Calls of a shop, and in which zone their times are shown. */
    public record Arrivals(List<Delivery> calls, ZoneId zone) {

        public Arrivals {
            calls = List.copyOf(calls);
        }
    }

    /**
     * A page on which the order goes on.
     *
     * @param label a key of the words
     * @param path of the page
     */
    public record Way(String label, String path) {

        /** What the state of the order and the rights of this person allow. The pages have the last word. */
        static List<Way> of(Order order, Session session) {
            List<Way> ways = new ArrayList<>();
            if (AmendOrderPages.mayChange(order) && AmendOrderPages.ACCESS.allows(session)) {
                ways.add(new Way("order/amend", OrderListPages.PATH + "/" + order.id() + AmendOrderPages.EDIT));
            }
            if (PickListPages.TO_PICK.contains(order.state()) && PickListPages.ACCESS.allows(session)) {
                ways.add(new Way("order/ship", PickListPages.PATH + "/" + order.id()));
            }
            boolean billable = order.state().equals("shipped") && !Act.cameBack(order);
            if (billable && IssuePages.ACCESS.allows(session)) {
                ways.add(new Way("order/bill", OrderListPages.PATH + "/" + order.id() + "/invoice"));
            }
            if (ReturnPages.mayComeBack(order) && ReturnPages.ACCESS.allows(session)) {
                ways.add(new Way("order/take-back", PickListPages.PATH + "/" + order.id() + "/return"));
            }
            return ways;
        }
    }

    /**
     * Something that can be done.
     *
     * @param name as its path ends, and its words begin
     * @param asks whether it asks for a reason
     * @param danger whether it cannot be undone
     */
    public record Act(String name, boolean asks, boolean danger) {

        /** What the state of the order and the rights of this person allow. The service has the last word. */
        static List<Act> of(Order order, Session session) {
            List<Act> acts = new ArrayList<>();
            String state = order.state();
            if (state.equals("draft") && OrderPages.CONFIRM.allows(session)) {
                acts.add(new Act("confirm", false, false));
            }
            boolean approves = state.equals("to-approve") && OrderPages.APPROVE.allows(session);
            if (approves) {
                acts.add(new Act("approve", false, false));
                acts.add(new Act("refuse", true, true));
            }
            boolean closes = state.equals("invoiced") || (state.equals("shipped") && cameBack(order));
            if (closes && OrderPages.CLOSE.allows(session)) {
                acts.add(new Act("close", false, false));
            }
            if (state.equals("partly-shipped") && OrderPages.CLOSE.allows(session)) {
                acts.add(new Act("cancel-rest", true, true));
            }
            // Who refuses an order gives it up.
            if (!approves
                    && List.of("draft", "to-approve", "confirmed").contains(state)
                    && OrderPages.CANCEL.allows(session)) {
                acts.add(new Act("cancel", true, true));
            }
            return acts;
        }

        private static boolean cameBack(Order order) {
            return order.lines().stream().allMatch(line -> line.returned().compareTo(line.shipped()) == 0);
        }
    }

    @Override
    public String template() {
        return "order";
    }

    @Override
    public String title(Words words) {
        return words.of("order/title", order.number());
    }

    public Value.Status state() {
        return OrderState.of(order.state());
    }

    /** How the price of a line came about; nothing for who is not told. */
    public List<Explained.Step> steps(int index) {
        return explained ? why.lines().get(index).steps() : List.of();
    }

    /** What has become of a line, as far as anything has: shipped, returned, given up. */
    public List<String> progress(OrderLine line, Words words) {
        List<String> progress = new ArrayList<>();
        if (line.shipped().signum() > 0) {
            progress.add(words.of("order/shipped", words.decimal(line.shipped())));
        }
        if (line.returned().signum() > 0) {
            progress.add(words.of("order/returned", words.decimal(line.returned())));
        }
        if (line.cancelled().signum() > 0) {
            progress.add(words.of("order/given-up", words.decimal(line.cancelled())));
        }
        return progress;
    }

    /** What an invoice will say of the VAT of a rate. */
    public String mention(OrderVat vat, Words words) {
        return vat.mention().in(words.locale());
    }
}
