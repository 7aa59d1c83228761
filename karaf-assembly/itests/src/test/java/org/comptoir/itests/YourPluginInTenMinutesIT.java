// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.comptoir.itests.AuthorsMaven.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tutorial, done as it stands by somebody who has the sources, built, and has never called Maven before. */
class YourPluginInTenMinutesIT {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MOST_COMMANDS = 8;

    private static final Pattern PRICE =
            Pattern.compile("^1 +\\| TAB-NAP \\| (?:list|discount) +\\| \\w* *\\| ([0-9.]+)", Pattern.MULTILINE);

    @Test
    void itTakesAtMostTenMinutesAndEightCommands(@TempDir Path folder) throws IOException {
        TutorialPage page = TutorialPage.read("your-plugin-in-ten-minutes.md");
        // Its reader stands in the folder of the sources; what he makes there is made here.
        Files.createSymbolicLink(folder.resolve("comptoir"), Launcher.sources().resolve("comptoir"));
        Files.createSymbolicLink(folder.resolve("plugins"), Launcher.sources().resolve("plugins"));
        AuthorsMaven author = AuthorsMaven.in(folder);
        List<String> prices = new ArrayList<>();
        long began = System.nanoTime();
        try {
            for (String command : page.commands()) {
                Said said = author.shell(command).ok();
                PRICE.matcher(said.text())
                        .results()
                        .map((MatchResult price) -> price.group(1))
                        .forEach(prices::add);
            }
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            System.out.println("figure: your plugin in ten minutes took " + took.toSeconds() + " s, " + page.count()
                    + " commands");
            assertThat(took).isLessThan(LONGEST);
        } finally {
            author.shell("./comptoir stop --data first-plugin/data");
            Files.delete(folder.resolve("comptoir"));
            Files.delete(folder.resolve("plugins"));
        }
        assertThat(page.count()).isLessThanOrEqualTo(MOST_COMMANDS);
        assertThat(prices).containsExactly("89", "89", "84.55", "89", "71.2", "89", "84.55");
        assertThat(Files.list(author.localRepository())).isNotEmpty();
    }
}
