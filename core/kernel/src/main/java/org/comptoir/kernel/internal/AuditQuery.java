// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.comptoir.api.proof.AuditFilter;
import org.comptoir.api.proof.AuditRow;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.json.Json;
import org.comptoir.kernel.text.OneLine;
import org.comptoir.model.id.CompanyId;
import org.jspecify.annotations.Nullable;

/** One question to the audit trail, as SQL over a stretch of its numbers. */
final class AuditQuery {

    private static final String SELECT =
            "select link_number, happened_at, actor, action, subject, detail, trace_id, hash from audit_trail"
                    + " where company = ? and link_number between ? and ? and happened_at >= ? and happened_at < ?";

    private final Json json;
    private final CompanyId company;
    private final AuditFilter filter;
    private final StringBuilder conditions = new StringBuilder();
    private final List<Object> arguments = new ArrayList<>();

    AuditQuery(Json json, CompanyId company, AuditFilter filter) {
        this.json = json;
        this.company = company;
        this.filter = filter;
        if (filter.action().endsWith(".")) {
            and("action like ? escape '!'", beginning(filter.action()));
        } else if (!filter.action().isEmpty()) {
            and("action = ?", filter.action());
        }
        if (!filter.subject().isEmpty()) {
            and("subject = ?", filter.subject());
        }
        if (!filter.actor().isEmpty()) {
            and("(actor = ? or actor like ? escape '!')", filter.actor(), beginning(filter.actor() + " via plugin "));
        }
        areas(new TreeSet<>(filter.areas()));
        if (filter.concerning() != null) {
            concerning(filter.concerning());
        }
    }

    private void and(String condition, Object... more) {
        conditions.append(" and ").append(condition);
        arguments.addAll(List.of(more));
    }

    private static String beginning(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private void areas(Collection<String> areas) {
        if (!areas.isEmpty()) {
            String each = String.join(
                    " or ",
                    areas.stream().map(area -> "action like ? escape '!'").toList());
            and(
                    "(" + each + ")",
                    areas.stream().map(area -> beginning(area + ".")).toArray());
        }
    }

    /** Who acts is written with their kind, what is done to with its id alone. */
    private void concerning(Set<String> ids) {
        List<String> actors = ids.stream().map(id -> "user:" + id).toList();
        and("(actor in ? or subject in ?)", new Sql.In(actors), new Sql.In(ids));
    }

    /** The rows of a stretch, in the order of their numbers. */
    List<AuditRow> between(Sql sql, long first, long last) {
        return sql.query(SELECT + conditions + " order by link_number", this::read, all(first, last));
    }

    void each(Sql sql, long last, Consumer<AuditRow> consumer) {
        sql.each(SELECT + conditions + " order by link_number", row -> consumer.accept(read(row)), all(1, last));
    }

    private @Nullable Object[] all(long first, long last) {
        List<@Nullable Object> all = new ArrayList<>(List.of(company, first, last, filter.from(), filter.before()));
        all.addAll(arguments);
        return all.toArray();
    }

    private AuditRow read(Row row) {
        return new AuditRow(
                row.number(1),
                row.instant(2),
                plain(row.text(3)),
                plain(row.text(4)),
                plain(row.text(5)),
                detail(row.text(6)),
                plain(row.text(7)),
                row.text(8));
    }

    /** What somebody wrote over what was there need not be JSON any more, and is to be seen all the more. */
    private Map<String, @Nullable Object> detail(String text) {
        try {
            Map<String, @Nullable Object> shown = new TreeMap<>();
            Map<?, ?> members = json.read(text, Map.class);
            members.forEach((name, value) -> shown.put(plain(String.valueOf(name)), shown(value)));
            return shown;
        } catch (IllegalStateException malformed) {
            return Map.of("text", plain(text));
        }
    }

    private static @Nullable Object shown(@Nullable Object value) {
        if (value instanceof String text) {
            return plain(text);
        }
        if (value instanceof Collection<?> items) {
            return items.stream().map(AuditQuery::shown).toList();
        }
        if (value instanceof Map<?, ?> members) {
            Map<String, @Nullable Object> shown = new TreeMap<>();
            members.forEach((name, member) -> shown.put(plain(String.valueOf(name)), shown(member)));
            return shown;
        }
        return value;
    }

    private static String plain(String text) {
        return OneLine.of(text, Integer.MAX_VALUE);
    }
}
