// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.catalogue;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.comptoir.api.Counted;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.access.NotForPlugins;
import org.comptoir.model.Call;
import org.comptoir.model.id.ImportId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Files of products that people bring in step by step: uploaded, looked at, taken over by a job in batches, and undone if
 * need be. What a line may hold is said at {@link Products#importCsv}.
 *
 * <p>All but the lists are refused with {@code import.unknown} for an import that is not there, and with {@code
 * import.state} where the import is past that step or not yet there.
 */
@NotForPlugins
@ProviderType
public interface ProductImports {

    /**
     * Takes a file in and checks it, with the columns guessed by what they are called or as the company assigned the same
     * headers the last time. Refused, in this order: {@code import.too-large}, {@code import.empty}, {@code import.spreadsheet} (a zip or a
     * workbook), {@code import.not-text} (NUL in it), {@code csv.empty}, {@code csv.malformed}, {@code import.too-many-columns},
     * {@code import.too-many-lines}.
     *
     * @param id the caller's, so that a retry takes it in once
     * @param name of the file; of a longer one its end
     */
    ProductImport upload(ImportId id, String name, byte[] content, Call call);

    /**
     * Says what the columns are, checks the file anew, and remembers it for the next file of this company with the same headers. Refused:
     * {@code import.columns} (another number of them), {@code import.field} (no such field), {@code csv.column-repeated},
     * {@code import.file-gone}.
     *
     * @param fields for each column one of {@link ProductImport#FIELDS}, or empty to pass over it
     */
    ProductImport assign(ImportId id, List<String> fields, Call call);

    /**
     * Hands it to the job. Refused: {@code import.mode}, {@code import.refused} for all-or-nothing while lines are wrong,
     * {@code import.file-gone}.
     *
     * @param mode {@code valid-lines} or {@code all-or-nothing}
     */
    ProductImport begin(ImportId id, String mode, Call call);

    /** Stops it before the next batch; what was written stays, and can be undone. */
    ProductImport cancel(ImportId id, Call call);

    /**
     * Has the job restore what was before: products that it changed get the values they had, products that it made are
     * withdrawn. One that is no longer as the import left it stays as it is and is listed.
     */
    ProductImport undo(ImportId id, Call call);

    /** One of them. */
    ProductImport get(ImportId id, Call call);

    /** What is wrong with the first lines that are wrong. */
    List<CatalogueImport.LineError> findings(ImportId id, int most, Call call);

    /** The first products that undoing left as they are. */
    List<KeptProduct> kept(ImportId id, int most, Call call);

    /**
     * Writes the lines that are wrong, as the file has them and in its encoding, with one column more. Refused: {@code
     * import.file-gone}.
     */
    void errors(ImportId id, ErrorFile file, OutputStream out, Call call) throws IOException;

    /** Some of them. Refused: {@code search.too-long}, {@code field.control-character}, {@code page.cursor}. */
    ListPage<ProductImport> list(ImportSelection selection, PageRequest page, Call call);

    /** How many there are. Refused: {@code search.too-long}, {@code field.control-character}. */
    Counted count(ImportSelection selection, Call call);

    /** All of them on their way out; the audit trail says so before the first. */
    void export(ImportSelection selection, Consumer<ProductImport> consumer, Call call);
}
