// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.comptoir.kernel.Findings;
import org.comptoir.kernel.Invariant;
import org.comptoir.kernel.Sql;
import org.comptoir.model.Call;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** I8: what was published is delivered soon, or waits where an admin sees it. */
@Component(service = Invariant.class)
public final class OutboxInvariant implements Invariant {

    private static final Duration OLDEST = Duration.ofMinutes(5);

    private final Clock clock;
    private final OutboxStore store = new OutboxStore();

    @Activate
    public OutboxInvariant(@Reference Clock clock) {
        this.clock = clock;
    }

    @Override
    public String id() {
        return "I8";
    }

    @Override
    public String promise() {
        return "every fact is delivered, or waits for a retry that is known; none lies there for more than five minutes";
    }

    @Override
    public Verdict verify(Sql sql, Call call) {
        Findings findings = new Findings();
        Optional<Instant> oldest = store.oldestDue(sql);
        oldest.filter(since -> since.isBefore(clock.instant().minus(OLDEST)))
                .ifPresent(since -> findings.breach("a fact of " + since + " has not been looked at"));
        long lost = sql.first(
                        "select count(*) from outbox_delivery d where not exists"
                                + " (select 1 from outbox o where o.event_order = d.event_order)",
                        row -> row.number(1))
                .orElse(0L);
        if (lost > 0) {
            findings.breach(lost + " deliveries have lost their fact");
        }
        long facts = sql.first("select count(*) from outbox where company = ?", row -> row.number(1), call.company())
                .orElse(0L);
        findings.checked(facts);
        return findings.verdict();
    }
}
