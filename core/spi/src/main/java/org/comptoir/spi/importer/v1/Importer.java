// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.importer.v1;

import java.io.IOException;
import java.util.List;
import org.comptoir.spi.Extension;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Reads files of another system into facts that the core books. It decides nothing about the books: it maps, orders and
 * sets aside. Called on a job thread, outside any transaction; may take minutes.
 */
@ConsumerType
public interface Importer extends Extension {

    /**
     * The importer's stable name, such as {@code orders-csv}. Asked whenever someone looks; answers at once.
     *
     * <pre>{@code
     * public String name() {
     *     return "lost-goods";
     * }
     * }</pre>
     */
    String name();

    /**
     * The mapping profiles that it knows, such as {@code online-retail}. Asked once an import, of each importer until one
     * knows the profile, with five seconds to answer.
     *
     * <pre>{@code
     * public List<String> profiles() {
     *     return List.of("lost-goods");
     * }
     * }</pre>
     */
    List<String> profiles();

    /**
     * Reads the files as one whole and hands every fact to the sink in the order in which it is to be booked. The same
     * files give the same facts in the same order. Asked once an import, on a thread of the guard, with six hours to end. Each
     * fact is booked before the sink takes the next; those that the books hold already are passed over, so that an import that
     * was cut off is simply run again. What the sink throws ends the import and is to be let pass.
     *
     * <pre>{@code
     * public void read(String profile, List<ImportFile> files, ImportSink sink) throws IOException {
     *     sink.expect(files.size());
     *     for (ImportFile file : files) {
     *         try (InputStream in = file.open()) {
     *             String words = new String(in.readNBytes(1_000), StandardCharsets.UTF_8);
     *             sink.accept(new ImportedFact.Quarantined(file.name(), "line.malformed", words));
     *         }
     *     }
     * }
     * }</pre>
     *
     * @throws IOException when a file cannot be read
     * @throws org.comptoir.model.ComptoirException when a file is not of the profile's form; names file and line
     */
    void read(String profile, List<ImportFile> files, ImportSink sink) throws IOException;
}
