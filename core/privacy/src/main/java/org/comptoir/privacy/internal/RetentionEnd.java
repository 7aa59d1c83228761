// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.privacy.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.comptoir.kernel.Job;
import org.comptoir.kernel.OwnCall;
import org.comptoir.kernel.Schemas;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.privacy.Trace;
import org.comptoir.model.Call;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes away what the law kept of those who were erased, once its term is over; looked at each day. */
@Component(service = Job.class)
public final class RetentionEnd implements Job {

    private static final long PATIENCE_SECONDS = 120;

    private final Units units;
    private final Schemas schemas;
    private final Clock clock;
    private final PresentModules present;
    private final ErasureStore store = new ErasureStore();

    @Activate
    public RetentionEnd(
            @Reference PrivacySchema schema,
            @Reference Units units,
            @Reference Schemas schemas,
            @Reference Clock clock,
            @Reference PresentModules present) {
        this.units = units;
        this.schemas = schemas;
        this.clock = clock;
        this.present = present;
    }

    @Override
    public String name() {
        return "personal-data-end";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run(Lease lease) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<ErasureStore.Due> due = units.read(sql -> store.due(sql, today));
        if (due.isEmpty()) {
            return;
        }
        Modules modules = present.complete();
        Kept kept = new Kept(schemas, modules);
        for (ErasureStore.Due one : due) {
            units.write(call(one), Boolean.class, tx -> {
                lease.check(tx);
                end(tx, one, modules, kept, today);
                return true;
            });
        }
    }

    /** What came since the erasure, such as a credit note, has a term of its own. */
    private void end(Tx tx, ErasureStore.Due due, Modules modules, Kept kept, LocalDate today) {
        Trace trace = modules.tracing().of(tx, due.company(), due.subject());
        LocalDate until = Kept.until(kept.of(tx, trace));
        if (until != null && until.isAfter(today)) {
            store.keepUntil(tx, due.subject(), until);
            return;
        }
        kept.end(tx, trace);
        store.end(tx, due.subject());
        tx.audit("person.retention-ended", due.subject().toString(), Map.of("kind", ErasureStore.kind(due.subject())));
    }

    private Call call(ErasureStore.Due due) {
        Instant now = clock.instant();
        return OwnCall.on(due.company(), "retention", now.plusSeconds(PATIENCE_SECONDS), "personal-data-end");
    }
}
