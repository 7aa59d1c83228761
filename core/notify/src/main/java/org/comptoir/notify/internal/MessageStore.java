// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.notify.internal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.comptoir.api.message.MessageRequest;
import org.comptoir.api.message.QueuedMessage;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.MessageId;
import org.comptoir.model.id.UserId;
import org.jspecify.annotations.Nullable;

/** The table of messages. */
final class MessageStore {

    static final String WAITING = "waiting";
    static final String SENT = "sent";
    static final String FAILED = "failed";
    static final String GIVEN_UP = "given-up";

    private static final int MOST = 200;

    boolean has(Sql sql, CompanyId company, MessageId id) {
        return sql.first("select 1 from queued_message where company = ? and id = ?", row -> true, company, id)
                .isPresent();
    }

    void insert(Tx tx, MessageRequest request, Instant until) {
        tx.update(
                "insert into queued_message (company, id, channel, template, language_code, person, state, tries, notifier,"
                        + " problem, words, external_id, queued_at, ask_at, until_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, 0, '', '', '', '', ?, ?, ?)",
                tx.call().company(),
                request.id(),
                request.channel(),
                request.template(),
                request.language().toLanguageTag(),
                request.person(),
                WAITING,
                tx.now(),
                tx.now(),
                until);
    }

    boolean anyDue(Sql sql, Instant now) {
        return sql.first("select 1 from queued_message where state = ? and ask_at <= ?", row -> true, WAITING, now)
                .isPresent();
    }

    List<StoredMessage> due(Sql sql, Instant now, int most) {
        return sql.query(
                "select company, id, channel, template, language_code, tries, until_at from queued_message"
                        + " where state = ? and ask_at <= ? order by ask_at fetch first " + most + " rows only",
                row -> new StoredMessage(
                        new CompanyId(row.uuid(1)),
                        new MessageId(row.uuid(2)),
                        row.text(3),
                        row.text(4),
                        Locale.forLanguageTag(row.text(5)),
                        row.integer(6),
                        row.instant(7)),
                WAITING,
                now);
    }

    /** Takes a message for one try, before anybody is asked: of two who would, one does. */
    boolean take(Tx tx, StoredMessage message, String notifier, Instant askAt) {
        return tx.update(
                        "update queued_message set tries = tries + 1, notifier = ?, ask_at = ?"
                                + " where company = ? and id = ? and state = ? and tries = ?",
                        notifier,
                        askAt,
                        message.company(),
                        message.id(),
                        WAITING,
                        message.tries())
                == 1;
    }

    /** Puts off what nobody was asked for. */
    void putOff(Tx tx, StoredMessage message, String problem, String words, Instant askAt) {
        tx.update(
                "update queued_message set problem = ?, words = ?, ask_at = ? where company = ? and id = ? and state = ?",
                problem,
                words,
                askAt,
                message.company(),
                message.id(),
                WAITING);
    }

    /** Ends a message that waits; false where somebody did before. */
    boolean end(Tx tx, StoredMessage message, Ended ended) {
        return tx.update(
                        "update queued_message set state = ?, problem = ?, words = ?, external_id = ?, ask_at = ?"
                                + " where company = ? and id = ? and state = ?",
                        ended.state(),
                        ended.problem(),
                        ended.words(),
                        ended.externalId(),
                        tx.now(),
                        message.company(),
                        message.id(),
                        WAITING)
                == 1;
    }

    /** How a message ended. */
    record Ended(String state, String problem, String words, String externalId) {}

    List<QueuedMessage> list(Sql sql, CompanyId company) {
        return sql.query(
                "select id, channel, template, person, state, tries, notifier, problem, words, queued_at, ask_at"
                        + " from queued_message where company = ? order by id desc fetch first " + MOST + " rows only",
                MessageStore::queued,
                company);
    }

    private static QueuedMessage queued(Row row) {
        @Nullable UUID person = row.uuidOrNull(4);
        return new QueuedMessage(
                new MessageId(row.uuid(1)),
                row.text(2),
                row.text(3),
                person == null ? null : new UserId(person),
                row.text(5),
                row.integer(6),
                row.text(7),
                row.text(8),
                row.text(9),
                row.instant(10),
                row.instant(11));
    }

    List<MessageId> waitingFor(Sql sql, CompanyId company, UUID person) {
        return sql.query(
                "select id from queued_message where company = ? and person = ? and state = ?",
                row -> new MessageId(row.uuid(1)),
                company,
                person,
                WAITING);
    }

    int purge(Tx tx, Instant before) {
        return tx.update("delete from queued_message where state <> ? and ask_at < ?", WAITING, before);
    }
}
