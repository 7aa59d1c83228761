// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.comptoir.api.catalogue.ProductImport;
import org.comptoir.kernel.Row;
import org.comptoir.model.Actor;
import org.comptoir.model.id.CompanyId;
import org.comptoir.model.id.ImportId;

/**
 * A row of the table of imports.
 *
 * @param company whose
 * @param shown what the API tells of it
 * @param begunBy who had it done or undone, as it prints
 */
record KeptImport(CompanyId company, ProductImport shown, String begunBy) {

    /** What {@link #read} reads, of imports called {@code i}. */
    static final String COLUMNS = "i.company, i.id, i.file_name, i.sha256, i.encoding, i.separator_name, i.decimals,"
            + " i.headers, i.fields, i.state, i.mode, i.reason, i.begun_by, i.line_count, i.done_count, i.created_count,"
            + " i.updated_count, i.unchanged_count, i.refused_count, i.undone_count, i.kept_count, i.created_at,"
            + " i.created_by, (select f.created_at from product_import_files f where f.company = i.company and"
            + " f.import_id = i.id)";

    private static final String BETWEEN = "\u001f";
    private static final int UPLOADED_AT = 22;

    static KeptImport read(Row row) {
        Instant file = row.instantOrNull(UPLOADED_AT + 2);
        ProductImport shown = new ProductImport(
                new ImportId(row.uuid(2)),
                new ProductImport.SourceFile(
                        row.text(3), row.text(4), row.text(5), row.text(6), row.text(7), file != null),
                row.instant(UPLOADED_AT),
                row.text(UPLOADED_AT + 1),
                row.text(10),
                row.text(11),
                columns(parts(row.text(8)), fields(row.text(9))),
                new ProductImport.Counts(
                        row.integer(14),
                        row.integer(15),
                        row.integer(16),
                        row.integer(17),
                        row.integer(18),
                        row.integer(19),
                        row.integer(20),
                        row.integer(21)),
                row.text(12));
        return new KeptImport(new CompanyId(row.uuid(1)), shown, row.text(13));
    }

    ImportId id() {
        return shown.id();
    }

    List<String> fields() {
        return shown.columns().stream().map(ProductImport.Column::field).toList();
    }

    List<String> headers() {
        return shown.columns().stream().map(ProductImport.Column::header).toList();
    }

    /** In whose name the job works. */
    Actor actor() {
        int mark = begunBy.indexOf(':');
        return mark < 0 ? Actor.system("imports") : new Actor(begunBy.substring(0, mark), begunBy.substring(mark + 1));
    }

    private static List<ProductImport.Column> columns(List<String> headers, List<String> fields) {
        return IntStream.range(0, headers.size())
                .mapToObj(i -> new ProductImport.Column(headers.get(i), i < fields.size() ? fields.get(i) : ""))
                .toList();
    }

    private static List<String> parts(String joined) {
        return List.of(joined.split(BETWEEN, -1));
    }

    /** Headers in one text: what parts them stands in no file that anybody reads. */
    static String joined(List<String> headers) {
        return String.join(
                BETWEEN,
                headers.stream().map(header -> header.replace(BETWEEN, " ")).toList());
    }

    static List<String> fields(String joined) {
        return List.of(joined.split(",", -1));
    }
}
