// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What a command says reaches the program that ran it: all of it, and each part where it belongs. */
@ExtendWith(SharedServer.class)
@ResourceLock(SharedServer.NAME)
class ConsoleAnswersIT {

    private static final String MAKES_KEYS = "comptoir:apikey-create --company nobody --name shop --role sales --json";

    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    private Path folder;

    @RepeatedTest(5)
    void anAnswerOfManyLinesArrivesWhole(Server server) throws IOException {
        String text = IntStream.range(0, 40_000)
                .mapToObj(line -> "%06d Bougie parfumée cèdre, 220 g, en pot de verre, mèche de coton".formatted(line))
                .collect(Collectors.joining("\n", "", "\n"));
        Path file = Files.writeString(folder.resolve("lines.txt"), text);

        Launcher.Result said = server.shell("shell:cat " + file).ok();

        assertThat(said.out().equals(text))
                .as("%,d of %,d characters arrived", said.out().length(), text.length())
                .isTrue();
    }

    @RepeatedTest(3)
    void aRefusalInJsonArrivesOnStandardErrorAndNothingElseDoes(Server server) throws IOException {
        Launcher.Result refused = server.shell(MAKES_KEYS);

        assertThat(refused.status()).isNotZero();
        assertThat(refused.out()).isEmpty();
        JsonNode refusal = json.readTree(refused.err());
        assertThat(refusal.path("code").asText()).isEqualTo("company.unknown");
        assertThat(refusal.path("message").asText()).startsWith("company.unknown: There is no such company");
    }

    @Test
    void aRefusalInWordsArrivesOnStandardError(Server server) {
        Launcher.Result refused = server.shell("comptoir:company-show nobody --csv");

        assertThat(refused.status()).isNotZero();
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .isEqualTo("company.unknown: There is no such company (value=\"nobody\")."
                        + " See comptoir:company-list.\n");
    }

    @Test
    void aRemarkArrivesOnStandardErrorBesideTheRows(Server server) {
        Launcher.Result said =
                server.shell("comptoir:plugin-list --limit 1 --json").ok();

        assertThat(said.out()).startsWith("{").hasLineCount(1);
        assertThat(said.err()).isEqualTo("There are more than 1: --limit takes more.\n");
    }

    @Test
    void aLineOfCommandsEndsWithTheFirstThatIsRefused(Server server) {
        for (String and : new String[] {"; ", " && "}) {
            Launcher.Result refused = server.shell(MAKES_KEYS + and + "comptoir:company-list");

            assertThat(refused.status()).isNotZero();
            assertThat(refused.out()).isEmpty();
        }
    }

    @Test
    void whatKarafSaysOfAnUnknownCommandIsAnErrorToo(Server server) {
        Launcher.Result refused = server.shell("comptoir:no-such-command");

        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("Command not found: comptoir:no-such-command");
    }
}
