// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.Idempotency;
import org.comptoir.model.Reach;
import org.comptoir.testkit.TestKernel;
import org.junit.jupiter.api.Test;

class OwnCallTest {

    private static final Path CORE = Path.of("").toAbsolutePath().getParent();
    private static final Instant SOON = Instant.parse("2026-11-21T10:00:30Z");
    /** What runs on a server, and not what tries it. */
    private static final Pattern SERVED = Pattern.compile("/core/(?!tck|testkit)[a-z-]+/src/main/java/.*\\.java$");

    private static final Pattern BY_HAND = Pattern.compile("new Call\\([^;]*Actor\\.system\\(");
    private static final Pattern NOBODYS =
            Pattern.compile("new CompanyId\\(new (java\\.util\\.)?UUID\\(0L?, 0L?\\)\\)");

    /** But for the one place, they speak the language of whoever founds the company, or of the house that is made up. */
    private static final List<String> THERE_ALONE =
            List.of("DefaultFirstRun.java", "DemoAccounts.java", "DemoStart.java", "FirstAdmin.java", "OwnCall.java");

    @Test
    void whatTheServerDoesItselfReachesAllAndIsNobodysRetry() {
        Call call = OwnCall.on(TestKernel.MAISON_LENOIR, "jobs", SOON, "t");

        assertThat(call.company()).isEqualTo(TestKernel.MAISON_LENOIR);
        assertThat(call.actor()).isEqualTo(Actor.system("jobs"));
        assertThat(call.idempotency()).isEqualTo(Idempotency.NONE);
        assertThat(call.deadline()).isEqualTo(SOON);
        assertThat(call.traceId()).isEqualTo("t");
        assertThat(call.reach()).isEqualTo(Reach.EVERYTHING);
        assertThat(OwnCall.onServer("jobs", SOON, "t")).isEqualTo(call.withCompany(OwnCall.NO_COMPANY));
    }

    @Test
    void nobodyElseMakesOne() throws IOException {
        assertThat(files(BY_HAND)).containsExactlyElementsOf(THERE_ALONE);
        assertThat(files(NOBODYS)).containsExactly("OwnCall.java");
    }

    /** The sources that hold something, by name. */
    private static List<String> files(Pattern wanted) throws IOException {
        try (Stream<Path> sources = Files.walk(CORE)) {
            return sources.filter(file -> SERVED.matcher(file.toString()).find())
                    .filter(file -> wanted.matcher(text(file)).find())
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
