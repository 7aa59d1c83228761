// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package com.acme.stocktake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.spi.importer.v1.ImportFile;
import org.comptoir.spi.importer.v1.ImportSink;
import org.comptoir.spi.importer.v1.ImportedFact;
import org.comptoir.spi.importer.v1.Importer;
import org.osgi.service.component.annotations.Component;

/** Reads the slips of a stock-take, one a line: {@code slip;moment;SKU;name;difference;reason}. */
@Component
public final class StockTakeSlips implements Importer {

    private static final String PROFILE = "acme-stock-take";
    private static final int FIELDS = 6;
    private static final int LONGEST_RAW = 1_000;

    @Override
    public String name() {
        return "acme-stock-take";
    }

    @Override
    public List<String> profiles() {
        return List.of(PROFILE);
    }

    @Override
    public void read(String profile, List<ImportFile> files, ImportSink sink) throws IOException {
        if (!profile.equals(PROFILE)) {
            throw ComptoirException.invalid("stock-take.profile-unknown", "profile", profile);
        }
        long slips = 0;
        for (ImportFile file : files) {
            slips += eachLine(file, (place, line) -> {});
        }
        sink.expect(slips);
        for (ImportFile file : files) {
            eachLine(file, (place, line) -> sink.accept(fact(place, line)));
        }
    }

    private interface OfLine {
        void take(String place, String line);
    }

    /** Twice through the file rather than once with all of it in memory. */
    private static long eachLine(ImportFile file, OfLine work) throws IOException {
        // The decoder refuses what is no UTF-8; the usual reader would write question marks into the books.
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8.newDecoder()))) {
            long count = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                count++;
                work.take(file.name() + ":" + count, line);
            }
            return count;
        } catch (CharacterCodingException notText) {
            throw new ComptoirException("stock-take.encoding", Fault.INVALID, Map.of("file", file.name()), notText);
        }
    }

    /** The slip's own number is the fact's id: a file that is written anew has other line numbers. */
    private static ImportedFact fact(String place, String line) {
        String[] fields = line.split(";", -1);
        try {
            if (fields.length == FIELDS && !fields[0].isBlank() && !fields[5].isBlank()) {
                LocalDateTime at = LocalDateTime.parse(fields[1]);
                BigDecimal difference = new BigDecimal(fields[4]);
                if (difference.signum() != 0) {
                    return new ImportedFact.StockAdjustment(fields[0], at, fields[2], fields[3], difference, fields[5]);
                }
            }
        } catch (DateTimeException | NumberFormatException malformed) {
            return aside(place, line);
        }
        return aside(place, line);
    }

    private static ImportedFact aside(String place, String line) {
        String raw = line.length() > LONGEST_RAW ? line.substring(0, LONGEST_RAW) : line;
        return new ImportedFact.Quarantined(place, "stock-take.line", raw);
    }
}
