// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.hook.Deliveries;
import org.comptoir.api.hook.Delivery;
import org.comptoir.api.hook.DeliverySelection;
import org.comptoir.api.hook.DeliverySummary;
import org.comptoir.api.hook.HookAnswer;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.DeliveryId;

/** A call of a shop that was taken, and two that were refused where a test wants them. */
final class FakeDeliveries implements Deliveries {

    static final DeliveryId FIRST = new DeliveryId(new UUID(31, 1));
    static final DeliveryId SECOND = new DeliveryId(new UUID(31, 2));
    static final DeliveryId TAKEN = new DeliveryId(new UUID(31, 3));

    final Map<DeliveryId, Delivery> all = new LinkedHashMap<>();
    boolean right;

    FakeDeliveries() {
        all.put(TAKEN, delivery(TAKEN, "taken", "1001"));
    }

    /** From now on there are two that the shop signed with another secret. */
    void refuseTwo() {
        all.put(FIRST, delivery(FIRST, "refused", ""));
        all.put(SECOND, delivery(SECOND, "refused", ""));
    }

    private static Delivery delivery(DeliveryId id, String outcome, String pointsAt) {
        Instant at = Instant.parse("2026-11-22T09:00:00Z");
        boolean taken = outcome.equals("taken");
        String code = taken ? "" : "stall.forged";
        String reason = taken ? "" : "the signature is not <b>ours</b>";
        return new Delivery(
                new DeliverySummary(id, "stall", "acme.points 1.1.0", at, 20, outcome, code, reason, 1, pointsAt),
                "0".repeat(64),
                Map.of("content-type", "application/json", "signature", ""),
                "{\"order\":\"<i>1001</i>\"}",
                true,
                true,
                List.of(new Delivery.Try(1, at, outcome, code, reason, 12, "")),
                taken ? List.of(new HookAnswer.Pointer("order", pointsAt)) : List.of());
    }

    @Override
    public boolean take(String name, Map<String, String> headers, byte[] body, Call call) {
        throw new UnsupportedOperationException();
    }

    private List<DeliverySummary> selected(DeliverySelection selection) {
        return all.values().stream()
                .map(Delivery::summary)
                .filter(one ->
                        selection.outcomes().isEmpty() || selection.outcomes().contains(one.outcome()))
                .filter(one -> selection.hook().isEmpty() || selection.hook().equals(one.hook()))
                .toList();
    }

    @Override
    public ListPage<DeliverySummary> list(DeliverySelection selection, PageRequest page, Call call) {
        return new ListPage<>(selected(selection), "", "");
    }

    @Override
    public Counted count(DeliverySelection selection, Call call) {
        return new Counted(selected(selection).size(), false);
    }

    @Override
    public void export(DeliverySelection selection, Consumer<DeliverySummary> consumer, Call call) {
        selected(selection).forEach(consumer);
    }

    @Override
    public Delivery get(DeliveryId id, Call call) {
        Delivery found = all.get(id);
        if (found == null) {
            throw new ComptoirException("hook.delivery-unknown", Fault.NOT_FOUND, Map.of());
        }
        return found;
    }

    @Override
    public List<Delivery> pointingAt(String hook, String externalId, Call call) {
        return all.values().stream()
                .filter(one -> one.summary().hook().equals(hook)
                        && one.summary().pointsAt().equals(externalId))
                .toList();
    }

    @Override
    public Replayed replay(List<DeliveryId> ids, Call call) {
        if (ids.isEmpty()) {
            throw ComptoirException.invalid("hook.none-chosen", "delivery");
        }
        for (DeliveryId id : ids) {
            Delivery old = get(id, call);
            Delivery fresh = delivery(id, right ? "taken" : "refused", right ? "1001" : "");
            List<Delivery.Try> tries = new ArrayList<>(old.tries());
            tries.add(fresh.tries().get(0));
            all.put(
                    id,
                    new Delivery(
                            fresh.summary(),
                            fresh.digest(),
                            fresh.headers(),
                            fresh.body(),
                            true,
                            true,
                            tries,
                            fresh.pointers()));
        }
        return right ? new Replayed(ids.size(), 0) : new Replayed(0, ids.size());
    }
}
