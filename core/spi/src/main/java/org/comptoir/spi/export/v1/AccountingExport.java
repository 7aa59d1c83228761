// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.export.v1;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import org.comptoir.spi.Extension;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Writes posted entries in the form that an accountant or a tax office wants. Streams: never holds the whole period in
 * memory. Called on a request or job thread, outside any write transaction, seldom.
 */
@ConsumerType
public interface AccountingExport extends Extension {

    /**
     * The format's stable name, such as {@code fec}. Asked whenever formats are listed or one is looked for; answers at once.
     *
     * <pre>{@code
     * public String name() {
     *     return "journal-lines";
     * }
     * }</pre>
     */
    String name();

    /**
     * The file's name as the rules of the format want it. Asked once an export, before it is written; answers at once.
     *
     * <pre>{@code
     * public String fileName(ExportScope scope) {
     *     return scope.siren().value() + "-" + scope.to() + ".txt";
     * }
     * }</pre>
     */
    String fileName(ExportScope scope);

    /**
     * The file's media type. Asked once an export; answers at once.
     *
     * <pre>{@code
     * public String mediaType() {
     *     return "text/plain; charset=utf-8";
     * }
     * }</pre>
     */
    String mediaType();

    /**
     * Writes the file. The same entries give the same bytes. The caller closes the stream. Asked once an export, on a thread
     * of the guard, outside any write transaction, with ten minutes to end. Returning ends the file; a refusal is told to who
     * asked, and what was written before is not kept.
     *
     * <pre>{@code
     * public void write(ExportScope scope, Iterator<ExportedEntry> entries, OutputStream out) throws IOException {
     *     while (entries.hasNext()) {
     *         ExportedEntry next = entries.next();
     *         String line = next.number() + "\t" + next.entry().label() + "\n";
     *         out.write(line.getBytes(StandardCharsets.UTF_8));
     *     }
     * }
     * }</pre>
     *
     * @param entries the opening journal's first, then all others in the order in which they became final, each balanced;
     *     the books they come from have no gap; read once, front to back
     * @throws IOException when the stream cannot be written
     * @throws org.comptoir.model.ComptoirException when the entries break a rule of the format; names the entry
     */
    void write(ExportScope scope, Iterator<ExportedEntry> entries, OutputStream out) throws IOException;
}
