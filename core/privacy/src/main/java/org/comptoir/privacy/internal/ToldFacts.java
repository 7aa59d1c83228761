// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.privacy.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.json.Json;
import org.comptoir.kernel.privacy.Trace;

/** Facts about somebody that still lie in the outbox: what says who they are is emptied, that it happened stays. */
final class ToldFacts {

    private static final int AT_A_TIME = 500;

    private final Json json;
    private final Set<String> members;

    /** @param members of the facts' content, which may say who somebody is */
    ToldFacts(Json json, Set<String> members) {
        this.json = json;
        this.members = members;
    }

    private record Fact(long order, String data) {}

    void erase(Tx tx, Trace trace) {
        List<String> ids = new ArrayList<>(trace.ids());
        for (int from = 0; from < ids.size(); from += AT_A_TIME) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + AT_A_TIME));
            tx.query(
                            "select event_order, event_data from outbox where company = ? and aggregate in ?",
                            row -> new Fact(row.number(1), row.text(2)),
                            trace.company(),
                            new Sql.In(some))
                    .forEach(fact -> empty(tx, fact));
        }
    }

    private void empty(Tx tx, Fact fact) {
        Map<String, Object> data = new TreeMap<>();
        Map<?, ?> read = json.read(fact.data(), Map.class);
        read.forEach((name, value) -> data.put(String.valueOf(name), value));
        boolean told = false;
        for (String member : members) {
            told |= data.replace(member, "") instanceof String said && !said.isEmpty();
        }
        if (told) {
            tx.later("update outbox set event_data = ? where event_order = ?", json.write(data), fact.order());
        }
    }
}
