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

    /** The importer's stable name, such as {@code orders-csv}. */
    String name();

    /** The mapping profiles that it knows, such as {@code online-retail}. */
    List<String> profiles();

    /**
     * Reads the files as one whole and hands every fact to the sink in the order in which it is to be booked. The same
     * files give the same facts in the same order.
     *
     * @throws IOException when a file cannot be read
     * @throws org.comptoir.model.ComptoirException when a file is not of the profile's form; names file and line
     */
    void read(String profile, List<ImportFile> files, ImportSink sink) throws IOException;
}
