// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.orderscsv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comptoir.model.ComptoirException;
import org.jspecify.annotations.Nullable;

/** Takes one file's fields straight from the parser's buffer to the intake: no text is made for a value known before. */
final class LineReader extends AbstractBaseCsvCallbackHandler<Void> {

    /** No field of an order is longer; one that is has lost its closing quote or is no CSV. */
    static final int LONGEST_FIELD = 32_768;

    private final String file;
    private final char separator;
    private final Map<Role, String> wanted;
    private final Intake intake;
    private final CsvLine line;
    private final List<String> header = new ArrayList<>();
    private final List<Set<Role>> roles = new ArrayList<>();
    private boolean headerRead;

    LineReader(String file, int index, char separator, Map<Role, String> wanted, Intake intake) {
        this.file = file;
        this.separator = separator;
        this.wanted = wanted;
        this.intake = intake;
        line = new CsvLine(index);
    }

    boolean isHeaderRead() {
        return headerRead;
    }

    /** Where reading stands, for a message. */
    Place place() {
        return place(getFieldCount());
    }

    private Place place(int field) {
        String column = headerRead && field < header.size() ? header.get(field) : String.valueOf(field + 1);
        return new Place(file, Math.max(1, getStartingLineNumber()), column);
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line.begin(startingLineNumber);
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (length > LONGEST_FIELD) {
            throw tooLong(place(index));
        }
        if (!headerRead) {
            header.add(new String(buffer, offset, length).strip());
            return;
        }
        line.show(separator, index == 0, buffer, offset, length, quoted);
        if (index < roles.size()) {
            for (Role role : roles.get(index)) {
                line.put(role, intake.columns().number(role, buffer, offset, length));
            }
        }
    }

    @Override
    protected @Nullable Void buildRecord() {
        if (getRecordType() != RecordType.DATA) {
            return null;
        }
        if (!headerRead) {
            readHeader();
            return null;
        }
        if (getFieldCount() == header.size()) {
            line.complete();
        }
        intake.take(line);
        return null;
    }

    ComptoirException tooLong() {
        return tooLong(place());
    }

    private static ComptoirException tooLong(Place place) {
        return place.refuse("orders-csv.field-too-long", Map.of("limit", String.valueOf(LONGEST_FIELD)));
    }

    private void readHeader() {
        for (Map.Entry<Role, String> column : wanted.entrySet()) {
            int first = header.indexOf(column.getValue());
            if (first < 0 || first != header.lastIndexOf(column.getValue())) {
                throw new Place(file, getStartingLineNumber(), column.getValue())
                        .refuse("orders-csv.header", Map.of("found", String.join(" ", header)));
            }
        }
        for (String heading : header) {
            Set<Role> here = EnumSet.noneOf(Role.class);
            wanted.forEach((role, name) -> {
                if (name.equals(heading)) {
                    here.add(role);
                }
            });
            roles.add(here);
        }
        headerRead = true;
    }
}
