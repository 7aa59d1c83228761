// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package com.acme.journal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Currency;
import org.comptoir.model.ledger.Entry;
import org.comptoir.model.ledger.Posting;
import org.comptoir.spi.export.v1.AccountingExport;
import org.comptoir.spi.export.v1.ExportScope;
import org.comptoir.spi.export.v1.ExportedEntry;
import org.osgi.service.component.annotations.Component;

/** A line for each posting, with tabs between journal, number, day, account, label, debit and credit. */
@Component
public final class JournalWithTabs implements AccountingExport {

    private static final String HEADING = "journal\tnumber\tday\taccount\tlabel\tdebit\tcredit\n";

    @Override
    public String name() {
        return "acme-journal";
    }

    @Override
    public String fileName(ExportScope scope) {
        return "journal-" + scope.siren().value() + "-" + scope.from() + "-" + scope.to() + ".tsv";
    }

    @Override
    public String mediaType() {
        return "text/tab-separated-values; charset=utf-8";
    }

    @Override
    public void write(ExportScope scope, Iterator<ExportedEntry> entries, OutputStream out) throws IOException {
        if (!scope.currency().equals(Currency.EUR)) {
            throw ComptoirException.invalid(
                    "acme-journal.currency", "currency", scope.currency().code());
        }
        Writer lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        lines.write(HEADING);
        while (entries.hasNext()) {
            ExportedEntry exported = entries.next();
            for (Posting posting : exported.entry().postings()) {
                lines.write(line(exported.entry(), exported.number(), posting));
            }
        }
        // Flushed and not closed: the stream is the core's.
        lines.flush();
    }

    private static String line(Entry entry, long number, Posting posting) {
        return String.join(
                        "\t",
                        entry.journal(),
                        Long.toString(number),
                        entry.bookedOn().toString(),
                        posting.account(),
                        entry.label().replaceAll("\\p{Cntrl}", " "),
                        posting.debit().toDecimal().toPlainString(),
                        posting.credit().toDecimal().toPlainString())
                + "\n";
    }
}
