// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One real day of a merchant, and what its books must say, worked out apart from this program. */
final class ExcerptOfADay {

    private static final Path FILE =
            Launcher.sources().resolve("plugins/orders-csv/src/test/resources/online-retail-2011-03-28.csv.gz");

    static final String COMMAND = "comptoir:replay --json " + FILE;

    private static final List<String> MEASURED = List.of(
            "seconds", "documentsPerSecond", "roundTripsPerOrder", "firstThousandSeconds", "lastThousandSeconds");

    private final ObjectMapper json = new ObjectMapper();

    JsonNode expected() throws IOException {
        return json.readTree(
                FILE.resolveSibling("online-retail-2011-03-28.expected.json").toFile());
    }

    /** Replays it to the end. @return what the books say, without what was measured on the way */
    JsonNode replayedInto(Server server) throws IOException {
        ObjectNode figures =
                (ObjectNode) json.readTree(server.shell(COMMAND).ok().out());
        MEASURED.forEach(figures::remove);
        return figures;
    }

    /** Invoices and credit notes in the books; none while the company is not there yet. */
    long documentsIn(Server server) {
        return server.shell("comptoir:invoice-list --company online-retail --limit 1000 --json")
                .out()
                .lines()
                .filter(line -> line.startsWith("{"))
                .count();
    }
}
