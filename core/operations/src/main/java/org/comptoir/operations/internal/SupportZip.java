// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.operations.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip of texts, each with what must not leave taken out. */
final class SupportZip implements AutoCloseable {

    private final ZipOutputStream zip;
    private final Masks masks;
    private final Instant now;

    SupportZip(OutputStream out, Masks masks, Instant now) {
        this.zip = new ZipOutputStream(out);
        this.masks = masks;
        this.now = now;
    }

    void add(String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(now.toEpochMilli());
        zip.putNextEntry(entry);
        zip.write(masks.applied(text).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Ends the zip; the stream below stays open, since whoever gave it closes it. */
    @Override
    public void close() throws IOException {
        zip.finish();
        zip.flush();
    }
}
