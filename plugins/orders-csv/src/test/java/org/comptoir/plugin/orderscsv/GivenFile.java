// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.orderscsv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.comptoir.spi.importer.v1.ImportFile;

/** A file as a test hands it over; one whose name ends with {@code .gz} is unpacked as it is read. */
record GivenFile(String name, byte[] bytes) implements ImportFile {

    static GivenFile text(String name, String text) {
        return new GivenFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static GivenFile lines(String name, String... lines) {
        return text(name, String.join("\r\n", lines) + "\r\n");
    }

    static GivenFile at(Path path) throws IOException {
        return new GivenFile(path.getFileName().toString(), Files.readAllBytes(path));
    }

    static GivenFile resource(String name) throws IOException {
        try (InputStream in = GivenFile.class.getResourceAsStream("/" + name)) {
            return new GivenFile(name, in.readAllBytes());
        }
    }

    @Override
    public InputStream open() throws IOException {
        InputStream raw = new ByteArrayInputStream(bytes);
        return name.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
    }
}
