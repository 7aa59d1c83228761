// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.comptoir.kernel.Database;
import org.comptoir.kernel.Database.Connected;
import org.comptoir.kernel.Database.Statement;
import org.comptoir.kernel.DuplicateKey;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.json.Json;
import org.comptoir.kernel.text.OneLine;
import org.comptoir.model.Call;
import org.comptoir.model.id.Id;
import org.jspecify.annotations.Nullable;

/** One write in progress: gathers what goes at the end, and sends it in one round trip. */
final class UnitOfWork implements Tx {

    private static final Chain AUDIT = new Chain("audit");
    private static final int LONGEST_SUBJECT = 120;
    private static final int LONGEST_TRACE = 64;

    private final Call call;
    private final Instant now;
    private final Connected sql;
    private final Json json;
    private final Supplier<UUID> ids;
    private final HeldChains chains;
    private final Map<String, List<Statement>> later = new LinkedHashMap<>();
    private final Map<String, Function<DuplicateKey, RuntimeException>> meanings = new HashMap<>();
    private final List<AuditRow> audited = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();

    private record AuditRow(String action, String subject, String detail) {}

    /** What of an audit row is chained; the order of its members never changes. */
    record AuditContent(String action, String actor, Instant at, String detail, String subject, String trace) {}

    UnitOfWork(Call call, Instant now, Database database, Connected sql, Json json, Supplier<UUID> ids) {
        this.call = call;
        this.now = now;
        this.sql = sql;
        this.json = json;
        this.ids = ids;
        this.chains = new HeldChains(call.company(), sql, database.locksBySelect());
    }

    @Override
    public Call call() {
        return call;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public <T> List<T> query(String text, RowReader<T> reader, @Nullable Object... args) {
        return sql.query(text, reader, args);
    }

    @Override
    public <T> Optional<T> first(String text, RowReader<T> reader, @Nullable Object... args) {
        return sql.first(text, reader, args);
    }

    @Override
    public void each(String text, Consumer<Row> consumer, @Nullable Object... args) {
        sql.each(text, consumer, args);
    }

    @Override
    public void limit(Duration longest, int rows) {
        sql.limit(longest, rows);
    }

    @Override
    public boolean takeBack(Supplier<? extends RuntimeException> why) {
        return sql.takeBack(why);
    }

    @Override
    public int update(String text, @Nullable Object... args) {
        return sql.update(text, args);
    }

    @Override
    public int[] batch(String text, List<@Nullable Object[]> rows) {
        return sql.batch(text, rows);
    }

    @Override
    public void later(String text, @Nullable Object... args) {
        later.computeIfAbsent(text, key -> new ArrayList<>()).add(new Statement(text, args));
    }

    @Override
    public void onDuplicate(String constraint, Function<DuplicateKey, RuntimeException> meaning) {
        meanings.put(constraint, meaning);
    }

    /** What to throw for a key that broke in this unit. */
    RuntimeException meaning(DuplicateKey broken) {
        return meanings.getOrDefault(broken.constraint(), key -> key).apply(broken);
    }

    @Override
    public void publish(String type, Id aggregate, Object data) {
        later(
                "insert into outbox (event_id, company, event_type, aggregate, event_data, happened_at, state)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                ids.get(),
                call.company(),
                type,
                aggregate.toString(),
                json.write(data),
                now,
                "new");
    }

    @Override
    public void audit(String action, String subject, Map<String, ?> detail) {
        audited.add(new AuditRow(action, OneLine.of(subject, LONGEST_SUBJECT), json.write(detail)));
    }

    @Override
    public void hold(Chain... wanted) {
        chains.hold(List.of(wanted));
    }

    @Override
    public Link next(Chain chain) {
        return chains.next(chain);
    }

    @Override
    public Link append(Chain chain, byte[] content, LocalDate on) {
        return chains.append(chain, content, on);
    }

    @Override
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    /** Sends all that was gathered; nothing may be added afterwards. */
    void finish() {
        writeAudit();
        chains.heads()
                .forEach(head -> later(
                        "update chain_head set link_count = ?, last_hash = ?, last_on = ? where company = ? and chain = ?",
                        head.count(),
                        head.hash(),
                        head.on(),
                        call.company(),
                        head.chain().name()));
        List<Statement> all = new ArrayList<>();
        later.values().forEach(all::addAll);
        sql.pipeline(all);
    }

    private void writeAudit() {
        for (AuditRow row : audited) {
            AuditContent content = new AuditContent(
                    row.action(),
                    OneLine.of(call.actor().toString(), LONGEST_SUBJECT),
                    now,
                    row.detail(),
                    row.subject(),
                    OneLine.of(call.traceId(), LONGEST_TRACE));
            Link link = chains.append(AUDIT, json.canonical(content), LocalDate.EPOCH);
            later(
                    "insert into audit_trail (company, link_number, happened_at, actor, action, subject, detail, trace_id,"
                            + " previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    call.company(),
                    link.number(),
                    now,
                    content.actor(),
                    content.action(),
                    content.subject(),
                    content.detail(),
                    content.trace(),
                    link.previousHash(),
                    link.hash());
        }
    }

    void committed() {
        afterCommit.forEach(Runnable::run);
    }
}
