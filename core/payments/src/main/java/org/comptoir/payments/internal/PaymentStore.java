// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.payments.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.api.payment.Payment;
import org.comptoir.api.payment.PaymentAct;
import org.comptoir.kernel.Reached;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.input.SearchText;
import org.comptoir.model.Call;
import org.comptoir.model.Currency;
import org.comptoir.model.Money;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.EntryId;
import org.comptoir.model.id.OrderId;
import org.comptoir.model.id.PartyId;
import org.comptoir.model.id.PaymentId;
import org.jspecify.annotations.Nullable;

/** Payments and acts in their tables. */
final class PaymentStore {

    private static final int FOUND_BY = 520;

    private static final String PAYMENT = "select id, gateway, order_id, reference, customer_code, state, currency,"
            + " amount_minor, refunded_minor, external_id, continue_at, created_at from payment where company = ?";

    private static final String ACT = "select a.company, a.id, a.payment_id, p.gateway, a.act, p.currency,"
            + " a.amount_minor, a.external_id, a.tries, p.external_id from payment_act a join payment p"
            + " on p.company = a.company and p.id = a.payment_id";

    void insert(Tx tx, Payment payment, PartyId customer, String customerName) {
        tx.later(
                "insert into payment (company, id, gateway, order_id, reference, customer_code, customer_name, state,"
                        + " currency, amount_minor, refunded_minor, external_id, continue_at, created_at, customer,"
                        + " search_text) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                tx.call().company(),
                payment.id(),
                payment.gateway(),
                payment.order(),
                payment.reference(),
                payment.customerCode(),
                customerName,
                payment.state(),
                payment.amount().currency().code(),
                payment.amount().minor(),
                0L,
                "",
                "",
                tx.now(),
                customer,
                SearchText.of(FOUND_BY, payment.reference(), payment.customerCode(), customerName)
                        .folded());
    }

    /** @param askAt when to ask what became of it, should nobody live to say so */
    void intend(Tx tx, Act act, Instant askAt) {
        tx.later(
                "insert into payment_act (company, id, payment_id, act, state, amount_minor, external_id, problem,"
                        + " message, tries, ask_at, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                act.company(),
                act.id(),
                act.payment(),
                act.kind(),
                "intended",
                act.amount().minor(),
                "",
                "",
                "",
                0,
                askAt,
                tx.now());
    }

    /** Promises a part of what is due; false where that would be more than there is. */
    boolean promise(Tx tx, OrderId order, long minor, long due) {
        CompanyId company = tx.call().company();
        int promised = tx.update(
                "update payment_subject set promised_minor = promised_minor + ? where company = ? and order_id = ?"
                        + " and promised_minor + ? <= ?",
                minor,
                company,
                order,
                minor,
                due);
        if (promised == 1) {
            return true;
        }
        if (minor > due || promised(tx, company, order).isPresent()) {
            return false;
        }
        tx.update(
                "insert into payment_subject (company, order_id, promised_minor) values (?, ?, ?)",
                company,
                order,
                minor);
        return true;
    }

    Optional<Long> promised(Sql sql, CompanyId company, OrderId order) {
        return sql.first(
                "select promised_minor from payment_subject where company = ? and order_id = ?",
                row -> row.number(1),
                company,
                order);
    }

    void release(Tx tx, OrderId order, long minor) {
        tx.update(
                "update payment_subject set promised_minor = promised_minor - ? where company = ? and order_id = ?",
                minor,
                tx.call().company(),
                order);
    }

    /** Whether the payment was in this state, and is in that now. */
    boolean move(Tx tx, PaymentId id, List<String> from, String to) {
        return tx.update(
                        "update payment set state = ? where company = ? and id = ? and state in ?",
                        to,
                        tx.call().company(),
                        id,
                        new Sql.In(from))
                == 1;
    }

    /** Sets a part of what was paid apart for a refund; false where less is left. */
    /** Holds the row until the unit ends: who comes meanwhile waits, and reads what this unit left. */
    void take(Tx tx, PaymentId id) {
        tx.update(
                "update payment set refunded_minor = refunded_minor where company = ? and id = ?",
                tx.call().company(),
                id);
    }

    boolean reserveRefund(Tx tx, PaymentId id, long minor) {
        return tx.update(
                        "update payment set refunded_minor = refunded_minor + ? where company = ? and id = ?"
                                + " and refunded_minor + ? <= amount_minor and state in ?",
                        minor,
                        tx.call().company(),
                        id,
                        minor,
                        new Sql.In(List.of("paid", "partly-refunded")))
                == 1;
    }

    void giveUpRefund(Tx tx, PaymentId id, long minor) {
        tx.update(
                "update payment set refunded_minor = refunded_minor - ? where company = ? and id = ?",
                minor,
                tx.call().company(),
                id);
    }

    /** What was given back for certain. */
    long refundsDone(Sql sql, CompanyId company, PaymentId id) {
        return sql.first(
                        "select sum(amount_minor) from payment_act where company = ? and payment_id = ? and act = ?"
                                + " and state = ?",
                        row -> row.decimal(1).longValueExact(),
                        company,
                        id,
                        Act.REFUND,
                        Finding.DONE)
                .orElse(0L);
    }

    /** Writes an answer down, unless the act is settled already: then somebody else did, and false is told. */
    boolean settle(Tx tx, Act act, Finding finding, @Nullable EntryId entry) {
        int changed = tx.update(
                "update payment_act set state = ?, external_id = case when ? = '' then external_id else ? end,"
                        + " problem = ?, message = ?, tries = tries + 1, ask_at = ?, entry_id = ?"
                        + " where company = ? and id = ? and state in ?",
                finding.state(),
                finding.externalId(),
                finding.externalId(),
                finding.problem(),
                finding.message(),
                finding.askAt(),
                entry,
                act.company(),
                act.id(),
                new Sql.In(List.of("intended", Finding.PENDING, Finding.UNKNOWN)));
        return changed == 1;
    }

    /** What the payer needs to go on, as the beginning of the payment told it. */
    void tell(Tx tx, PaymentId id, String externalId, String continueAt) {
        tx.update(
                "update payment set external_id = ?, continue_at = ? where company = ? and id = ?",
                externalId,
                continueAt,
                tx.call().company(),
                id);
    }

    /** One that the call reaches. */
    Optional<Payment> payment(Sql sql, Call call, PaymentId id) {
        Reached reached = Reached.documents(call, "customer");
        return sql.first(
                        PAYMENT + " and id = ?" + reached.and(),
                        row -> payment(row, List.of()),
                        reached.after(call.company(), id))
                .map(bare -> withActs(sql, call.company(), bare));
    }

    /** Those that the call reaches, newest first. */
    List<Payment> page(Sql sql, Call call, List<String> states, @Nullable PaymentId before, int most) {
        Reached reached = Reached.documents(call, "customer");
        String newest = PAYMENT + " and state in ?" + (before == null ? "" : " and id < ?") + reached.and()
                + " order by id desc fetch first " + most + " rows only";
        @Nullable
        Object[] args = before == null
                ? reached.after(call.company(), new Sql.In(states))
                : reached.after(call.company(), new Sql.In(states), before);
        return sql.query(newest, row -> payment(row, List.of()), args).stream()
                .map(bare -> withActs(sql, call.company(), bare))
                .toList();
    }

    private static Payment withActs(Sql sql, CompanyId company, Payment bare) {
        Currency currency = bare.amount().currency();
        List<PaymentAct> acts = sql.query(
                "select id, act, state, amount_minor, problem, message, tries, ask_at, created_at from payment_act"
                        + " where company = ? and payment_id = ? order by created_at, id",
                row -> new PaymentAct(
                        row.uuid(1).toString(),
                        row.text(2),
                        row.text(3),
                        new Money(row.number(4), currency),
                        row.text(5),
                        row.text(6),
                        row.integer(7),
                        row.instantOrNull(8),
                        row.instant(9)),
                company,
                bare.id());
        return new Payment(
                bare.id(),
                bare.gateway(),
                bare.order(),
                bare.reference(),
                bare.customerCode(),
                bare.state(),
                bare.amount(),
                bare.refunded(),
                bare.externalId(),
                bare.continueAt(),
                acts,
                bare.createdAt());
    }

    private static Payment payment(Row row, List<PaymentAct> acts) {
        Currency currency = Currency.of(row.text(7));
        return new Payment(
                new PaymentId(row.uuid(1)),
                row.text(2),
                new OrderId(row.uuid(3)),
                row.text(4),
                row.text(5),
                row.text(6),
                new Money(row.number(8), currency),
                new Money(row.number(9), currency),
                row.text(10),
                row.text(11),
                acts,
                row.instant(12));
    }

    /** The customer's name, for the books. */
    String customerName(Sql sql, CompanyId company, PaymentId id) {
        return sql.first(
                        "select customer_name from payment where company = ? and id = ?",
                        row -> row.text(1),
                        company,
                        id)
                .orElse("");
    }

    Optional<Act> act(Sql sql, CompanyId company, UUID id) {
        return sql.first(ACT + " where a.company = ? and a.id = ?", PaymentStore::act, company, id);
    }

    List<Act> due(Sql sql, Instant now, int most) {
        return sql.query(
                ACT + " where a.ask_at <= ? order by a.ask_at fetch first " + most + " rows only",
                PaymentStore::act,
                now);
    }

    boolean anyDue(Sql sql, Instant now) {
        return sql.first("select 1 from payment_act where ask_at <= ?", row -> true, now)
                .isPresent();
    }

    /** Brings what is not settled of this id forward. */
    void hurry(Tx tx, CompanyId company, String externalId) {
        tx.update(
                "update payment_act set ask_at = ? where company = ? and ask_at > ? and (external_id = ? or payment_id in"
                        + " (select id from payment where company = ? and external_id = ?))",
                tx.now(),
                company,
                tx.now(),
                externalId,
                company,
                externalId);
    }

    private static Act act(Row row) {
        String own = row.text(8);
        return new Act(
                new CompanyId(row.uuid(1)),
                row.uuid(2),
                new PaymentId(row.uuid(3)),
                row.text(4),
                row.text(5),
                new Money(row.number(7), Currency.of(row.text(6))),
                own.isEmpty() ? row.text(10) : own,
                row.integer(9));
    }
}
