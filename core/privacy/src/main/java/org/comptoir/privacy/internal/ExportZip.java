// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.privacy.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.json.Json;
import org.comptoir.kernel.privacy.PersonalRecords;
import org.comptoir.kernel.privacy.PersonalTable;
import org.comptoir.kernel.privacy.Trace;
import org.comptoir.model.Call;
import org.comptoir.model.document.Document;
import org.comptoir.privacy.internal.CopiesOfPlugins.Told;

/** Writes somebody's copy: a folder for each module, a file of JSON and one of CSV for each table, their documents. */
final class ExportZip {

    private final Units units;
    private final Modules modules;
    private final PersonalRows rows;
    private final Mentions mentions;
    private final Json json;

    ExportZip(Units units, Modules modules, PersonalRows rows, Mentions mentions, Json json) {
        this.units = units;
        this.modules = modules;
        this.rows = rows;
        this.mentions = mentions;
        this.json = json;
    }

    /** @param plugins asked last, when all else is written */
    void write(Trace trace, Instant at, CopiesOfPlugins plugins, OutputStream out, Call call) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        List<PersonalTable> written = new ArrayList<>();
        for (PersonalRecords module : modules.all()) {
            for (PersonalTable table : module.tables()) {
                if (table(zip, module.module(), table, trace)) {
                    written.add(table);
                }
            }
        }
        Set<String> names = new HashSet<>();
        for (PersonalRecords module : modules.all()) {
            module.documents(trace, call, document -> document(zip, document, names));
        }
        List<Told> told = plugins.each((name, content) -> file(zip, name, content));
        file(zip, "plugins.json", text(json.write(CopiesOfPlugins.document(told))));
        for (ReadMe page : ReadMe.all()) {
            file(zip, page.fileName(), text(page.text(trace.subject(), at, written, names.size(), told)));
        }
        zip.finish();
    }

    /** Whether there was anything to write. Read twice rather than held in memory. */
    private boolean table(ZipOutputStream zip, String module, PersonalTable table, Trace trace) throws IOException {
        String name = module + "/" + table.name();
        TableFile asJson = TableFile.json(zip, name, json);
        each(table, trace, asJson::row);
        asJson.end();
        if (asJson.isEmpty()) {
            return false;
        }
        TableFile asCsv = TableFile.csv(zip, name, json);
        each(table, trace, asCsv::row);
        asCsv.end();
        return true;
    }

    private void each(PersonalTable table, Trace trace, RowTaker taker) throws IOException {
        Consumer<Map<String, Object>> consumer = row -> {
            try {
                taker.take(row);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        };
        try {
            units.read(sql -> {
                rows.each(sql, table, trace, consumer);
                mentions.each(sql, table, trace, consumer);
                return true;
            });
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    @FunctionalInterface
    private interface RowTaker {
        void take(Map<String, Object> row) throws IOException;
    }

    private static void document(ZipOutputStream zip, Document document, Set<String> names) throws IOException {
        String plain = document.fileName().replaceAll("[^\\p{L}\\p{N}._-]", "_");
        String name = plain;
        for (int i = 2; !names.add(name); i++) {
            name = i + "-" + plain;
        }
        file(zip, "documents/" + name, document.content());
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void file(ZipOutputStream zip, String name, byte[] content) throws IOException {
        entry(zip, name);
        zip.write(content);
    }

    static void entry(ZipOutputStream zip, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
    }
}
