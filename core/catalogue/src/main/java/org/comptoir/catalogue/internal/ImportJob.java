// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comptoir.api.company.Companies;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Job;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.Idempotency;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works on the imports that people began, on whichever node is free. */
@Component(service = Job.class)
public final class ImportJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJob.class);
    /** How long one run goes on before it lets other jobs have their turn. */
    private static final Duration RUN = Duration.ofSeconds(10);

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Units units;
    private final Clock clock;
    private final Ids ids;
    private final ImportStore store = new ImportStore();
    private final ImportWork work;

    /** @param tables named so that they are there */
    @Activate
    public ImportJob(
            @Reference CatalogueSchema tables,
            @Reference Units units,
            @Reference Clock clock,
            @Reference Ids ids,
            @Reference Companies companies) {
        this.units = units;
        this.clock = clock;
        this.ids = ids;
        this.work = new ImportWork(units, new ImportReading(units, ids, companies, store), store);
    }

    @Override
    public String name() {
        return "product-imports";
    }

    @Override
    public Duration every() {
        return Duration.ZERO;
    }

    @Override
    public Duration lease() {
        return Duration.ofMinutes(30);
    }

    @Override
    public boolean hasWork() {
        return units.read(store::anyMoving);
    }

    @Override
    public void run(Lease lease) {
        Instant end = clock.instant().plus(RUN);
        ImportWork.@Nullable Open open = null;
        for (Optional<KeptImport> next = next(); next.isPresent(); next = next()) {
            open = step(next.get(), open, lease);
            if (!clock.instant().isBefore(end)) {
                return;
            }
        }
    }

    private Optional<KeptImport> next() {
        return units.read(store::nextMoving);
    }

    /** One batch. What can never work is ended, so that it does not keep the others waiting; what may, is tried again. */
    private ImportWork.@Nullable Open step(KeptImport one, ImportWork.@Nullable Open open, Lease lease) {
        Call call = call(one);
        try {
            if (one.shown().state().equals("undoing")) {
                work.undo(one, lease, call);
                return open;
            }
            ImportWork.Open taken = open != null && open.first().id().equals(one.id()) ? open : open(one, call);
            work.take(one, taken, lease, call);
            return taken;
        } catch (ComptoirException refusal) {
            if (refusal.fault() == Fault.UNAVAILABLE || refusal.code().startsWith("job.")) {
                throw refusal;
            }
            fail(one, call, refusal.code(), refusal);
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException defect) {
            fail(one, call, "import.broken-off", defect);
        }
        return null;
    }

    private ImportWork.Open open(KeptImport one, Call call) {
        byte[] content = units.read(sql -> store.content(sql, one.company(), one.id()))
                .orElseThrow(() -> new ComptoirException("import.file-gone", Fault.GONE, Map.of()));
        return work.open(one, content, call);
    }

    private void fail(KeptImport one, Call call, String reason, RuntimeException cause) {
        LOG.error(
                "event=import-failed company={} import={} code={} action=\"see the cause; what was written can be undone\"",
                one.company(),
                one.id(),
                reason,
                cause);
        units.write(
                call,
                Boolean.class,
                tx -> store.turn(tx, one, new Sql.In(List.of("running", "undoing")), "failed", reason));
    }

    /** In the name of whoever began it. */
    private Call call(KeptImport one) {
        return new Call(
                one.company(),
                one.actor(),
                Idempotency.NONE,
                clock.instant().plus(PATIENCE),
                Locale.ENGLISH,
                ids.next().toString());
    }
}
