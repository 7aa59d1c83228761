// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.site;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.catalogue.CatalogueImport.LineError;
import org.comptoir.api.catalogue.ErrorFile;
import org.comptoir.api.catalogue.ImportSelection;
import org.comptoir.api.catalogue.KeptProduct;
import org.comptoir.api.catalogue.ProductImport;
import org.comptoir.api.catalogue.ProductImports;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.ImportId;

/** Imports in memory; what files hold does not matter here. */
final class FakeImports implements ProductImports {

    static final ImportId CHECKED = new ImportId(new UUID(6, 1));
    static final ImportId RUNNING = new ImportId(new UUID(6, 2));
    static final ImportId UNDONE = new ImportId(new UUID(6, 3));

    private static final LineError WRONG = new LineError(9, "Prix <b>", "number.malformed", "=douze");
    private static final Instant UPLOADED = Instant.parse("2026-11-20T23:30:00Z");

    final Map<ImportId, ProductImport> all = new LinkedHashMap<>();
    final List<String> asked = new ArrayList<>();

    FakeImports() {
        put(CHECKED, "checked", new ProductImport.Counts(60, 0, 3, 4, 1, 52, 0, 0));
        put(RUNNING, "running", new ProductImport.Counts(5_000, 2_500, 2_500, 0, 0, 0, 0, 0));
        put(UNDONE, "undone", new ProductImport.Counts(7, 7, 3, 4, 0, 0, 7, 1));
    }

    private ProductImport put(ImportId id, String state, ProductImport.Counts counts) {
        ProductImport one = new ProductImport(
                id,
                new ProductImport.SourceFile(
                        "produits <1>.csv", "0".repeat(64), "windows-1252", "semicolon", "comma", true),
                UPLOADED,
                "user:" + FakePeople.ANA,
                state,
                state.equals("checked") ? "" : "valid-lines",
                List.of(new ProductImport.Column("Référence", "sku"), new ProductImport.Column("", "")),
                counts,
                "");
        all.put(id, one);
        return one;
    }

    @Override
    public ProductImport upload(ImportId id, String name, byte[] content, Call call) {
        if (content.length > 0 && content[0] == 'P') {
            throw new ComptoirException("import.spreadsheet", Fault.INVALID, Map.of(ComptoirException.FIELD, "file"));
        }
        asked.add("upload " + name + " " + content.length);
        return put(id, "checked", new ProductImport.Counts(1, 0, 1, 0, 0, 0, 0, 0));
    }

    @Override
    public ProductImport assign(ImportId id, List<String> fields, Call call) {
        if (fields.contains("twice")) {
            throw ComptoirException.invalid("csv.column-repeated", "columns", "sku");
        }
        asked.add("assign " + fields);
        return get(id, call);
    }

    @Override
    public ProductImport begin(ImportId id, String mode, Call call) {
        if (mode.equals("all-or-nothing")) {
            throw new ComptoirException("import.refused", Fault.CONFLICT, Map.of(ComptoirException.FIELD, "mode"));
        }
        asked.add("begin " + mode);
        return get(id, call);
    }

    @Override
    public ProductImport cancel(ImportId id, Call call) {
        asked.add("cancel");
        return get(id, call);
    }

    @Override
    public ProductImport undo(ImportId id, Call call) {
        throw new ComptoirException("import.state", Fault.CONFLICT, Map.of());
    }

    @Override
    public ProductImport get(ImportId id, Call call) {
        ProductImport found = all.get(id);
        if (found == null) {
            throw new ComptoirException("import.unknown", Fault.NOT_FOUND, Map.of());
        }
        return found;
    }

    @Override
    public List<LineError> findings(ImportId id, int most, Call call) {
        return id.equals(CHECKED) ? List.of(WRONG) : List.of();
    }

    @Override
    public List<KeptProduct> kept(ImportId id, int most, Call call) {
        return List.of(new KeptProduct(2, FakeProducts.CANDLE, "BOUGIE"));
    }

    @Override
    public void errors(ImportId id, ErrorFile file, OutputStream out, Call call) throws IOException {
        out.write((file.header() + ";" + file.words().apply(WRONG)).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public ListPage<ProductImport> list(ImportSelection selection, PageRequest page, Call call) {
        return new ListPage<>(
                all.values().stream()
                        .filter(one -> selection.states().isEmpty()
                                || selection.states().contains(one.state()))
                        .toList(),
                "",
                "");
    }

    @Override
    public Counted count(ImportSelection selection, Call call) {
        return new Counted(list(selection, PageRequest.first(50), call).items().size(), false);
    }

    @Override
    public void export(ImportSelection selection, Consumer<ProductImport> consumer, Call call) {
        all.values().forEach(consumer);
    }
}
