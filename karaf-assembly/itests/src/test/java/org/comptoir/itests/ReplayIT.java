// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One real day of a merchant goes through the server, and the books agree with what was worked out apart from it. */
class ReplayIT {

    private static final Path DAY =
            Launcher.sources().resolve("plugins/orders-csv/src/test/resources/online-retail-2011-03-28.csv.gz");

    private static final Path EXPECTED = DAY.resolveSibling("online-retail-2011-03-28.expected.json");

    private static final List<String> MEASURED = List.of(
            "seconds", "documentsPerSecond", "roundTripsPerOrder", "firstThousandSeconds", "lastThousandSeconds");

    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void aDayIsBookedOnceWhateverInterruptsItAndEveryFigureAgrees() throws IOException {
        JsonNode expected = json.readTree(EXPECTED.toFile());
        try (Server server = Server.start()) {
            assertThat(replayed(server)).isEqualTo(expected);
            assertThat(replayed(server)).isEqualTo(expected);
            server.kill();
            server.restart();
            assertThat(replayed(server)).isEqualTo(expected);
            assertProven(server);
            assertExported(server);
        }
    }

    private JsonNode replayed(Server server) throws IOException {
        Launcher.Result result = server.shell("comptoir:replay --json " + DAY).ok();
        ObjectNode figures = (ObjectNode) json.readTree(result.out());
        MEASURED.forEach(figures::remove);
        return figures;
    }

    private void assertProven(Server server) throws IOException {
        Launcher.Result result = server.shell("comptoir:verify --json").ok();
        assertThat(json.readTree(result.out()).path("ok").asBoolean()).isTrue();
    }

    private void assertExported(Server server) throws IOException {
        Path fec = folder.resolve("fec.txt");
        server.shell(
                        "comptoir:ledger-export --company online-retail --format fec --from 2025-03-01 --to 2025-03-31 --out "
                                + fec)
                .ok();
        List<String> lines = Files.readAllLines(fec, Charset.forName("ISO-8859-15"));
        assertThat(lines.get(0)).startsWith("JournalCode\tJournalLib\tEcritureNum");
        assertThat(lines).hasSizeGreaterThan(100).allMatch(line -> line.split("\t", -1).length == 18);
    }
}
