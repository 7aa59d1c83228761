// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.comptoir.kernel.ChainHead;
import org.comptoir.kernel.ChainLink;
import org.comptoir.kernel.internal.proof.Anchors.Witnesses;

/** Writes the files of an export one after the other; the archive knows nothing of the time and the machine. */
final class BooksZip {

    /** The earliest that a zip can say. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;

    BooksZip(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** The page that says what the files are and how they are checked by hand; it is sealed with them. */
    static byte[] readMe() {
        try (InputStream page =
                Objects.requireNonNull(BooksZip.class.getResourceAsStream("README.txt"), "README.txt")) {
            return page.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void head(BooksHead head, Witnesses anchors) throws IOException {
        begin("README.txt");
        zip.write(readMe());
        begin("books.tsv");
        text(head.books());
        begin("chains.tsv");
        text(head.chains());
        begin("anchors.tsv");
        for (Path file : anchors.files()) {
            anchors(file, anchors.last());
        }
    }

    /** Without what a power cut left half written, which is no anchor, and without what was added since. */
    private void anchors(Path file, long last) throws IOException {
        try {
            AnchorFolder.each(file, line -> {
                if (line.number() <= last) {
                    anchor(line);
                }
            });
        } catch (UncheckedIOException failure) {
            throw new IOException(failure);
        }
    }

    private void anchor(AnchorLine line) {
        try {
            text(line.text() + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** As it is stored: what is missing is missing here, too. */
    void chain(int rank, ChainPages pages, ChainHead head) throws IOException {
        begin("chains/" + rank + ".tsv");
        long next = 1;
        while (next <= head.number()) {
            List<ChainLink> page = pages.from(next, head.number());
            if (page.isEmpty()) {
                // A head that counts links which are not there; the verifier sees it.
                return;
            }
            for (ChainLink link : page) {
                link(link);
            }
            next += ChainPages.AT_A_TIME;
        }
    }

    private void link(ChainLink link) throws IOException {
        text(link.number() + "\t");
        zip.write(Base64.getEncoder().encode(link.content()));
        text("\t" + link.hash() + "\n");
    }

    void finish() throws IOException {
        zip.finish();
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private void text(String text) throws IOException {
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
