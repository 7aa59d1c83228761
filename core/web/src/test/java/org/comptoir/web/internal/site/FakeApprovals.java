// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.comptoir.api.Counted;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.approval.Approval;
import org.comptoir.api.approval.ApprovalRequest;
import org.comptoir.api.approval.ApprovalSelection;
import org.comptoir.api.approval.Approvals;
import org.comptoir.kernel.input.Field;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.ApprovalId;
import org.comptoir.model.id.PaymentId;

/** A refund and a correction of stock that wait, one that Ana asked for, and one that was refused. */
final class FakeApprovals implements Approvals {

    static final ApprovalId REFUND = new ApprovalId(new UUID(8, 4));
    static final ApprovalId LOSS = new ApprovalId(new UUID(8, 3));
    static final ApprovalId ANAS = new ApprovalId(new UUID(8, 2));
    static final ApprovalId REFUSED = new ApprovalId(new UUID(8, 1));

    final Map<ApprovalId, Approval> all =
            new TreeMap<>(Comparator.comparing((ApprovalId id) -> id.value()).reversed());

    private final Clock clock;

    FakeApprovals(Clock clock, String sku) {
        this.clock = clock;
        String marc = "user:" + FakePeople.MARC;
        Map<String, String> refund = Map.of("amount", "36.00 EUR", "refunded", "5.00 EUR", "reason", "cassé <b>");
        Map<String, String> loss = Map.of("quantity", "-12", "value", "a lot", "on", "2026-11-21", "odd", "x");
        put(REFUND, "payment.refund", FakePayments.PAID.toString(), refund, "open", marc);
        put(LOSS, "stock.adjust", sku, loss, "open", marc);
        put(ANAS, "stock.adjust", "GONE", Map.of("quantity", "3"), "open", "user:" + FakePeople.ANA);
        put(REFUSED, "payment.refund", new PaymentId(new UUID(5, 5)).toString(), refund, "open", marc);
        answer(REFUSED, "refused", "user:" + FakePeople.ANA, "trop <i>");
    }

    private void put(
            ApprovalId id, String kind, String subject, Map<String, String> facts, String state, String askedBy) {
        Instant asked = clock.instant().minusSeconds(3600);
        Instant ends = asked.plusSeconds(7 * 86_400);
        all.put(id, new Approval(id, kind, subject, facts, state, askedBy, asked, "", null, ends, ""));
    }

    private Approval answer(ApprovalId id, String state, String by, String reason) {
        Approval old = all.get(id);
        Approval said = new Approval(
                id,
                old.kind(),
                old.subject(),
                old.facts(),
                state,
                old.askedBy(),
                old.askedAt(),
                by,
                clock.instant(),
                old.endsAt(),
                reason);
        all.put(id, said);
        return said;
    }

    private Approval open(ApprovalId id) {
        Approval found = all.get(id);
        if (found == null) {
            throw new ComptoirException("approval.unknown", Fault.NOT_FOUND, Map.of());
        }
        if (!found.state().equals("open")) {
            throw new ComptoirException("approval.answered", Fault.CONFLICT, Map.of());
        }
        return found;
    }

    @Override
    public Approval agree(ApprovalId id, Set<String> kinds, Call call) {
        if (open(id).askedBy().equals(call.actor().toString())) {
            throw new ComptoirException("approval.same-person", Fault.FORBIDDEN, Map.of());
        }
        return answer(id, "agreed", call.actor().toString(), "");
    }

    @Override
    public Approval refuse(ApprovalId id, Set<String> kinds, String reason, Call call) {
        open(id);
        return answer(id, "refused", call.actor().toString(), new Field("reason").optional(reason, 200));
    }

    private List<Approval> found(ApprovalSelection selection, Call call) {
        return all.values().stream()
                .filter(approval -> selection.kinds().contains(approval.kind()))
                .filter(approval -> switch (selection.stage()) {
                    case WAITING ->
                        approval.state().equals("open")
                                && !approval.askedBy().equals(call.actor().toString());
                    case PENDING -> Set.of("open", "agreed").contains(approval.state());
                    case ALL -> true;
                })
                .toList();
    }

    @Override
    public Page<Approval> list(ApprovalSelection selection, PageRequest page, Call call) {
        return new Page<>(found(selection, call), "");
    }

    @Override
    public Counted count(ApprovalSelection selection, Call call) {
        return new Counted(found(selection, call).size(), false);
    }

    private static UnsupportedOperationException notHere() {
        return new UnsupportedOperationException("no page does this");
    }

    @Override
    public Set<String> roles(Call call) {
        throw notHere();
    }

    @Override
    public Approval ask(ApprovalRequest request, Call call) {
        throw notHere();
    }

    @Override
    public Optional<Approval> pending(String kind, String subject, Call call) {
        throw notHere();
    }

    @Override
    public void need(ApprovalRequest request, Call call) {
        throw notHere();
    }

    @Override
    public <T> T asking(Call call, Supplier<T> unit) {
        throw notHere();
    }

    @Override
    public void use(ApprovalId id, Call call) {
        throw notHere();
    }

    @Override
    public boolean wasUsed(String kind, String subject, Call call) {
        throw notHere();
    }
}
