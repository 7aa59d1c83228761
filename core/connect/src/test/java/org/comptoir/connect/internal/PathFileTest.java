// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.connect.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.comptoir.model.ComptoirException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PathFileTest {

    @TempDir
    Path folder;

    @Test
    void aPackedFileIsReadUnpackedWhateverItsName() throws IOException {
        Path file = packed("sku,name\nA,B\n".getBytes(java.nio.charset.StandardCharsets.UTF_8), 1);
        try (InputStream in = new PathFile(file).open()) {
            assertThat(in.readAllBytes()).asString().isEqualTo("sku,name\nA,B\n");
        }
    }

    @Test
    void aFileThatUnpacksToMoreThanAHundredTimesItsSizeIsRefused() throws IOException {
        Path file = packed(new byte[1 << 20], 64);
        assertThatThrownBy(() -> {
                    try (InputStream in = new PathFile(file).open()) {
                        in.transferTo(OutputStream.nullOutputStream());
                    }
                })
                .isInstanceOfSatisfying(ComptoirException.class, refused -> assertThat(refused.code())
                        .isEqualTo("import.too-large"));
    }

    private Path packed(byte[] content, int times) throws IOException {
        Path file = folder.resolve("file.csv");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < times; i++) {
                out.write(content);
            }
        }
        return file;
    }
}
