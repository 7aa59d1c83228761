// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.payments.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.company.Companies;
import org.comptoir.api.payment.PaymentLists;
import org.comptoir.api.payment.PaymentSelection;
import org.comptoir.api.payment.PaymentSummary;
import org.comptoir.api.payment.PaymentTotals;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.list.Told;
import org.comptoir.kernel.list.Walk;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.EntryId;
import org.comptoir.model.id.PaymentId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The payments of all companies, as lists. */
@Component(service = PaymentLists.class)
public final class DefaultPaymentLists implements PaymentLists {

    private final PaymentRows rows = new PaymentRows();
    private final Units units;
    private final Companies companies;

    /** @param tables named so that they are there before they are read */
    @Activate
    public DefaultPaymentLists(
            @Reference Units units, @Reference PaymentTables tables, @Reference Companies companies) {
        this.units = units;
        this.companies = companies;
    }

    @Override
    public ListPage<PaymentSummary> list(PaymentSelection selection, PageRequest page, Call call) {
        var zone = companies.get(call).zone();
        return units.read(sql -> rows.page(sql, selection, page, zone, call));
    }

    @Override
    public Counted count(PaymentSelection selection, Call call) {
        var zone = companies.get(call).zone();
        return units.read(sql -> rows.count(sql, selection, zone, call));
    }

    @Override
    public PaymentTotals totals(PaymentSelection selection, Call call) {
        var zone = companies.get(call).zone();
        return units.read(sql -> rows.totals(sql, selection, zone, call));
    }

    @Override
    public void export(PaymentSelection selection, Consumer<PaymentSummary> consumer, Call call) {
        Walk.through(
                page -> list(selection, page, call),
                () -> units.audit(
                        call, "payment.list-exported", "payments", Told.of(told(selection), count(selection, call))),
                consumer);
    }

    /** Not what was searched for: that may be a name, which the trail would keep for good. */
    private static Map<String, Object> told(PaymentSelection selection) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("states", selection.states());
        told.put("gateway", selection.gateway());
        told.put("from", selection.from());
        told.put("to", selection.to());
        told.put("searched", !selection.search().isEmpty());
        Optional.ofNullable(selection.customer()).ifPresent(id -> told.put("customer", id.toString()));
        Optional.ofNullable(selection.order()).ifPresent(id -> told.put("order", id.toString()));
        return told;
    }

    @Override
    public Map<String, EntryId> entries(PaymentId id, Call call) {
        return units.read(sql -> rows.entries(sql, id, call)).orElseThrow(() -> unknown(id.toString()));
    }

    @Override
    public PaymentId ofAct(String key, Call call) {
        return act(key).flatMap(act -> units.read(sql -> rows.ofAct(sql, act, call)))
                .orElseThrow(() -> unknown(key));
    }

    /** What is no key is the key of no act. */
    private static Optional<UUID> act(String key) {
        try {
            return Optional.of(UUID.fromString(key));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static ComptoirException unknown(String which) {
        return new ComptoirException(
                "payment.unknown",
                Fault.NOT_FOUND,
                Map.of(ComptoirException.FIELD, "payment", ComptoirException.VALUE, which));
    }
}
