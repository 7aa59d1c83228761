// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.privacy.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipOutputStream;
import org.comptoir.kernel.json.Json;
import org.comptoir.kernel.text.SheetText;
import org.jspecify.annotations.Nullable;

/** A table in the making; its file begins with its first row, so that there are no files without one. */
abstract class TableFile {

    final Json json;
    private final ZipOutputStream zip;
    private final String name;
    private boolean empty = true;

    private TableFile(ZipOutputStream zip, String name, Json json) {
        this.zip = zip;
        this.name = name;
        this.json = json;
    }

    static TableFile json(ZipOutputStream zip, String name, Json json) {
        return new AsJson(zip, name + ".json", json);
    }

    static TableFile csv(ZipOutputStream zip, String name, Json json) {
        return new AsCsv(zip, name + ".csv", json);
    }

    boolean isEmpty() {
        return empty;
    }

    void row(Map<String, Object> row) throws IOException {
        if (empty) {
            ExportZip.entry(zip, name);
        }
        text(line(row, empty));
        empty = false;
    }

    void end() throws IOException {
        if (!empty) {
            text(last());
        }
    }

    private void text(String text) throws IOException {
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    abstract String line(Map<String, Object> row, boolean first);

    abstract String last();

    private static final class AsJson extends TableFile {

        AsJson(ZipOutputStream zip, String name, Json json) {
            super(zip, name, json);
        }

        @Override
        String line(Map<String, Object> row, boolean first) {
            return (first ? "[\n" : ",\n") + json.write(row);
        }

        @Override
        String last() {
            return "\n]\n";
        }
    }

    /** RFC 4180 with commas, in UTF-8, the names of the columns first. */
    private static final class AsCsv extends TableFile {

        AsCsv(ZipOutputStream zip, String name, Json json) {
            super(zip, name, json);
        }

        @Override
        String line(Map<String, Object> row, boolean first) {
            List<String> cells = new ArrayList<>();
            row.values().forEach(value -> cells.add(cell(value)));
            return (first ? SheetText.line(List.copyOf(row.keySet())) + "\r\n" : "") + SheetText.line(cells) + "\r\n";
        }

        private String cell(@Nullable Object value) {
            if (value == null) {
                return "";
            }
            return SheetText.of(value instanceof Map || value instanceof List ? json.write(value) : value.toString());
        }

        @Override
        String last() {
            return "";
        }
    }
}
