// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.comptoir.kernel.json.Json;

/**
 * An export, read again.
 *
 * @param tables the rows of each table by its name, each with the names of its columns and what they hold
 */
record Exported(Map<String, List<Map<String, Object>>> tables) {

    private static final String ROWS = ".jsonl";

    static Exported read(byte[] export, Json json) throws IOException {
        Map<String, List<Map<String, Object>>> tables = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(export), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                // What the plugin adds lies in a folder.
                if (name.endsWith(ROWS) && name.indexOf('/') < 0) {
                    String lines = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    tables.put(name.substring(0, name.length() - ROWS.length()), rows(lines, json));
                }
            }
        }
        return new Exported(tables);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(String lines, Json json) {
        return lines.lines()
                .map(line -> (Map<String, Object>) json.read(line, Map.class))
                .toList();
    }
}
