// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.privacy.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.comptoir.kernel.Database.Column;
import org.comptoir.kernel.Schemas;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.json.Json;
import org.comptoir.kernel.privacy.PersonalTable;
import org.comptoir.kernel.privacy.PersonalTable.Mention;
import org.comptoir.kernel.privacy.Trace;

/**
 * Rows that nothing tells but their text: whoever is named in it is found by name, code, e-mail, telephone or id. Rather a
 * row too many than one too few, since what is emptied are copies and lines that could not be booked.
 */
final class Mentions {

    /** Shorter ones would be found in anything. */
    private static final int SHORTEST = 4;

    private final Schemas schemas;
    private final Json json;

    Mentions(Schemas schemas, Json json) {
        this.schemas = schemas;
        this.json = json;
    }

    /** The rows that may be shown. */
    void each(Sql sql, PersonalTable table, Trace trace, Consumer<Map<String, Object>> consumer) {
        Mention mention = table.mention();
        if (mention != null && mention.shown()) {
            found(sql, table.name(), mention, trace).forEach(row -> consumer.accept(new LinkedHashMap<>(row)));
        }
    }

    void erase(Tx tx, PersonalTable table, Trace trace) {
        Mention mention = table.mention();
        if (mention == null) {
            return;
        }
        Object empty = kind(table.name(), mention.column()) == Column.Kind.BYTES ? new byte[0] : "";
        String update = "update " + table.name() + " set " + mention.column() + " = ? where company = ? and "
                + String.join(" = ? and ", mention.key()) + " = ?";
        for (Map<String, String> row : found(tx, table.name(), mention, trace)) {
            List<Object> args = new ArrayList<>(List.of(empty, trace.company()));
            mention.key().forEach(column -> args.add(row.get(column)));
            tx.update(update, args.toArray());
        }
    }

    private List<Map<String, String>> found(Sql sql, String table, Mention mention, Trace trace) {
        Set<String> words = words(trace);
        Column.Kind kind = kind(table, mention.column());
        List<String> columns = new ArrayList<>(mention.key());
        columns.add(mention.column());
        List<Map<String, String>> found = new ArrayList<>();
        sql.each(
                "select " + String.join(", ", columns) + " from " + table + " where company = ?",
                row -> {
                    String text = Cells.searchable(row, columns.size(), kind);
                    if (mentions(text, words)) {
                        Map<String, String> values = new LinkedHashMap<>();
                        for (int i = 0; i < mention.key().size(); i++) {
                            values.put(mention.key().get(i), row.text(i + 1));
                        }
                        values.put(mention.column(), text);
                        found.add(values);
                    }
                },
                trace.company());
        return found;
    }

    private static boolean mentions(String text, Set<String> words) {
        String folded = text.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(folded::contains);
    }

    /** As they stand in plain text, and as JSON writes them. */
    private Set<String> words(Trace trace) {
        Set<String> words = new HashSet<>();
        Set<String> all = new HashSet<>(trace.words());
        all.addAll(trace.codes());
        all.add(trace.subject().toString());
        all.stream().filter(word -> word.length() >= SHORTEST).forEach(word -> {
            String written = json.write(word);
            words.add(word.toLowerCase(Locale.ROOT));
            words.add(written.substring(1, written.length() - 1).toLowerCase(Locale.ROOT));
        });
        return words;
    }

    private Column.Kind kind(String table, String name) {
        return schemas.columns(table).stream()
                .filter(column -> column.name().equals(name))
                .map(Column::kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(table + " has no column " + name));
    }
}
