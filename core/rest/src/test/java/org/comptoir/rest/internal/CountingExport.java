// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.comptoir.model.ledger.Entry;
import org.comptoir.spi.export.v1.AccountingExport;
import org.comptoir.spi.export.v1.ExportScope;
import org.comptoir.spi.export.v1.ExportedEntry;

/** Writes one line an entry. */
final class CountingExport implements AccountingExport {

    @Override
    public String name() {
        return "lines";
    }

    @Override
    public String fileName(ExportScope scope) {
        return "Écritures \"2026\".txt";
    }

    @Override
    public String mediaType() {
        return "text/plain";
    }

    @Override
    public void write(ExportScope scope, Iterator<ExportedEntry> entries, OutputStream out) throws IOException {
        while (entries.hasNext()) {
            Entry entry = entries.next().entry();
            out.write((entry.journal() + " " + entry.number() + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
