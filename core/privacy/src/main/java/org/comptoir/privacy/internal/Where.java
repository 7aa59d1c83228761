// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.privacy.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.privacy.PersonalTable.Rows;
import org.comptoir.kernel.privacy.Trace;

/**
 * A condition of {@link Rows} for somebody, within their company.
 *
 * @param sql begins with {@code " where "}
 * @param args for its parameters
 */
record Where(String sql, List<Object> args) {

    /** What a statement takes at once; a merchant's best customer has thousands of orders. */
    private static final int IDS_AT_A_TIME = 500;

    private static final Pattern KNOWN = Pattern.compile(":(id|company|actor|subject|codes|ids)\\b");

    /** Several, which together mean the rows: one for each stretch of ids. */
    static List<Where> of(Rows rows, Trace trace) {
        List<String> ids = new ArrayList<>(trace.ids());
        if (!rows.where().contains(":ids")) {
            return List.of(one(rows, trace, ids));
        }
        List<Where> all = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += IDS_AT_A_TIME) {
            all.add(one(rows, trace, ids.subList(from, Math.min(ids.size(), from + IDS_AT_A_TIME))));
        }
        return all;
    }

    private static Where one(Rows rows, Trace trace, List<String> ids) {
        List<Object> args = new ArrayList<>(List.of(trace.company()));
        Matcher matcher = KNOWN.matcher(rows.where());
        matcher.results().map(MatchResult::group).forEach(name -> args.add(value(name, trace, ids)));
        return new Where(" where company = ? and (" + matcher.replaceAll("?") + ")", args);
    }

    private static Object value(String name, Trace trace, List<String> ids) {
        return switch (name) {
            case ":id" -> trace.subject().id();
            case ":company" -> trace.company();
            case ":actor" -> trace.actor();
            case ":subject" -> trace.subject().toString();
            case ":codes" -> new Sql.In(trace.codes());
            case ":ids" -> new Sql.In(ids);
            default -> throw new IllegalStateException("unknown " + name);
        };
    }
}
