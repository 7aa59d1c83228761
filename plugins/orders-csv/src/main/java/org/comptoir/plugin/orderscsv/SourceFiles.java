// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.orderscsv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comptoir.spi.importer.v1.ImportFile;

/** The files of one import as one whole. */
final class SourceFiles {

    private final Profile profile;

    SourceFiles(Profile profile) {
        this.profile = profile;
    }

    /**
     * Reads the files in the order of their names, so that the same set gives the same facts however it was handed
     * over, and answers their digests.
     */
    List<String> readInto(Intake intake, List<ImportFile> files) throws IOException {
        List<ImportFile> inOrder = new ArrayList<>(files);
        inOrder.sort(Comparator.comparing(ImportFile::name));
        Map<String, Integer> met = new HashMap<>();
        List<String> digests = new ArrayList<>();
        for (ImportFile file : inOrder) {
            int rank = met.merge(file.name(), 1, Integer::sum);
            String name = rank == 1 ? file.name() : file.name() + "#" + rank;
            digests.add(new CsvFile(profile, file, name, intake.file(name)).readInto(intake));
        }
        return digests;
    }
}
