// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comptoir.api.catalogue.ListedProduct;
import org.comptoir.api.catalogue.Product;
import org.comptoir.api.catalogue.ProductImport;
import org.comptoir.api.catalogue.ProductImport.Counts;
import org.comptoir.kernel.Database.TransientConflict;
import org.comptoir.kernel.Job.Lease;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.id.ProductId;

/**
 * Takes imports over and undoes them, a batch at a time: what a batch writes, that it is done and how far the whole is
 * are one transaction, so that whoever goes on after a fall does nothing twice.
 */
final class ImportWork {

    private static final int BATCH = 500;

    private final Units units;
    private final ImportReading reading;
    private final ImportStore imports;
    private final ImportLineStore lines = new ImportLineStore();
    private final ProductStore products = new ProductStore();
    private final ProductFacts facts = new ProductFacts();

    ImportWork(Units units, ImportReading reading, ImportStore imports) {
        this.units = units;
        this.reading = reading;
        this.imports = imports;
    }

    /** A file that is being taken over, read once for all of its batches. */
    record Open(KeptImport first, CsvFile file, ImportPlanner planner, Set<Integer> repeated) {}

    Open open(KeptImport one, byte[] content, Call call) {
        CsvFile file = CsvFile.parse(content, CsvMapping.of(one.fields()));
        ImportPlanner planner = reading.planner(file, call);
        return new Open(one, file, planner, planner.repeated());
    }

    /** Takes the next lines over; all of them at once where one that is wrong spoils all. */
    void take(KeptImport one, Open open, Lease lease, Call call) {
        List<CsvLine> all = open.file().lines();
        int from = Math.min(all.size(), one.shown().counts().done());
        boolean whole = one.shown().mode().equals("all-or-nothing");
        int to = whole ? all.size() : Math.min(all.size(), from + BATCH);
        List<CsvLine> part = all.subList(from, to);
        units.write(call, Boolean.class, () -> open.planner().plan(part, open.repeated()), (tx, plan) -> {
            lease.check(tx);
            if (whole && !plan.isClean()) {
                return imports.turn(tx, one, RUNNING, "failed", "import.refused");
            }
            boolean ends = to == all.size();
            Counts now = counted(one.shown().counts(), plan, to);
            if (!imports.advance(tx, one, now, ends ? "done" : "running")) {
                return false;
            }
            plan.apply(tx, products, facts);
            lines.keep(tx, one.id(), plan.effects());
            lines.find(tx, one.id(), plan.outcome(false).errors());
            if (ends) {
                tx.audit("import.committed", one.id().toString(), told(one.shown(), now));
            }
            return true;
        });
    }

    static final org.comptoir.kernel.Sql.In RUNNING = new org.comptoir.kernel.Sql.In(List.of("running"));

    private static Counts counted(Counts before, ImportPlan plan, int done) {
        var part = plan.outcome(false);
        return new Counts(
                before.lines(),
                done,
                before.created() + part.created(),
                before.updated() + part.updated(),
                before.unchanged() + part.unchanged(),
                before.refused() + part.refused(),
                0,
                0);
    }

    static Map<String, Object> told(ProductImport one, Counts counts) {
        Map<String, Object> told = new HashMap<>();
        told.put("sha256", one.file().sha256());
        told.put("mode", one.mode());
        told.put("created", counts.created());
        told.put("updated", counts.updated());
        told.put("unchanged", counts.unchanged());
        told.put("refused", counts.refused());
        return told;
    }

    /** What a part of an import's effects comes to when it is undone. */
    private record Undoing(List<ImportLineStore.Undone> outcomes, List<ProductStore.Change> changes) {

        int kept() {
            return (int) outcomes.stream()
                    .filter(one -> one.outcome().equals("kept") || one.outcome().equals("gone"))
                    .count();
        }
    }

    /** Undoes the next effects; the one that finds none left ends it. */
    void undo(KeptImport one, Lease lease, Call call) {
        units.write(call, Boolean.class, () -> undoing(one), (tx, plan) -> {
            lease.check(tx);
            boolean ends = plan.outcomes().size() < BATCH;
            if (!imports.advanceUndo(tx, one, plan.outcomes().size(), plan.kept(), ends ? "undone" : "undoing")) {
                return false;
            }
            write(tx, one, plan);
            if (ends) {
                Counts counts = one.shown().counts();
                tx.audit(
                        "import.undone",
                        one.id().toString(),
                        Map.of(
                                "sha256", one.shown().file().sha256(),
                                "undone", counts.undone() + plan.outcomes().size(),
                                "kept", counts.kept() + plan.kept()));
            }
            return true;
        });
    }

    private void write(Tx tx, KeptImport one, Undoing plan) {
        if (!plan.changes().isEmpty()) {
            if (!products.update(tx, plan.changes())) {
                throw new TransientConflict(new IllegalStateException("a product changed while an import was undone"));
            }
            plan.changes().forEach(change -> facts.changed(tx, change));
        }
        if (!plan.outcomes().isEmpty()) {
            lines.undone(tx, one.id(), plan.outcomes());
        }
    }

    private Undoing undoing(KeptImport one) {
        List<ImportEffect> effects = units.read(sql -> lines.effects(sql, one.company(), one.id(), BATCH));
        List<ProductId> ids =
                effects.stream().map(effect -> effect.before().id()).distinct().toList();
        Map<ProductId, Product> now = new HashMap<>();
        if (!ids.isEmpty()) {
            for (ListedProduct found : units.read(sql -> products.listed(sql, one.company(), ids))) {
                now.put(found.product().id(), found.product());
            }
        }
        Undoing plan = new Undoing(new ArrayList<>(), new ArrayList<>());
        effects.forEach(effect -> add(plan, effect, now.get(effect.before().id())));
        return plan;
    }

    /** What is no longer as the import left it is somebody else's work: it stays. */
    private static void add(Undoing plan, ImportEffect effect, @org.jspecify.annotations.Nullable Product now) {
        if (now == null) {
            plan.outcomes().add(new ImportLineStore.Undone(effect, "gone", 0));
        } else if (!effect.stillIn(now)) {
            plan.outcomes().add(new ImportLineStore.Undone(effect, "kept", 0));
        } else {
            plan.changes().add(new ProductStore.Change(now, effect.restored(now)));
            plan.outcomes()
                    .add(new ImportLineStore.Undone(
                            effect, effect.made() ? "withdrawn" : "restored", now.version() + 1));
        }
    }
}
