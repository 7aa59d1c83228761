// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.connect.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.spi.importer.v1.ImportFile;

/** A file of this machine, unpacked if it is gzip by its first bytes, whatever its name says. */
record PathFile(Path path) implements ImportFile {

    PathFile {
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new ComptoirException(
                    "import.file-unreadable",
                    Fault.INVALID,
                    Map.of(ComptoirException.FIELD, "file", "file", path.toString()));
        }
    }

    @Override
    public String name() {
        return String.valueOf(path.getFileName());
    }

    @Override
    public InputStream open() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        in.mark(2);
        boolean packed = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return packed ? new GZIPInputStream(in, 1 << 16) : in;
    }
}
