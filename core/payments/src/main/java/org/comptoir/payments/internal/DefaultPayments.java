// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.payments.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.approval.Limits;
import org.comptoir.api.company.Companies;
import org.comptoir.api.company.Company;
import org.comptoir.api.hook.HookAnswer;
import org.comptoir.api.invoice.Invoices;
import org.comptoir.api.ledger.Ledger;
import org.comptoir.api.order.Orders;
import org.comptoir.api.payment.GatewayState;
import org.comptoir.api.payment.Payment;
import org.comptoir.api.payment.PaymentRequest;
import org.comptoir.api.payment.PaymentSelection;
import org.comptoir.api.payment.Payments;
import org.comptoir.api.payment.RefundRequest;
import org.comptoir.kernel.Database.TransientConflict;
import org.comptoir.kernel.HookAnswers;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Instances.Named;
import org.comptoir.kernel.Plugins;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.input.Field;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.Idempotency;
import org.comptoir.model.Money;
import org.comptoir.model.id.PaymentId;
import org.comptoir.payments.internal.Dues.Due;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Webhook;
import org.comptoir.spi.gateway.v1.PaymentCancel;
import org.comptoir.spi.gateway.v1.PaymentCapture;
import org.comptoir.spi.gateway.v1.PaymentGateway;
import org.comptoir.spi.gateway.v1.PaymentRefund;
import org.comptoir.spi.gateway.v1.PaymentStart;
import org.comptoir.spi.gateway.v1.Receipt;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Payments: what is wanted is written down, then the gateway is asked, then what came of it is written down. */
@Component(service = {Payments.class, DefaultPayments.class})
public final class DefaultPayments implements Payments {

    /** Should nobody live to write an answer down, it is asked about after this. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(30);

    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_NAME = 64;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
    private static final List<String> STATES = PaymentSelection.STATES;

    private final Units units;
    private final Clock clock;
    private final Ids ids;
    private final Companies companies;
    private final Limits limits;
    private final Gateways gateways;
    private final Dues dues;
    private final Following following;
    private final PaymentStore store = new PaymentStore();

    @Activate
    public DefaultPayments(
            @Reference PaymentTables tables,
            @Reference Units units,
            @Reference Plugins plugins,
            @Reference Clock clock,
            @Reference Ids ids,
            @Reference Companies companies,
            @Reference Orders orders,
            @Reference Invoices invoices,
            @Reference Ledger ledger,
            @Reference Limits limits) {
        this.limits = limits;
        this.units = units;
        this.clock = clock;
        this.ids = ids;
        this.companies = companies;
        this.gateways = new Gateways(plugins, companies);
        this.dues = new Dues(orders, invoices);
        this.following = new Following(units, clock, ids, ledger, new PaymentEntries(ledger, companies, clock));
    }

    @Override
    public List<GatewayState> gateways(Call call) {
        return gateways.states(call);
    }

    @Override
    public Payment start(PaymentRequest request, Call call) {
        String name = new Field("gateway").required(request.gateway(), LONGEST_NAME);
        if (!NAME.matcher(name).matches()) {
            throw ComptoirException.invalid("gateway.malformed", "gateway", name);
        }
        Named<PaymentGateway> gateway = gateways.require(name, call);
        Due due = dues.of(request, call);
        Company company = companies.get(call);
        UUID act = ids.next();
        PaymentId id = units.write(call, PaymentId.class, tx -> {
            Money amount = amount(tx, request, due);
            Act start = new Act(call.company(), act, request.id(), name, Act.START, amount, "", 0);
            tx.onDuplicate("payment_pk", taken -> idTaken(request.id()));
            store.insert(tx, open(request, name, due, amount, tx), due.customer(), due.customerName());
            store.intend(tx, start, clock.instant().plus(LEFT_ALONE));
            tx.audit("payment.started", request.id().toString(), Map.of("gateway", name, "amount", amount.toString()));
            return request.id();
        });
        // On a retry with the same key nothing was written, and nothing is asked.
        written(act, call).ifPresent(start -> {
            PaymentStart asked = new PaymentStart(
                    id.toString(),
                    start.amount(),
                    due.reference(),
                    due.customerName(),
                    language(company),
                    Optional.ofNullable(request.returnTo()));
            following.act(start, gateway, plugin -> inside -> plugin.start(asked, inside), call);
        });
        return get(id, call);
    }

    private static Locale language(Company company) {
        return company.address().country().code().equals("FR") ? Locale.FRENCH : Locale.ENGLISH;
    }

    private Payment open(PaymentRequest request, String gateway, Due due, Money amount, Tx tx) {
        return new Payment(
                request.id(),
                gateway,
                due.order(),
                due.reference(),
                due.customerCode(),
                "open",
                amount,
                Money.zero(amount.currency()),
                "",
                "",
                List.of(),
                tx.now());
    }

    private Money amount(Tx tx, PaymentRequest request, Due due) {
        Money asked = request.amount();
        tx.onDuplicate("payment_subject_pk", TransientConflict::new);
        long left = due.amount().minor()
                - store.promised(tx, tx.call().company(), due.order()).orElse(0L);
        Money amount = asked == null ? new Money(left, due.amount().currency()) : asked;
        boolean sound = amount.signum() > 0
                && amount.currency().equals(due.amount().currency())
                && store.promise(tx, due.order(), amount.minor(), due.amount().minor());
        if (!sound) {
            throw ComptoirException.invalid("payment.amount", "amount", amount);
        }
        return amount;
    }

    private static ComptoirException idTaken(PaymentId id) {
        return new ComptoirException(
                "payment.id-taken",
                Fault.CONFLICT,
                Map.of(ComptoirException.FIELD, "id", ComptoirException.VALUE, id.toString()));
    }

    @Override
    public Payment capture(PaymentId id, Call call) {
        return next(
                id,
                Act.CAPTURE,
                List.of("authorised"),
                call,
                (gateway, act) ->
                        inside -> gateway.capture(new PaymentCapture(act.externalId(), act.amount()), inside));
    }

    @Override
    public Payment cancel(PaymentId id, Call call) {
        return next(
                id,
                Act.CANCEL,
                List.of("open", "authorised"),
                call,
                (gateway, act) -> inside -> gateway.cancel(new PaymentCancel(act.externalId(), act.amount()), inside));
    }

    private Payment next(
            PaymentId id,
            String kind,
            List<String> from,
            Call call,
            BiFunction<PaymentGateway, Act, Function<Call, Outcome<Receipt>>> question) {
        Payment payment = get(id, call);
        Named<PaymentGateway> gateway = gateways.require(payment.gateway(), call);
        UUID act = ids.next();
        units.write(call, PaymentId.class, tx -> {
            Payment now = store.payment(tx, call, id).orElseThrow(() -> unknown(id));
            boolean busy = now.acts().stream().anyMatch(other -> other.act().equals(kind) && other.askAt() != null);
            // Moving to the same state takes the row, so that two at once do not both go on.
            if (busy || now.externalId().isEmpty() || !store.move(tx, id, from, now.state())) {
                throw illegal(now, kind);
            }
            Act next = new Act(call.company(), act, id, now.gateway(), kind, now.amount(), now.externalId(), 0);
            store.intend(tx, next, clock.instant().plus(LEFT_ALONE));
            tx.audit("payment." + kind, id.toString(), Map.of());
            return id;
        });
        written(act, call)
                .ifPresent(next -> following.act(next, gateway, plugin -> question.apply(plugin, next), call));
        return get(id, call);
    }

    private static ComptoirException illegal(Payment payment, String step) {
        return new ComptoirException(
                "payment.illegal-step", Fault.CONFLICT, Map.of("state", payment.state(), "step", step));
    }

    @Override
    public Payment refund(PaymentId id, RefundRequest request, Call call) {
        String reason = new Field("reason").optional(request.reason(), LONGEST_REASON);
        Payment payment = get(id, call);
        Named<PaymentGateway> gateway = gateways.require(payment.gateway(), call);
        UUID act = ids.next();
        limits.asking(
                call,
                () -> units.write(call, PaymentId.class, tx -> intendRefund(tx, id, act, request.amount(), reason)));
        written(act, call).ifPresent(next -> {
            PaymentRefund asked = new PaymentRefund(payment.externalId(), next.amount(), reason);
            following.act(next, gateway, plugin -> inside -> plugin.refund(asked, inside), call);
        });
        return get(id, call);
    }

    private PaymentId intendRefund(Tx tx, PaymentId id, UUID act, @Nullable Money asked, String reason) {
        // Before it is read: of two at once, each would otherwise count to its limit what was refunded without the
        // other.
        store.take(tx, id);
        Payment now = store.payment(tx, tx.call(), id).orElseThrow(() -> unknown(id));
        Money amount = asked == null ? now.amount().minus(now.refunded()) : asked;
        if (!now.state().equals("paid") && !now.state().equals("partly-refunded")) {
            throw illegal(now, Act.REFUND);
        }
        if (amount.signum() <= 0 || !amount.currency().equals(now.amount().currency())) {
            throw ComptoirException.invalid("payment.amount", "amount", amount);
        }
        if (!store.reserveRefund(tx, id, amount.minor())) {
            throw ComptoirException.invalid("payment.over-refunded", "amount", amount);
        }
        limits.require(
                Limits.Act.REFUND,
                now.refunded().plus(amount),
                id.toString(),
                Map.of("amount", amount.toString(), "refunded", now.refunded().toString(), "reason", reason),
                tx.call());
        Act next = new Act(tx.call().company(), act, id, now.gateway(), Act.REFUND, amount, "", 0);
        store.intend(tx, next, clock.instant().plus(LEFT_ALONE));
        tx.audit("payment.refund", id.toString(), Map.of("amount", amount.toString()));
        return id;
    }

    private Optional<Act> written(UUID act, Call call) {
        return units.read(sql -> store.act(sql, call.company(), act));
    }

    @Override
    public Payment get(PaymentId id, Call call) {
        return units.read(sql -> store.payment(sql, call, id)).orElseThrow(() -> unknown(id));
    }

    private static ComptoirException unknown(PaymentId id) {
        return new ComptoirException(
                "payment.unknown",
                Fault.NOT_FOUND,
                Map.of(ComptoirException.FIELD, "payment", ComptoirException.VALUE, id.toString()));
    }

    @Override
    public Page<Payment> list(String state, PageRequest page, Call call) {
        if (!state.isEmpty() && !STATES.contains(state)) {
            throw ComptoirException.invalid("payment.state-unknown", "state", state);
        }
        List<String> states = state.isEmpty() ? STATES : List.of(state);
        PaymentId before = page.cursor().isEmpty() ? null : cursor(page.cursor());
        List<Payment> found = units.read(sql -> store.page(sql, call, states, before, page.limit() + 1));
        if (found.size() <= page.limit()) {
            return new Page<>(found, "");
        }
        List<Payment> shown = found.subList(0, page.limit());
        return new Page<>(shown, shown.get(shown.size() - 1).id().toString());
    }

    private static PaymentId cursor(String text) {
        try {
            return PaymentId.parse(text);
        } catch (ComptoirException malformed) {
            throw ComptoirException.invalid("page.cursor", "cursor", text);
        }
    }

    @Override
    public Optional<HookAnswer> receive(
            String gateway, Map<String, String> headers, byte[] body, Instant receivedAt, Call call) {
        HookAnswers answers = new HookAnswers(companies);
        Optional<HookAnswer> answer = gateways.hooks()
                .tried(gateway, new Webhook(headers, body, receivedAt), call, code -> answers.within(call, code))
                .map(answers::of);
        answer.filter(one -> one.refusal() == null).ifPresent(one -> Optional.ofNullable(one.company())
                .ifPresent(company -> hurry(one.pointers(), call.withCompany(company))));
        return answer;
    }

    private void hurry(List<HookAnswer.Pointer> signals, Call call) {
        units.write(call.withIdempotency(Idempotency.NONE), Integer.class, tx -> {
            signals.stream()
                    .map(HookAnswer.Pointer::externalId)
                    .filter(id -> !id.isEmpty())
                    .forEach(id -> store.hurry(tx, call.company(), id));
            return signals.size();
        });
    }

    Following following() {
        return following;
    }

    Gateways known() {
        return gateways;
    }
}
