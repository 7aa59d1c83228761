// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.examples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import org.comptoir.spi.importer.v1.ImportFile;
import org.comptoir.spi.importer.v1.ImportSink;
import org.comptoir.spi.importer.v1.ImportedFact;
import org.comptoir.spi.importer.v1.Importer;
import org.osgi.service.component.annotations.Component;

/** Reads lines such as {@code 2026-03-01T10:00 LAMP-1 2}: two lamps were lost. */
@Component(service = Importer.class)
public final class LostGoods implements Importer {

    @Override
    public String name() {
        return "lost-goods";
    }

    @Override
    public List<String> profiles() {
        return List.of("lost-goods");
    }

    @Override
    public void read(String profile, List<ImportFile> files, ImportSink sink) throws IOException {
        for (ImportFile file : files) {
            try (BufferedReader reader =
                    new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8))) {
                int number = 0;
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    number++;
                    sink.accept(fact(file.name() + ":" + number, line));
                }
            }
        }
    }

    private static ImportedFact fact(String ref, String line) {
        String[] words = line.split(" ");
        if (words.length != 3 || !words[2].matches("[0-9]{1,6}")) {
            return new ImportedFact.Quarantined(ref, "line.malformed", line);
        }
        BigDecimal lost = new BigDecimal(words[2]).negate();
        return new ImportedFact.StockAdjustment(ref, LocalDateTime.parse(words[0]), words[1], words[1], lost, "Lost");
    }
}
