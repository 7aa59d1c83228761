// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.examples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.comptoir.model.ledger.Entry;
import org.comptoir.spi.export.v1.AccountingExport;
import org.comptoir.spi.export.v1.ExportScope;
import org.comptoir.spi.export.v1.ExportedEntry;
import org.osgi.service.component.annotations.Component;

/** A line an entry: day, journal, number, label. */
@Component(service = AccountingExport.class)
public final class JournalLines implements AccountingExport {

    @Override
    public String name() {
        return "journal-lines";
    }

    @Override
    public String fileName(ExportScope scope) {
        return scope.siren() + "-" + scope.from() + "-" + scope.to() + ".txt";
    }

    @Override
    public String mediaType() {
        return "text/plain";
    }

    @Override
    public void write(ExportScope scope, Iterator<ExportedEntry> entries, OutputStream out) throws IOException {
        while (entries.hasNext()) {
            ExportedEntry exported = entries.next();
            Entry entry = exported.entry();
            String line = String.join(
                    "\t",
                    entry.bookedOn().toString(),
                    entry.journal(),
                    Long.toString(exported.number()),
                    entry.label());
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
