// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comptoir.api.catalogue.CatalogueImport.LineError;
import org.comptoir.api.company.Companies;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Units;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;

/** Reads files of products and says what their lines would do, without doing it. */
final class ImportReading {

    /** A row of a page has room for so many, and no table of products has more. */
    static final int MOST_COLUMNS = 100;

    /** What is planned at once, so that no error is left out of a plan. */
    private static final int PART = 1_000;

    private static final int LONGEST_HEADER = 200;

    private final Units units;
    private final Ids ids;
    private final Companies companies;
    private final ImportStore store;

    ImportReading(Units units, Ids ids, Companies companies, ImportStore store) {
        this.units = units;
        this.ids = ids;
        this.companies = companies;
        this.store = store;
    }

    /** As the company assigned such columns before, else by their names. */
    ReadFile guessed(ImportedFile file, Call call) {
        List<String> headers = headers(CsvFile.parse(file.content(), CsvMapping.of(List.of())));
        if (headers.size() > MOST_COLUMNS) {
            throw ImportedFile.refusal("import.too-many-columns", Fault.INVALID);
        }
        Optional<String> before = units.read(sql -> store.mapping(sql, call.company(), ColumnGuess.digest(headers)));
        List<String> fields = before.map(known -> ColumnGuess.remembered(headers, KeptImport.fields(known)))
                .orElseGet(() -> ColumnGuess.byName(headers));
        return read(file.content(), fields, call);
    }

    private static List<String> headers(CsvFile file) {
        file.headerErrors().stream()
                .filter(error -> !error.code().startsWith("csv.column"))
                .findFirst()
                .ifPresent(error -> {
                    throw ImportedFile.refusal(error.code(), Fault.INVALID);
                });
        return file.headers().stream()
                .map(header -> header.length() <= LONGEST_HEADER ? header : header.substring(0, LONGEST_HEADER))
                .toList();
    }

    /** With these columns. Refused: {@code csv.column-repeated}. */
    ReadFile read(byte[] content, List<String> fields, Call call) {
        Set<String> once = new HashSet<>();
        for (String field : fields) {
            if (!field.isEmpty() && !once.add(field)) {
                throw ComptoirException.invalid("csv.column-repeated", "columns", field);
            }
        }
        CsvFile file = CsvFile.parse(content, CsvMapping.of(fields));
        ImportPlanner planner = planner(file, call);
        String reason = once.contains(CsvColumn.SKU.field()) ? "" : "csv.column-missing";
        return new ReadFile(
                file.text().charset().name().toLowerCase(java.util.Locale.ROOT),
                ReadFile.separator(file.text().separator()),
                ReadFile.decimals(planner.decimals()),
                headers(file),
                fields,
                file.lines().size(),
                reason.isEmpty() ? check(planner, file) : ReadFile.Check.NONE,
                reason);
    }

    ImportPlanner planner(CsvFile file, Call call) {
        return new ImportPlanner(units, ids, call.company(), companies.get(call).currency(), file);
    }

    private static ReadFile.Check check(ImportPlanner planner, CsvFile file) {
        Set<Integer> repeated = planner.repeated();
        List<CsvLine> lines = file.lines();
        List<LineError> errors = new ArrayList<>();
        int created = 0;
        int updated = 0;
        int unchanged = 0;
        for (int from = 0; from < lines.size(); from += PART) {
            var part = planner.plan(lines.subList(from, Math.min(lines.size(), from + PART)), repeated)
                    .outcome(false);
            created += part.created();
            updated += part.updated();
            unchanged += part.unchanged();
            errors.addAll(part.errors());
        }
        return new ReadFile.Check(created, updated, unchanged, errors);
    }
}
