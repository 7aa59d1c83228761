// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.comptoir.api.catalogue.CatalogueImport;
import org.comptoir.api.company.Companies;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.input.Field;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.Idempotency;
import org.jspecify.annotations.Nullable;

/** Brings a file into the catalogue, in one of three ways. */
final class CsvImport {

    private static final Set<String> MODES = Set.of("dry-run", "all-or-nothing", "valid-lines");
    private static final int MOST_BYTES = 64 * 1024 * 1024;
    private static final int BATCH = 1_000;
    private static final int LONGEST_KEY = 255;

    private final Units units;
    private final Ids ids;
    private final Companies companies;
    private final ProductStore store = new ProductStore();
    private final ProductFacts facts = new ProductFacts();

    CsvImport(Units units, Ids ids, Companies companies) {
        this.units = units;
        this.ids = ids;
        this.companies = companies;
    }

    CatalogueImport run(InputStream csv, String mode, Call call) {
        new Field("mode").oneOf(MODES, mode, "import.mode");
        CsvFile file = CsvFile.parse(bytes(csv));
        if (!file.headerErrors().isEmpty()) {
            return new CatalogueImport(
                    0, 0, 0, file.headerErrors(), file.headerErrors().size(), false);
        }
        ImportPlanner planner = new ImportPlanner(
                units, ids, call.company(), companies.get(call).currency(), file);
        return switch (mode) {
            case "dry-run" -> planner.plan(file.lines(), planner.repeated()).outcome(false);
            case "all-or-nothing" -> allOrNothing(planner, file, call);
            default -> validLines(planner, file, call);
        };
    }

    private static byte[] bytes(InputStream csv) {
        try {
            byte[] bytes = csv.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new ComptoirException(
                        "import.too-large",
                        Fault.TOO_LARGE,
                        Map.of(ComptoirException.FIELD, "file", "most", Integer.toString(MOST_BYTES)));
            }
            return bytes;
        } catch (IOException cutOff) {
            throw new ComptoirException(
                    "import.unreadable", Fault.INVALID, Map.of(ComptoirException.FIELD, "file"), cutOff);
        }
    }

    /** One transaction, planned outside it and anew when somebody changes a product meanwhile. */
    private CatalogueImport allOrNothing(ImportPlanner planner, CsvFile file, Call call) {
        Set<Integer> repeated = planner.repeated();
        return units.write(call, CatalogueImport.class, () -> planner.plan(file.lines(), repeated), (tx, plan) -> {
            if (!plan.isClean()) {
                return plan.outcome(false);
            }
            plan.apply(tx, store, facts);
            return told(tx, plan.outcome(true));
        });
    }

    /**
     * A transaction for every thousand lines, so that nobody waits long for the table, and an import that was cut off
     * goes on where it stopped: what is written already differs no longer.
     */
    private CatalogueImport validLines(ImportPlanner planner, CsvFile file, Call call) {
        claim(call);
        Set<Integer> repeated = planner.repeated();
        Call step = call.withIdempotency(Idempotency.NONE);
        CatalogueImport sum = new CatalogueImport(0, 0, 0, List.of(), 0, false);
        for (Planned batch : planned(planner, file.lines(), repeated)) {
            CatalogueImport part = units.write(step, CatalogueImport.class, batch, (tx, plan) -> {
                plan.apply(tx, store, facts);
                return plan.outcome(true);
            });
            sum = ImportPlan.together(sum, part);
        }
        CatalogueImport whole = sum;
        return units.write(call, CatalogueImport.class, tx -> told(tx, whole));
    }

    /**
     * Reads for all batches before the first is written: a table that grows under a database's eyes has no statistics yet,
     * and reading from it by lists would be slow until it has.
     */
    private static List<Planned> planned(ImportPlanner planner, List<CsvLine> lines, Set<Integer> repeated) {
        List<Planned> batches = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += BATCH) {
            List<CsvLine> part = lines.subList(from, Math.min(lines.size(), from + BATCH));
            batches.add(new Planned(planner.plan(part, repeated), () -> planner.plan(part, repeated)));
        }
        return batches;
    }

    /** The plan that was made beforehand, then, when the catalogue changed since, plans made anew. */
    private static final class Planned implements Supplier<ImportPlan> {

        private final Supplier<ImportPlan> again;
        private @Nullable ImportPlan first;

        Planned(ImportPlan first, Supplier<ImportPlan> again) {
            this.first = first;
            this.again = again;
        }

        @Override
        public ImportPlan get() {
            ImportPlan plan = first == null ? again.get() : first;
            first = null;
            return plan;
        }
    }

    /**
     * The outcome is stored under the caller's key with the last step; this stores, before the first, that the key is
     * this file's, so that another file under the same key is refused before it changes anything.
     */
    private void claim(Call call) {
        String key = "begun:" + call.idempotency().key();
        if (call.idempotency().isPresent() && key.length() <= LONGEST_KEY) {
            Idempotency begun = new Idempotency(key, call.idempotency().digest());
            units.write(call.withIdempotency(begun), String.class, tx -> "");
        }
    }

    private static CatalogueImport told(Tx tx, CatalogueImport outcome) {
        if (outcome.applied()) {
            tx.audit(
                    "catalogue.imported",
                    tx.call().company().toString(),
                    Map.of(
                            "created", outcome.created(),
                            "updated", outcome.updated(),
                            "unchanged", outcome.unchanged(),
                            "refused", outcome.refused()));
        }
        return outcome;
    }
}
