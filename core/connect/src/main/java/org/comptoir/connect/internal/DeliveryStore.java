// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.connect.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.api.hook.Delivery;
import org.comptoir.api.hook.DeliverySummary;
import org.comptoir.api.hook.HookAnswer;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.input.SearchText;
import org.comptoir.kernel.text.OneLine;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.DeliveryId;

/** Calls that came in, their tries, and what they point at. */
final class DeliveryStore {

    static final String COLUMNS = "d.id, d.hook, d.plugin, d.received_at, d.body_bytes, d.outcome, d.code, d.reason,"
            + " d.tries, d.points_at";

    private static final int LONGEST_SEARCH = 500;
    private static final int LONGEST_POINTS = 300;
    private static final int LONGEST_PLUGIN = 200;
    private static final int MOST_SHOWN = 50;
    private static final int MOST_AT_ONCE = 200;

    /**
     * What came of asking.
     *
     * @param answer of the plugin
     * @param at when it was asked
     * @param millis how long it took
     */
    record Tried(HookAnswer answer, Instant at, long millis) {

        String outcome() {
            if (answer.code().isEmpty()) {
                return "taken";
            }
            return answer.refusal() != null && answer.refusal().code().equals("hook.refused") && !broke()
                    ? "refused"
                    : "failed";
        }

        /** What the guard says of a plugin that did not answer, and of one that holds no such secret. */
        private boolean broke() {
            return answer.code().startsWith("plugin.") || answer.code().startsWith("secret.");
        }
    }

    /** One as it came in. */
    record Sent(
            DeliveryId id, String hook, Instant receivedAt, String digest, String headers, SentBody body, int bytes) {}

    /** With all that a replay needs. */
    record Kept(DeliverySummary summary, String digest, String headers, SentBody body) {}

    void keep(Tx tx, Sent sent, Tried tried) {
        CompanyId company = tx.call().company();
        tx.update(
                "insert into hook_delivery (company, id, printed, hook, plugin, received_at, digest, headers, body, encoding,"
                        + " body_bytes, outcome, code, reason, tries, points_at, search_text)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '', ?)",
                company,
                sent.id(),
                sent.id().toString(),
                sent.hook(),
                "",
                sent.receivedAt(),
                sent.digest(),
                sent.headers(),
                sent.body().text(),
                sent.body().encoding(),
                sent.bytes(),
                tried.outcome(),
                "",
                "",
                SearchText.of(LONGEST_SEARCH, sent.hook()).folded());
        add(tx, sent.id(), sent.hook(), tried, "");
    }

    /** Adds a try, and what it found out. */
    void add(Tx tx, DeliveryId id, String hook, Tried tried, String by) {
        CompanyId company = tx.call().company();
        HookAnswer answer = tried.answer();
        String points = OneLine.of(points(answer), LONGEST_POINTS);
        tx.update(
                "update hook_delivery set tries = tries + 1, plugin = ?, outcome = ?, code = ?, reason = ?,"
                        + " points_at = case when ? = '' then points_at else ? end, search_text = ?"
                        + " where company = ? and id = ?",
                OneLine.of(answer.plugin(), LONGEST_PLUGIN),
                tried.outcome(),
                answer.code(),
                answer.reason(),
                points,
                points,
                SearchText.of(LONGEST_SEARCH, hook, points).folded(),
                company,
                id);
        tx.update(
                "insert into hook_try (company, delivery, try_number, tried_at, outcome, code, reason, millis, tried_by)"
                        + " select company, id, tries, ?, ?, ?, ?, ?, ? from hook_delivery where company = ? and id = ?",
                tried.at(),
                tried.outcome(),
                answer.code(),
                answer.reason(),
                tried.millis(),
                by,
                company,
                id);
        for (HookAnswer.Pointer pointer :
                answer.pointers().stream().distinct().limit(MOST_SHOWN).toList()) {
            tx.update(
                    "delete from hook_pointer where company = ? and delivery = ? and kind = ? and external_id = ?",
                    company,
                    id,
                    OneLine.of(pointer.kind(), 64),
                    OneLine.of(pointer.externalId(), 200));
            tx.update(
                    "insert into hook_pointer (company, delivery, hook, kind, external_id) values (?, ?, ?, ?, ?)",
                    company,
                    id,
                    hook,
                    OneLine.of(pointer.kind(), 64),
                    OneLine.of(pointer.externalId(), 200));
        }
    }

    private static String points(HookAnswer answer) {
        return String.join(
                ", ",
                answer.pointers().stream()
                        .map(HookAnswer.Pointer::externalId)
                        .filter(id -> !id.isEmpty())
                        .distinct()
                        .limit(MOST_SHOWN)
                        .toList());
    }

    Optional<Kept> kept(Sql sql, CompanyId company, DeliveryId id) {
        return sql.first(
                "select " + COLUMNS + ", d.digest, d.headers, d.body, d.encoding from hook_delivery d"
                        + " where d.company = ? and d.id = ?",
                row -> new Kept(summary(row), row.text(11), row.text(12), new SentBody(row.text(13), row.text(14))),
                company,
                id);
    }

    List<Delivery.Try> tries(Sql sql, CompanyId company, DeliveryId id) {
        return sql.query(
                "select try_number, tried_at, outcome, code, reason, millis, tried_by from hook_try where company = ?"
                        + " and delivery = ? order by try_number",
                row -> new Delivery.Try(
                        row.integer(1),
                        row.instant(2),
                        row.text(3),
                        row.text(4),
                        row.text(5),
                        row.number(6),
                        row.text(7)),
                company,
                id);
    }

    List<HookAnswer.Pointer> pointers(Sql sql, CompanyId company, DeliveryId id) {
        return sql.query(
                "select kind, external_id from hook_pointer where company = ? and delivery = ? order by kind, external_id",
                row -> new HookAnswer.Pointer(row.text(1), row.text(2)),
                company,
                id);
    }

    List<DeliveryId> pointingAt(Sql sql, CompanyId company, String hook, String externalId) {
        return sql.query(
                "select d.id from hook_pointer p join hook_delivery d on d.company = p.company and d.id = p.delivery"
                        + " where p.company = ? and p.hook = ? and p.external_id = ? order by d.received_at, d.id"
                        + " fetch first " + MOST_SHOWN + " rows only",
                row -> new DeliveryId(row.uuid(1)),
                company,
                hook,
                externalId);
    }

    /** Forgets those of a name beyond the newest, of those that were taken or of those that were not. */
    void forgetBeyond(Tx tx, String hook, boolean taken, int newest) {
        List<UUID> old = tx.query(
                "select id from hook_delivery where company = ? and hook = ? and outcome " + (taken ? "=" : "<>")
                        + " 'taken' order by received_at desc, id desc offset " + newest + " rows fetch first "
                        + MOST_AT_ONCE + " rows only",
                row -> row.uuid(1),
                tx.call().company(),
                hook);
        old.forEach(id -> forget(tx, tx.call().company().value(), id));
    }

    /** Forgets some of those that came before a moment, of all companies; answers whether more are left. */
    boolean forgetBefore(Tx tx, Instant before) {
        List<UUID[]> old = tx.query(
                "select company, id from hook_delivery where received_at < ? order by received_at fetch first "
                        + MOST_AT_ONCE + " rows only",
                row -> new UUID[] {row.uuid(1), row.uuid(2)},
                before);
        old.forEach(one -> forget(tx, one[0], one[1]));
        return old.size() == MOST_AT_ONCE;
    }

    private static void forget(Tx tx, UUID company, UUID id) {
        tx.update("delete from hook_pointer where company = ? and delivery = ?", company, id);
        tx.update("delete from hook_try where company = ? and delivery = ?", company, id);
        tx.update("delete from hook_delivery where company = ? and id = ?", company, id);
    }

    static DeliverySummary summary(Row row) {
        return new DeliverySummary(
                new DeliveryId(row.uuid(1)),
                row.text(2),
                row.text(3),
                row.instant(4),
                row.integer(5),
                row.text(6),
                row.text(7),
                row.text(8),
                row.integer(9),
                row.text(10));
    }
}
