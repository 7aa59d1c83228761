// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.comptoir.kernel.Database.Column;
import org.comptoir.kernel.Row;
import org.comptoir.kernel.Schemas;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.json.Json;
import org.jspecify.annotations.Nullable;

/** One export: its tables row by row, then what the plugin added. */
final class Export {

    private final String plugin;
    private final Schemas schemas;
    private final Units units;
    private final Json json;
    private final Map<String, byte[]> files;

    /** @param files what the plugin added */
    Export(String plugin, Map<String, byte[]> files, Schemas schemas, Units units, Json json) {
        this.plugin = plugin;
        this.files = files;
        this.schemas = schemas;
        this.units = units;
        this.json = json;
    }

    /** @param tables their names in the database by the plugin's own */
    void write(Map<String, String> tables, Instant at, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        Map<String, Object> rows = new LinkedHashMap<>();
        for (Map.Entry<String, String> table : tables.entrySet()) {
            zip.putNextEntry(new ZipEntry(table.getKey() + ".jsonl"));
            rows.put(table.getKey(), rows(table.getValue(), zip));
            zip.closeEntry();
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            put(zip, "files/" + file.getKey(), file.getValue());
        }
        Map<String, Object> contents = new LinkedHashMap<>();
        contents.put("plugin", plugin);
        contents.put("exportedAt", at.toString());
        contents.put("rows", rows);
        contents.put("files", List.copyOf(files.keySet()));
        put(zip, "export.json", json.write(contents).getBytes(StandardCharsets.UTF_8));
        zip.finish();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /** Each column twice: what it holds, and whether it holds anything, which most kinds cannot tell. */
    private long rows(String table, OutputStream out) throws IOException {
        List<Column> columns = schemas.columns(table);
        List<String> selected = new ArrayList<>();
        for (Column column : columns) {
            selected.add(column.name());
            selected.add("case when " + column.name() + " is null then 1 else 0 end");
        }
        long[] count = new long[1];
        try {
            units.read(sql -> {
                sql.each("select " + String.join(", ", selected) + " from " + table + " order by company", row -> {
                    line(columns, row, out);
                    count[0]++;
                });
                return true;
            });
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
        return count[0];
    }

    private void line(List<Column> columns, Row row, OutputStream out) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            boolean none = row.integer(2 * i + 2) == 1;
            line.put(columns.get(i).name(), none ? null : value(columns.get(i).kind(), row, 2 * i + 1));
        }
        try {
            out.write((json.write(line) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Decimals as text, which no reader rounds; bytes in Base64. */
    private static Object value(Column.Kind kind, Row row, int column) {
        return switch (kind) {
            case TEXT -> row.text(column);
            case NUMBER -> row.number(column);
            case DECIMAL -> row.decimal(column).toPlainString();
            case FLAG -> row.flag(column);
            case UUID -> row.uuid(column).toString();
            case INSTANT -> row.instant(column).toString();
            case DATE -> row.date(column).toString();
            case BYTES -> Base64.getEncoder().encodeToString(row.bytes(column));
        };
    }
}
