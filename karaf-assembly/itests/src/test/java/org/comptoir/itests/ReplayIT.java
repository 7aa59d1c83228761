// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One real day of a merchant goes through the server, and the books agree with what was worked out apart from it. */
class ReplayIT {

    private final ExcerptOfADay day = new ExcerptOfADay();
    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void aDayIsBookedOnceWhateverInterruptsItAndEveryFigureAgrees() throws IOException {
        JsonNode expected = day.expected();
        try (Server server = Server.start()) {
            assertThat(day.replayedInto(server)).isEqualTo(expected);
            assertThat(day.replayedInto(server)).isEqualTo(expected);
            server.kill();
            server.restart();
            assertThat(day.replayedInto(server)).isEqualTo(expected);
            assertProven(server);
            assertExported(server);
        }
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
