// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.connect.internal;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
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

    private static final int MOST_TO_ONE = 100;

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
        return packed ? new Bounded(new GZIPInputStream(in, 1 << 16), most(Files.size(path))) : in;
    }

    /** Text shrinks to a tenth or so; what shrinks to less than a hundredth was made to fill memory or time. */
    private static long most(long packed) {
        return (1L << 20) + packed * MOST_TO_ONE;
    }

    /** Ends with a refusal where there is more than that. */
    private static final class Bounded extends FilterInputStream {

        private final long most;
        private long read;

        Bounded(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] part, int offset, int length) throws IOException {
            int some = super.read(part, offset, length);
            count(Math.max(0, some));
            return some;
        }

        private void count(int more) {
            read += more;
            if (read > most) {
                throw new ComptoirException(
                        "import.too-large",
                        Fault.TOO_LARGE,
                        Map.of(ComptoirException.FIELD, "file", "mostBytes", Long.toString(most)));
            }
        }
    }
}
