// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.api.catalogue.CatalogueImport.LineError;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.jspecify.annotations.Nullable;

/** A catalogue's file, read as far as it can be read. */
final class CsvFile {

    static final int MOST_LINES = 100_000;

    private static final int LONGEST_VALUE = 200;

    private final CsvText text;
    private final CsvMapping mapping;
    private final List<LineError> headerErrors = new ArrayList<>();
    private final List<String> all = new ArrayList<>();
    private final List<@Nullable CsvColumn> columns = new ArrayList<>();
    private final Map<CsvColumn, String> headers = new EnumMap<>(CsvColumn.class);
    private final List<CsvLine> lines = new ArrayList<>();

    private CsvFile(CsvText text, CsvMapping mapping) {
        this.text = text;
        this.mapping = mapping;
    }

    /** With the columns that the headers name, each of which must be known. Refused: {@code import.too-many-lines}. */
    static CsvFile parse(byte[] bytes) {
        return parse(bytes, CsvMapping.BY_NAME);
    }

    /** With columns as somebody sees them. Refused: {@code import.too-many-lines}. */
    static CsvFile parse(byte[] bytes, CsvMapping mapping) {
        CsvText text = CsvText.of(bytes);
        CsvFile file = new CsvFile(text, mapping);
        if (text.text().indexOf('\0') >= 0) {
            // No text at all, or two bytes a character without the mark that says in which order.
            file.headerErrors.add(new LineError(1, "", "csv.malformed", ""));
            return file;
        }
        file.read(records(text));
        return file;
    }

    /** Its records, the header being the first; one that is broken ends them with an exception. */
    static Iterator<CsvRecord> records(CsvText text) {
        return CsvReader.builder()
                .fieldSeparator(text.separator())
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text.text())
                .iterator();
    }

    /** As it was decoded. */
    CsvText text() {
        return text;
    }

    /** What its columns are called, known or not. */
    List<String> headers() {
        return List.copyOf(all);
    }

    /** What is wrong with the header; with any of it, no line means anything. */
    List<LineError> headerErrors() {
        return List.copyOf(headerErrors);
    }

    List<CsvLine> lines() {
        return List.copyOf(lines);
    }

    /** What the file calls a column, empty if it has none such. */
    String header(CsvColumn column) {
        return headers.getOrDefault(column, "");
    }

    private void read(Iterator<CsvRecord> records) {
        int last = 0;
        try {
            while (records.hasNext()) {
                CsvRecord record = records.next();
                last = Math.toIntExact(record.getStartingLineNumber());
                if (columns.isEmpty()) {
                    readHeader(record, last);
                } else if (record.getFields().stream().anyMatch(field -> !field.isBlank())) {
                    lines.add(line(record, last));
                }
                requireFewEnough();
            }
        } catch (CsvParseException broken) {
            // Quotes that do not close swallow the rest of the file: nothing after them can be told apart.
            lines.add(new CsvLine(last + 1, Map.of(), new LineError(last + 1, "", "csv.malformed", "")));
        }
        if (columns.isEmpty()) {
            headerErrors.add(new LineError(1, "", "csv.empty", ""));
        }
    }

    private void requireFewEnough() {
        if (lines.size() > MOST_LINES) {
            throw new ComptoirException(
                    "import.too-many-lines",
                    Fault.TOO_LARGE,
                    Map.of(ComptoirException.FIELD, "file", "most", Integer.toString(MOST_LINES)));
        }
    }

    private void readHeader(CsvRecord record, int number) {
        List<Optional<CsvColumn>> meant = mapping.columns(record.getFields());
        for (int i = 0; i < record.getFieldCount(); i++) {
            String header = record.getField(i);
            Optional<CsvColumn> column = meant.get(i);
            all.add(header.strip());
            columns.add(column.orElse(null));
            if (column.isEmpty() && mapping.strict()) {
                // A misspelt one would be ignored for good.
                headerErrors.add(error(number, header, "csv.column-unknown", header));
            } else if (column.isPresent() && headers.putIfAbsent(column.get(), header.strip()) != null) {
                headerErrors.add(error(number, header, "csv.column-repeated", header));
            }
        }
        if (!headers.containsKey(CsvColumn.SKU)) {
            headerErrors.add(error(number, "sku", "csv.column-missing", ""));
        }
    }

    private CsvLine line(CsvRecord record, int number) {
        if (record.getFieldCount() != columns.size()) {
            String count = Integer.toString(record.getFieldCount());
            return new CsvLine(number, Map.of(), error(number, "", "csv.field-count", count));
        }
        Map<CsvColumn, String> cells = new EnumMap<>(CsvColumn.class);
        for (int i = 0; i < columns.size(); i++) {
            CsvColumn column = columns.get(i);
            if (column != null) {
                cells.put(column, record.getField(i).strip());
            }
        }
        return new CsvLine(number, cells, null);
    }

    static LineError error(int line, String column, String code, String value) {
        return new LineError(line, cut(column), code, cut(value));
    }

    private static String cut(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE);
    }
}
