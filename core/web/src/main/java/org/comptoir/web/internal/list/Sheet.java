// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.list;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.comptoir.kernel.text.SheetText;
import org.comptoir.web.internal.view.Words;

/** A list as a file of RFC 4180, behind the mark by which spreadsheets know UTF-8. Nothing in it runs as a formula. */
final class Sheet<R> implements Consumer<R> {

    private static final char MARK = '\ufeff';

    private final Listing<?, R> listing;
    private final Words words;
    private final Writer out;

    Sheet(Listing<?, R> listing, Words words, OutputStream out) {
        this.listing = listing;
        this.words = words;
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 14);
    }

    void open() throws IOException {
        out.write(MARK);
        line(listing.columns().stream()
                .map(column -> SheetText.of(words.of(listing.name() + "/col/" + column.name())))
                .toList());
    }

    @Override
    public void accept(R row) {
        try {
            line(listing.columns().stream()
                    .map(column -> column.value().apply(row).inFile(words))
                    .toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void line(List<String> fields) throws IOException {
        out.write(SheetText.line(fields) + "\r\n");
    }

    void close() throws IOException {
        out.flush();
    }
}
