// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.verifier;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The files of an export, to be changed and packed again. */
record Exported(Map<String, byte[]> files) {

    static Exported of(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return new Exported(files);
    }

    Exported copy() {
        return new Exported(new LinkedHashMap<>(files));
    }

    List<String> lines(String name) {
        return List.of(new String(files.get(name), StandardCharsets.UTF_8).split("\n"));
    }

    Exported with(String name, List<String> lines) {
        Exported changed = copy();
        String text = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
        changed.files.put(name, text.getBytes(StandardCharsets.UTF_8));
        return changed;
    }

    boolean sameAs(Exported other) {
        return files.entrySet().stream()
                .allMatch(file -> java.util.Arrays.equals(file.getValue(), other.files.get(file.getKey())));
    }

    void writeTo(Path target) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(0);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        Files.write(target, bytes.toByteArray());
    }
}
