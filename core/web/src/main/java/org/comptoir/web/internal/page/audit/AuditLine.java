// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.audit;

import java.time.ZoneId;
import java.util.Map;
import org.comptoir.api.proof.AuditRow;
import org.comptoir.web.internal.list.Value;
import org.comptoir.web.internal.view.Words;
import org.jspecify.annotations.Nullable;

/**
 * A row of the trail, as people read it.
 *
 * @param row as its reader may see it
 * @param names of people, by what the trail calls them
 * @param records of goods that the trail names by their number
 * @param zone of the company
 */
record AuditLine(AuditRow row, Map<String, String> names, Map<String, Record> records, ZoneId zone) {

    private static final String VIA = " via plugin ";

    /** Something that has a page. @param path empty for who may not see it */
    record Record(String name, String path) {}

    /** Who acted, without the plugin that acted for them. */
    String actor() {
        int via = row.actor().indexOf(VIA);
        return via < 0 ? row.actor() : row.actor().substring(0, via);
    }

    /** Through which plugin, and which version of it; empty for none. */
    String via() {
        int via = row.actor().indexOf(VIA);
        return via < 0 ? "" : row.actor().substring(via + 1);
    }

    Value.Worded who() {
        return new Value.Worded(this::named, row.actor());
    }

    private String named(Words words) {
        String name = names.get(actor());
        if (name != null) {
            return name;
        }
        String[] parts = actor().split(":", 2);
        String key = "audit-actor/" + parts[0];
        return words.has(key) ? words.of(key, parts.length > 1 ? parts[1] : "") : actor();
    }

    Value.Worded what() {
        return new Value.Worded(words -> AuditWords.act(row.action(), words), row.action());
    }

    Value.Worded when() {
        return new Value.Worded(
                words -> words.moment(row.happenedAt(), zone), row.happenedAt().toString());
    }

    Value.Worded subject() {
        Record record = records.get(row.subject());
        String name = record == null ? row.subject() : record.name();
        return new Value.Worded(words -> name, row.subject());
    }

    /** Where it is, empty for nowhere. */
    String record() {
        Record record = records.get(row.subject());
        return record == null ? "" : record.path();
    }

    Value.Worded detail() {
        return new Value.Worded(words -> AuditWords.detail(row.detail(), words), codes(row.detail()));
    }

    private static String codes(Map<String, @Nullable Object> detail) {
        return detail.entrySet().stream()
                .map(fact -> fact.getKey() + "=" + fact.getValue())
                .collect(java.util.stream.Collectors.joining("; "));
    }
}
