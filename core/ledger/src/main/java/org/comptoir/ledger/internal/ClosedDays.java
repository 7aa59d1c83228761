// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.ledger.internal;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.comptoir.kernel.Findings;
import org.comptoir.kernel.Invariant;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.json.Json;
import org.comptoir.model.Call;
import org.comptoir.model.id.CompanyId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * I9 of periods: the days that are closed are those that the audit trail, which is a chain of its own, heard of. Whoever opens a
 * month behind the server's back, or closes one alone, does not change the trail.
 */
@Component(service = Invariant.class)
public final class ClosedDays implements Invariant {

    static final String CLOSED = "ledger.period-closed";
    static final String REOPENED = "ledger.period-reopened";

    private final Json json;
    private final ClosingStore store = new ClosingStore();

    @Activate
    public ClosedDays(@Reference LedgerTables tables, @Reference Json json) {
        this.json = json;
    }

    /** The facts of a reopening in the trail. @param closedUntil the last day that stayed closed */
    private record Reopening(LocalDate closedUntil) {}

    @Override
    public String id() {
        return "I9-periods";
    }

    @Override
    public String promise() {
        return "The days that are closed are those of which the audit trail heard that they were closed and not opened again.";
    }

    @Override
    public Verdict verify(Sql sql, Call call) {
        Findings findings = new Findings();
        CompanyId company = call.company();
        List<LocalDate> heard = heard(sql, company);
        LocalDate until = store.closedUntil(sql, company);
        List<ClosingStore.Closed> closings = store.all(sql, company);
        if (!heard.equals(heard(sql, company))) {
            // Closed or opened between the two: what was read belongs to neither.
            return verify(sql, call);
        }
        findings.checked(heard.size());
        LocalDate last = heard.isEmpty() ? Days.NEVER_CLOSED : heard.get(heard.size() - 1);
        findings.require(
                until.equals(last),
                "The books are closed until " + until + "; the audit trail says until " + last + ".");
        for (ClosingStore.Closed closing : closings) {
            findings.require(
                    closing.former().equals(former(heard, closing.until())),
                    "The closing until " + closing.until() + ", after one until " + closing.former()
                            + ", is not in the audit trail like that.");
        }
        return findings.verdict();
    }

    /** The last day that was closed before a closing; the closing's own end where the trail heard of no such closing. */
    private static LocalDate former(List<LocalDate> heard, LocalDate until) {
        int index = heard.indexOf(until);
        if (index < 0) {
            return until;
        }
        return index == 0 ? Days.NEVER_CLOSED : heard.get(index - 1);
    }

    /** The ends of the closings that hold, first to last. */
    private List<LocalDate> heard(Sql sql, CompanyId company) {
        Deque<LocalDate> ends = new ArrayDeque<>();
        sql.each(
                "select action, subject, detail from audit_trail where company = ? and action in ? order by link_number",
                row -> {
                    if (row.text(1).equals(CLOSED)) {
                        ends.addLast(LocalDate.parse(row.text(2)));
                    } else {
                        LocalDate left = json.read(row.text(3), Reopening.class).closedUntil();
                        ends.removeIf(end -> end.isAfter(left));
                    }
                },
                company,
                new Sql.In(List.of(CLOSED, REOPENED)));
        return List.copyOf(ends);
    }
}
