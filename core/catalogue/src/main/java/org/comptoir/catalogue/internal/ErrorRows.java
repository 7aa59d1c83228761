// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.comptoir.api.catalogue.CatalogueImport.LineError;
import org.comptoir.api.catalogue.ErrorFile;

/**
 * The lines of a file that are wrong, as a file that can be mended and brought in: cells stay as they came, to the letter,
 * and what is wrong stands in one column more, which an import passes over.
 */
final class ErrorRows {

    private static final char MARK = '\ufeff';

    private final CsvText text;
    private final ErrorFile told;
    private final Map<Integer, LineError> errors = new TreeMap<>();
    private boolean again;

    ErrorRows(byte[] content, List<LineError> errors, ErrorFile told) {
        this.text = CsvText.of(content);
        this.told = told;
        errors.forEach(error -> this.errors.put(error.line(), error));
    }

    /** In the encoding of the file; of one with two bytes a character in UTF-8, which every spreadsheet knows by its mark. */
    void writeTo(OutputStream out) throws IOException {
        boolean unicode = text.charset().name().toLowerCase(Locale.ROOT).startsWith("utf");
        Charset charset = unicode ? StandardCharsets.UTF_8 : text.charset();
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, charset));
        if (unicode) {
            writer.write(MARK);
        }
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(text.separator())
                .lineDelimiter(LineDelimiter.CRLF)
                .build(writer);
        try {
            write(csv);
            csv.flush();
        } catch (UncheckedIOException broken) {
            throw broken.getCause() == null ? new IOException(broken) : broken.getCause();
        }
        writer.flush();
    }

    private void write(CsvWriter csv) {
        Iterator<CsvRecord> records = CsvFile.records(text);
        int columns = -1;
        try {
            while (records.hasNext()) {
                CsvRecord record = records.next();
                int number = Math.toIntExact(record.getStartingLineNumber());
                if (columns < 0) {
                    columns = columns(record.getFields());
                    csv.writeRecord(with(record.getFields().subList(0, columns), columns, told.header()));
                } else {
                    LineError error = errors.remove(number);
                    if (error != null) {
                        csv.writeRecord(with(
                                cells(record, columns), columns, told.words().apply(error)));
                    }
                }
            }
        } catch (CsvParseException broken) {
            // The rest can be told apart by nobody; what is known of it follows.
            columns = Math.max(columns, 0);
        }
        for (LineError error : errors.values()) {
            csv.writeRecord(with(List.of(), columns, told.words().apply(error)));
        }
    }

    /** Without the last, where that is what a former file of errors said. */
    private int columns(List<String> headers) {
        int last = headers.size() - 1;
        again = last > 0 && ColumnGuess.tellsErrors(headers.get(last));
        return again ? last : headers.size();
    }

    private List<String> cells(CsvRecord record, int columns) {
        List<String> fields = record.getFields();
        return again && fields.size() == columns + 1 ? fields.subList(0, columns) : fields;
    }

    private static List<String> with(List<String> fields, int columns, String last) {
        List<String> longer = new ArrayList<>(fields);
        while (longer.size() < columns) {
            longer.add("");
        }
        longer.add(last);
        return longer;
    }
}
