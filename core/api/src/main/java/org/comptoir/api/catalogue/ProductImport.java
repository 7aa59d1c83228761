// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.catalogue;

import java.time.Instant;
import java.util.List;
import org.comptoir.model.id.ImportId;

/**
 * A file of products on its way into the catalogue, and what became of it.
 *
 * @param id of the import
 * @param file what it is
 * @param uploadedAt when it came
 * @param uploadedBy who brought it, as {@link org.comptoir.model.Actor} prints
 * @param state one of {@link #STATES}
 * @param mode {@code valid-lines}, {@code all-or-nothing}, or empty while nobody decided
 * @param columns of the file, in its order
 * @param counts what its lines do, would do or did
 * @param reason the code of what stopped it, empty for nothing
 */
public record ProductImport(
        ImportId id,
        SourceFile file,
        Instant uploadedAt,
        String uploadedBy,
        String state,
        String mode,
        List<Column> columns,
        Counts counts,
        String reason) {

    /**
     * In this order: {@code uploaded}, its columns do not say enough yet; {@code checked}, ready to be taken over;
     * {@code running}; {@code done}; {@code cancelled} and {@code failed}, stopped by somebody or by itself, what was
     * written until then stays; {@code undoing}; {@code undone}.
     */
    public static final List<String> STATES =
            List.of("uploaded", "checked", "running", "done", "cancelled", "failed", "undoing", "undone");

    /** What a column may be brought into; {@code sku} must be named once. */
    public static final List<String> FIELDS = List.of(
            "sku", "name", "family", "nature", "unit", "taxCategory", "price", "currency", "standardCost", "status");

    public ProductImport {
        columns = List.copyOf(columns);
    }

    /**
     * A file, as it was understood.
     *
     * @param name as it was called where it came from
     * @param sha256 of its bytes, in hexadecimal
     * @param encoding such as {@code windows-1252}
     * @param separator {@code comma}, {@code semicolon} or {@code tab}
     * @param decimals {@code comma}, {@code point}, or empty where no number tells
     * @param kept whether its bytes are still there
     */
    public record SourceFile(
            String name, String sha256, String encoding, String separator, String decimals, boolean kept) {}

    /**
     * A column.
     *
     * @param header as the file calls it
     * @param field one of {@link #FIELDS}, empty for a column that is not taken
     */
    public record Column(String header, String field) {}

    /**
     * How many lines.
     *
     * @param lines in all, without the header
     * @param done gone through since it began
     * @param created that make or made a product
     * @param updated that change or changed one
     * @param unchanged that say nothing new
     * @param refused that are wrong
     * @param undone whose effect was looked at by undoing
     * @param kept whose product was changed by somebody since, and was therefore left as it is
     */
    public record Counts(
            int lines, int done, int created, int updated, int unchanged, int refused, int undone, int kept) {

        /** Lines that changed something. */
        public int effective() {
            return created + updated;
        }
    }

    /** Whether a job works on it. */
    public boolean isMoving() {
        return state.equals("running") || state.equals("undoing");
    }

    /** Whether it can be undone. */
    public boolean isUndoable() {
        return List.of("done", "cancelled", "failed").contains(state) && counts.effective() > 0;
    }
}
