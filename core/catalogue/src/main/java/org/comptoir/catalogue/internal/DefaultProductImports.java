// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.catalogue.CatalogueImport.LineError;
import org.comptoir.api.catalogue.ErrorFile;
import org.comptoir.api.catalogue.ImportSelection;
import org.comptoir.api.catalogue.KeptProduct;
import org.comptoir.api.catalogue.ProductImport;
import org.comptoir.api.catalogue.ProductImports;
import org.comptoir.api.company.Companies;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.input.Field;
import org.comptoir.kernel.list.Told;
import org.comptoir.kernel.list.Walk;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.ImportId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Files of products, step by step. */
@Component
public final class DefaultProductImports implements ProductImports {

    private static final Set<String> MODES = Set.of("valid-lines", "all-or-nothing");
    private static final int LONGEST_NAME = 200;

    private final Units units;
    private final ImportStore store = new ImportStore();
    private final ImportLineStore lines = new ImportLineStore();
    private final ImportReading reading;
    private final Conflicts conflicts = new Conflicts("import");

    @Activate
    public DefaultProductImports(
            @Reference CatalogueSchema schema,
            @Reference Units units,
            @Reference Ids ids,
            @Reference Companies companies) {
        Objects.requireNonNull(schema, "schema");
        this.units = units;
        this.reading = new ImportReading(units, ids, companies, store);
    }

    @Override
    public ProductImport upload(ImportId id, String name, byte[] content, Call call) {
        ImportedFile file = new ImportedFile(content);
        ReadFile read = reading.guessed(file, call);
        String taken = units.write(call, String.class, tx -> {
            if (store.find(tx, call.company(), id).isEmpty()) {
                store.insert(tx, id, plain(name), file, read);
                lines.find(tx, id, read.check().errors());
                tx.audit("import.uploaded", id.toString(), Map.of("sha256", file.sha256(), "lines", read.lines()));
            }
            return id.toString();
        });
        return get(ImportId.parse(taken), call);
    }

    /** Without the folders that some browsers send along, and without what no name should hold. */
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        return last.length() <= LONGEST_NAME ? last : last.substring(last.length() - LONGEST_NAME);
    }

    @Override
    public ProductImport assign(ImportId id, List<String> fields, Call call) {
        KeptImport one = find(id, call);
        if (fields.size() != one.headers().size()) {
            throw ComptoirException.invalid("import.columns", "columns", fields.size());
        }
        for (String field : fields) {
            if (!field.isEmpty() && !ProductImport.FIELDS.contains(field)) {
                throw ComptoirException.invalid("import.field", "columns", field);
            }
        }
        requireState(one, Set.of("uploaded", "checked")::contains);
        ReadFile read = reading.read(content(one), fields, call);
        change(id, call, tx -> {
            lines.forgetFindings(tx, id);
            lines.find(tx, id, read.check().errors());
            store.remember(
                    tx,
                    ColumnGuess.digest(one.headers()),
                    String.join(",", ColumnGuess.rememberable(one.headers(), fields)));
            return store.assign(tx, id, read);
        });
        return get(id, call);
    }

    @Override
    public ProductImport begin(ImportId id, String mode, Call call) {
        new Field("mode").oneOf(MODES, mode, "import.mode");
        KeptImport one = find(id, call);
        if (mode.equals("all-or-nothing") && one.shown().counts().refused() > 0) {
            throw new ComptoirException("import.refused", Fault.CONFLICT, Map.of(ComptoirException.FIELD, "mode"));
        }
        if (!one.shown().file().kept()) {
            throw gone();
        }
        change(id, call, tx -> {
            lines.forgetFindings(tx, id);
            tx.audit("import.begun", id.toString(), Map.of("mode", mode));
            return store.begin(tx, id, mode);
        });
        return get(id, call);
    }

    @Override
    public ProductImport cancel(ImportId id, Call call) {
        KeptImport one = find(id, call);
        change(id, call, tx -> {
            tx.audit("import.cancelled", id.toString(), Map.of());
            return store.turn(tx, one, ImportWork.RUNNING, "cancelled", "");
        });
        return get(id, call);
    }

    @Override
    public ProductImport undo(ImportId id, Call call) {
        KeptImport one = find(id, call);
        if (!one.shown().isUndoable()) {
            throw state(one.shown().state());
        }
        if (!one.shown().file().kept()) {
            throw gone();
        }
        change(id, call, tx -> {
            tx.audit("import.undo-begun", id.toString(), Map.of());
            return store.beginUndo(tx, id);
        });
        return get(id, call);
    }

    /** A step that somebody else took meanwhile is taken back as a whole. */
    private void change(ImportId id, Call call, Predicate<Tx> step) {
        units.write(call, Boolean.class, tx -> {
            if (!step.test(tx)) {
                throw state(store.find(tx, call.company(), id)
                        .map(one -> one.shown().state())
                        .orElse(""));
            }
            return true;
        });
    }

    private static void requireState(KeptImport one, Predicate<String> states) {
        if (!states.test(one.shown().state())) {
            throw state(one.shown().state());
        }
    }

    private static ComptoirException state(String state) {
        return new ComptoirException("import.state", Fault.CONFLICT, Map.of(ComptoirException.VALUE, state));
    }

    private static ComptoirException gone() {
        return new ComptoirException("import.file-gone", Fault.GONE, Map.of());
    }

    private KeptImport find(ImportId id, Call call) {
        return units.read(sql -> store.find(sql, call.company(), id))
                .orElseThrow(() -> conflicts.unknown("import", id));
    }

    private byte[] content(KeptImport one) {
        return units.read(sql -> store.content(sql, one.company(), one.id())).orElseThrow(DefaultProductImports::gone);
    }

    @Override
    public ProductImport get(ImportId id, Call call) {
        return find(id, call).shown();
    }

    @Override
    public List<LineError> findings(ImportId id, int most, Call call) {
        find(id, call);
        return units.read(sql -> lines.findings(sql, call.company(), id, most));
    }

    @Override
    public List<KeptProduct> kept(ImportId id, int most, Call call) {
        find(id, call);
        return units.read(sql -> lines.kept(sql, call.company(), id, most));
    }

    @Override
    public void errors(ImportId id, ErrorFile file, OutputStream out, Call call) throws IOException {
        byte[] content = content(find(id, call));
        List<LineError> errors = units.read(sql -> lines.findings(sql, call.company(), id, CsvFile.MOST_LINES + 1));
        new ErrorRows(content, errors, file).writeTo(out);
    }

    @Override
    public ListPage<ProductImport> list(ImportSelection selection, PageRequest page, Call call) {
        ListPage<KeptImport> found = units.read(sql -> store.page(sql, selection, page, call));
        return new ListPage<>(found.items().stream().map(KeptImport::shown).toList(), found.previous(), found.next());
    }

    @Override
    public Counted count(ImportSelection selection, Call call) {
        return units.read(sql -> store.count(sql, selection, call));
    }

    @Override
    public void export(ImportSelection selection, Consumer<ProductImport> consumer, Call call) {
        Walk.through(
                page -> list(selection, page, call),
                () -> units.audit(
                        call,
                        "import.exported",
                        "imports",
                        Told.of(
                                Map.of(
                                        "states",
                                        selection.states(),
                                        "searched",
                                        !selection.search().isEmpty()),
                                count(selection, call))),
                consumer);
    }
}
