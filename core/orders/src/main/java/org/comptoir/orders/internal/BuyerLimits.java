// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.orders.internal;

import java.util.Map;
import java.util.Set;
import org.comptoir.api.approval.Approval;
import org.comptoir.api.approval.ApprovalRequest;
import org.comptoir.api.approval.Approvals;
import org.comptoir.api.order.Order;
import org.comptoir.kernel.Tx;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.Money;
import org.comptoir.model.Reach;
import org.comptoir.model.id.UserId;

/**
 * Up to which amount people of a buyer organisation order alone. What the merchant's own people and programs confirm is theirs
 * to confirm: for them nothing is read.
 */
final class BuyerLimits {

    static final String KIND = "order.confirm";

    private static final Set<String> AGREERS = Set.of("admin", "buyer-admin", "buyer-approver");

    private final Approvals approvals;
    private final OrderLimitStore store = new OrderLimitStore();

    BuyerLimits(Approvals approvals) {
        this.approvals = approvals;
    }

    /** Whether the caller may not confirm this alone. */
    boolean mustAsk(Tx tx, Order order) {
        Call call = tx.call();
        boolean buys = call.reach() instanceof Reach.Organisation || call.reach() instanceof Reach.Own;
        return buys
                && store.of(
                                tx,
                                call.company(),
                                order.customer(),
                                UserId.parse(call.actor().id()))
                        .filter(limit -> isOver(order.gross(), limit))
                        .isPresent();
    }

    private static boolean isOver(Money amount, Money limit) {
        return !amount.currency().equals(limit.currency()) || amount.minor() > limit.minor();
    }

    void ask(Order order, Call call) {
        Map<String, String> facts =
                Map.of("number", order.number(), "gross", order.gross().toString());
        approvals.ask(new ApprovalRequest(KIND, order.id().toString(), facts, AGREERS), call);
    }

    /** In the unit that confirms. Refused: {@code approval.answered} where it lapsed, and as {@link Approvals#agree}. */
    void agree(Order order, Call call) {
        Approval asked = pending(order, call);
        approvals.agree(asked.id(), Set.of(KIND), call);
        approvals.use(asked.id(), call);
    }

    /** Without a reason: the order keeps it, from where it is erased with the customer. */
    void refuse(Order order, Call call) {
        approvals.refuse(pending(order, call).id(), Set.of(KIND), "", call);
    }

    /**
     * Once somebody agreed to it, it is the organisation's order: who reaches but what they made does not call it off any
     * more. Refused: {@code order.illegal-step}.
     */
    void requireMayCancel(Order order, State state, Call call) {
        if (call.reach() instanceof Reach.Own
                && state == State.CONFIRMED
                && approvals.wasUsed(KIND, order.id().toString(), call)) {
            throw Lifecycle.illegal(order.id(), state, Step.CANCEL);
        }
    }

    private Approval pending(Order order, Call call) {
        return approvals
                .pending(KIND, order.id().toString(), call)
                .orElseThrow(() -> new ComptoirException(
                        "approval.answered",
                        Fault.CONFLICT,
                        Map.of(
                                ComptoirException.FIELD,
                                "order",
                                ComptoirException.VALUE,
                                order.id().toString())));
    }
}
