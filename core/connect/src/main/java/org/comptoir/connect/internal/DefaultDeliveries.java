// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.connect.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.company.Companies;
import org.comptoir.api.connect.Connectors;
import org.comptoir.api.hook.Deliveries;
import org.comptoir.api.hook.Delivery;
import org.comptoir.api.hook.DeliverySelection;
import org.comptoir.api.hook.DeliverySummary;
import org.comptoir.api.hook.HookAnswer;
import org.comptoir.api.payment.Payments;
import org.comptoir.connect.internal.DeliveryStore.Kept;
import org.comptoir.connect.internal.DeliveryStore.Sent;
import org.comptoir.connect.internal.DeliveryStore.Tried;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Sha256;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.json.Json;
import org.comptoir.kernel.list.Told;
import org.comptoir.kernel.list.Walk;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.Idempotency;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.DeliveryId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Hands calls from outside on, keeps them for a while, and has them tried again. */
@Component(service = Deliveries.class)
public final class DefaultDeliveries implements Deliveries {

    /** Whoever has no key can fill these: what they push out is pulled by the next look at the shop all the same. */
    private static final int MOST_REFUSED = 100;

    private static final int MOST_TAKEN = 1_000;

    private final Connectors connectors;
    private final Payments payments;
    private final Companies companies;
    private final Units units;
    private final Clock clock;
    private final Ids ids;
    private final Json json;
    private final Strangers strangers;
    private final DeliveryStore store = new DeliveryStore();
    private final DeliveryRows rows = new DeliveryRows();

    /** @param connectors whose tables are there once they are */
    @Activate
    public DefaultDeliveries(
            @Reference Connectors connectors,
            @Reference Payments payments,
            @Reference Companies companies,
            @Reference Units units,
            @Reference Clock clock,
            @Reference Ids ids,
            @Reference Json json) {
        this.connectors = connectors;
        this.payments = payments;
        this.companies = companies;
        this.units = units;
        this.clock = clock;
        this.ids = ids;
        this.json = json;
        this.strangers = new Strangers(clock);
    }

    @Override
    public boolean take(String name, Map<String, String> headers, byte[] body, Call call) {
        Optional<Tried> tried = tried(name, headers, body, clock.instant(), call);
        tried.ifPresent(one -> keep(name, headers, body, one, call));
        tried.map(Tried::answer).ifPresent(HookAnswer::orThrow);
        return tried.isPresent();
    }

    private Optional<Tried> tried(
            String name, Map<String, String> headers, byte[] body, Instant receivedAt, Call call) {
        Instant at = clock.instant();
        return answer(name, headers, body, receivedAt, call)
                .map(answer -> new Tried(
                        answer, at, Duration.between(at, clock.instant()).toMillis()));
    }

    /** A connector that does not say its name keeps no gateway from what is sent to it. */
    private Optional<HookAnswer> answer(
            String name, Map<String, String> headers, byte[] body, Instant receivedAt, Call call) {
        try {
            return connectors
                    .receive(name, headers, body, receivedAt, call)
                    .or(() -> payments.receive(name, headers, body, receivedAt, call));
        } catch (ComptoirException refused) {
            if (!refused.code().equals("hook.unsure")) {
                throw refused;
            }
            return Optional.of(
                    payments.receive(name, headers, body, receivedAt, call).orElseThrow(() -> refused));
        }
    }

    private void keep(String name, Map<String, String> headers, byte[] body, Tried tried, Call call) {
        CompanyId company = tried.answer().company();
        boolean taken = tried.outcome().equals("taken");
        if (company == null || !taken && !strangers.mayStore(name)) {
            return;
        }
        Sent sent = new Sent(
                new DeliveryId(ids.next()),
                name,
                tried.at(),
                new Sha256().add(body).hex(),
                json.write(SentHeaders.of(headers)),
                SentBody.of(body),
                body.length);
        units.write(call.withCompany(company).withIdempotency(Idempotency.NONE), Boolean.class, tx -> {
            store.keep(tx, sent, tried);
            store.forgetBeyond(tx, name, taken, taken ? MOST_TAKEN : MOST_REFUSED);
            return true;
        });
    }

    @Override
    public ListPage<DeliverySummary> list(DeliverySelection selection, PageRequest page, Call call) {
        var zone = companies.get(call).zone();
        return units.read(sql -> rows.page(sql, selection, page, zone, call));
    }

    @Override
    public Counted count(DeliverySelection selection, Call call) {
        var zone = companies.get(call).zone();
        return units.read(sql -> rows.count(sql, selection, zone, call));
    }

    @Override
    public void export(DeliverySelection selection, Consumer<DeliverySummary> consumer, Call call) {
        Walk.through(
                page -> list(selection, page, call),
                () -> units.audit(
                        call, "hook.list-exported", "hooks", Told.of(told(selection), count(selection, call))),
                consumer);
    }

    private static Map<String, Object> told(DeliverySelection selection) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("outcomes", selection.outcomes());
        told.put("hook", selection.hook());
        told.put("from", selection.from());
        told.put("to", selection.to());
        told.put("searched", !selection.search().isEmpty());
        return told;
    }

    @Override
    public Delivery get(DeliveryId id, Call call) {
        Kept kept = kept(id, call);
        return units.read(sql -> new Delivery(
                kept.summary(),
                kept.digest(),
                json.read(kept.headers(), SentHeaders.class).shown(),
                kept.body().text(),
                kept.body().plain(),
                isWhole(kept),
                store.tries(sql, call.company(), id),
                store.pointers(sql, call.company(), id)));
    }

    private Kept kept(DeliveryId id, Call call) {
        return units.read(sql -> store.kept(sql, call.company(), id))
                .orElseThrow(() -> new ComptoirException(
                        "hook.delivery-unknown",
                        Fault.NOT_FOUND,
                        Map.of(ComptoirException.FIELD, "delivery", ComptoirException.VALUE, id.toString())));
    }

    /** Of somebody who was erased nothing is left to try. */
    private static boolean isWhole(Kept kept) {
        return new Sha256().add(kept.body().bytes()).hex().equals(kept.digest());
    }

    @Override
    public List<Delivery> pointingAt(String hook, String externalId, Call call) {
        return units.read(sql -> store.pointingAt(sql, call.company(), hook, externalId)).stream()
                .map(id -> get(id, call))
                .toList();
    }

    @Override
    public Replayed replay(List<DeliveryId> chosen, Call call) {
        List<DeliveryId> distinct = List.copyOf(new LinkedHashSet<>(chosen));
        if (distinct.isEmpty()) {
            throw ComptoirException.invalid("hook.none-chosen", "delivery");
        }
        if (distinct.size() > MOST_AT_ONCE) {
            throw ComptoirException.invalid("hook.too-many", "delivery", distinct.size());
        }
        return units.write(
                call,
                Replayed.class,
                () -> distinct.stream().map(id -> again(id, call)).toList(),
                (tx, tries) -> {
                    int taken = 0;
                    for (Again again : tries) {
                        store.add(
                                tx,
                                again.id(),
                                again.hook(),
                                again.tried(),
                                call.actor().toString());
                        tx.audit(
                                "hook.replayed",
                                again.id().toString(),
                                Map.of(
                                        "hook",
                                        again.hook(),
                                        "outcome",
                                        again.tried().outcome()));
                        taken += again.tried().outcome().equals("taken") ? 1 : 0;
                    }
                    return new Replayed(taken, tries.size() - taken);
                });
    }

    /** One that was tried once more. */
    private record Again(DeliveryId id, String hook, Tried tried) {}

    private Again again(DeliveryId id, Call call) {
        Kept kept = kept(id, call);
        if (!isWhole(kept)) {
            throw new ComptoirException(
                    "hook.body-erased",
                    Fault.CONFLICT,
                    Map.of(ComptoirException.FIELD, "delivery", ComptoirException.VALUE, id.toString()));
        }
        Map<String, String> headers =
                json.read(kept.headers(), SentHeaders.class).byName();
        DeliverySummary summary = kept.summary();
        Tried tried = tried(
                        summary.hook(),
                        headers,
                        kept.body().bytes(),
                        summary.receivedAt(),
                        call.withIdempotency(Idempotency.NONE))
                .orElseThrow(() -> new ComptoirException(
                        "hook.unknown", Fault.NOT_FOUND, Map.of(ComptoirException.FIELD, "name")));
        return new Again(id, summary.hook(), tried);
    }
}
