// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.hook.HookAnswer;
import org.comptoir.api.payment.GatewayState;
import org.comptoir.api.payment.Payment;
import org.comptoir.api.payment.PaymentAct;
import org.comptoir.api.payment.PaymentLists;
import org.comptoir.api.payment.PaymentRequest;
import org.comptoir.api.payment.PaymentSelection;
import org.comptoir.api.payment.PaymentSummary;
import org.comptoir.api.payment.PaymentTotals;
import org.comptoir.api.payment.Payments;
import org.comptoir.api.payment.RefundRequest;
import org.comptoir.kernel.input.SearchText;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Currency;
import org.comptoir.model.Fault;
import org.comptoir.model.Money;
import org.comptoir.model.id.EntryId;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.id.PaymentId;
import org.jspecify.annotations.Nullable;

/** A payment that was given back in part, one that failed, and one of somebody who was erased. */
final class FakePayments implements Payments, PaymentLists {

    static final PaymentId PAID = new PaymentId(new UUID(6, 1));
    static final PaymentId FAILED = new PaymentId(new UUID(6, 2));
    static final PaymentId ERASED = new PaymentId(new UUID(6, 3));

    /** The key of the act that took the money. */
    static final String START = new UUID(6, 11).toString();

    final Map<PaymentId, Payment> all = new LinkedHashMap<>();
    final List<PaymentSelection> exported = new ArrayList<>();

    /** What a service was asked, in order. */
    final List<String> asked = new ArrayList<>();

    private final Set<String> keys = new HashSet<>();

    FakePayments() {
        PaymentAct start = act(START, "start", "done", 3600, "", null);
        PaymentAct refund = act(new UUID(6, 12).toString(), "refund", "pending", 500, "", at(9));
        add(PAID, FakeOrders.INVOICED, "FA2026-000001 <b>", "C0001", "partly-refunded", 3600, 500, start, refund);
        PaymentAct failed = act(new UUID(6, 13).toString(), "start", "failed", 1200, "The card <i> is lost.", null);
        add(FAILED, FakeOrders.CONFIRMED, "C-2", "C0002", "failed", 1200, 0, failed);
        add(ERASED, new OrderId(new UUID(0, 0)), "", "erased-1", "paid", 700, 0);
    }

    private static Instant at(int hour) {
        return Instant.parse("2026-11-20T00:00:00Z").plusSeconds(3600L * hour);
    }

    private static Money euros(long minor) {
        return new Money(minor, Currency.EUR);
    }

    private static PaymentAct act(
            String key, String act, String state, long minor, String message, @Nullable Instant askAt) {
        return new PaymentAct(key, act, state, euros(minor), "", message, 1, askAt, at(8));
    }

    private void add(
            PaymentId id,
            OrderId order,
            String reference,
            String customerCode,
            String state,
            long minor,
            long refunded,
            PaymentAct... acts) {
        all.put(
                id,
                new Payment(
                        id,
                        "cards",
                        order,
                        reference,
                        customerCode,
                        state,
                        euros(minor),
                        euros(refunded),
                        "pay-<u>" + all.size(),
                        "https://pay.example/go-on",
                        List.of(acts),
                        at(24 * all.size())));
    }

    private static PaymentSummary summary(Payment payment) {
        return new PaymentSummary(
                payment.id(),
                payment.gateway(),
                payment.order(),
                payment.reference(),
                payment.customerCode(),
                payment.customerCode().equals("C0001") ? "Épicerie <b>" : "",
                payment.state(),
                payment.amount(),
                payment.refunded(),
                payment.createdAt(),
                payment.createdAt().atZone(ZoneOffset.UTC).toLocalDate());
    }

    private List<PaymentSummary> found(PaymentSelection selection) {
        SearchText.pattern(selection.search());
        Comparator<PaymentSummary> key =
                switch (selection.sort().key()) {
                    case "reference" -> Comparator.comparing(PaymentSummary::reference);
                    case "customer" -> Comparator.comparing(PaymentSummary::customerCode);
                    case "amount" -> Comparator.comparing(row -> row.amount().minor());
                    default -> Comparator.comparing(PaymentSummary::createdAt);
                };
        return all.values().stream()
                .map(FakePayments::summary)
                .filter(it -> selection.states().isEmpty() || selection.states().contains(it.state()))
                .filter(it ->
                        selection.gateway().isEmpty() || selection.gateway().equals(it.gateway()))
                .filter(it -> selection.order() == null || selection.order().equals(it.order()))
                .filter(it -> selection.customer() == null
                        || (selection.customer().equals(FakeCustomers.EPICERIE)
                                && it.customerCode().equals("C0001")))
                .filter(it -> !it.begunOn().isBefore(selection.from())
                        && !it.begunOn().isAfter(selection.to()))
                .filter(it -> it.reference().contains(selection.search()))
                .sorted(selection.sort().descending() ? key.reversed() : key)
                .toList();
    }

    @Override
    public ListPage<PaymentSummary> list(PaymentSelection selection, PageRequest page, Call call) {
        if (!page.cursor().isEmpty()) {
            throw ComptoirException.invalid("page.cursor", "cursor", page.cursor());
        }
        return new ListPage<>(found(selection), "", "");
    }

    @Override
    public Counted count(PaymentSelection selection, Call call) {
        return new Counted(found(selection).size(), false);
    }

    @Override
    public PaymentTotals totals(PaymentSelection selection, Call call) {
        List<PaymentSummary> found = found(selection);
        long asked = found.stream().mapToLong(it -> it.amount().minor()).sum();
        long taken = found.stream()
                .filter(it -> !it.state().equals("failed"))
                .mapToLong(it -> it.amount().minor())
                .sum();
        long refunded = found.stream().mapToLong(it -> it.refunded().minor()).sum();
        return new PaymentTotals(
                found.size(),
                List.of(new PaymentTotals.Sum(found.size(), euros(asked), euros(taken), euros(refunded))));
    }

    @Override
    public void export(PaymentSelection selection, Consumer<PaymentSummary> consumer, Call call) {
        exported.add(selection);
        found(selection).forEach(consumer);
    }

    private static ComptoirException unknown(String which) {
        return new ComptoirException("payment.unknown", Fault.NOT_FOUND, Map.of("field", "payment", "value", which));
    }

    @Override
    public Map<String, EntryId> entries(PaymentId id, Call call) {
        get(id, call);
        return id.equals(PAID) ? Map.of(START, FakeBooks.PAID) : Map.of();
    }

    @Override
    public PaymentId ofAct(String key, Call call) {
        return all.values().stream()
                .filter(payment ->
                        payment.acts().stream().anyMatch(act -> act.key().equals(key)))
                .findFirst()
                .orElseThrow(() -> unknown(key))
                .id();
    }

    @Override
    public Payment get(PaymentId id, Call call) {
        if (!all.containsKey(id)) {
            throw unknown(id.toString());
        }
        return Objects.requireNonNull(all.get(id));
    }

    @Override
    public List<GatewayState> gateways(Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Payment start(PaymentRequest request, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Payment capture(PaymentId id, Call call) {
        return asked("capture", id, call);
    }

    @Override
    public Payment cancel(PaymentId id, Call call) {
        return asked("cancel", id, call);
    }

    @Override
    public Payment refund(PaymentId id, RefundRequest request, Call call) {
        Payment payment = get(id, call);
        Money left = payment.amount().minus(payment.refunded());
        Money amount = request.amount() == null ? left : request.amount();
        if (amount.compareTo(left) > 0) {
            throw ComptoirException.invalid("payment.over-refunded", "amount", amount);
        }
        if (amount.minor() > 1000) {
            throw new ComptoirException("approval.needed", Fault.CONFLICT, Map.of());
        }
        return asked("refund " + amount + " " + request.reason(), id, call);
    }

    private Payment asked(String act, PaymentId id, Call call) {
        if (!call.idempotency().isPresent() || keys.add(call.idempotency().key())) {
            asked.add(act);
        }
        return get(id, call);
    }

    @Override
    public Page<Payment> list(String state, PageRequest page, Call call) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<HookAnswer> receive(
            String gateway, Map<String, String> headers, byte[] body, Instant receivedAt, Call call) {
        throw new UnsupportedOperationException();
    }
}
