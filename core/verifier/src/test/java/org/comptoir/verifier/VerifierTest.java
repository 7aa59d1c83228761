// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;
import org.comptoir.verifier.Mutation.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifierTest {

    /** On each of two databases. */
    private static final int MUTATIONS = 2_500;

    @TempDir
    Path folder;

    private List<String> breaches(Exported export, List<String> keys, List<Path> anchors) throws IOException {
        Path file = folder.resolve("books.zip");
        export.writeTo(file);
        return new Verifier(keys, anchors, List.of()).prove(file).breaches();
    }

    @EachDatabase
    void eachOfThousandsOfMutationsIsFoundAndTheUntouchedExportIsWhole(TestKernel kernel) throws IOException {
        Books books = new Books(kernel, folder.resolve("data")).with(6);
        Exported export = books.exported();
        List<String> keys = List.of(books.key());
        assertThat(breaches(export, keys, List.of())).isEmpty();
        Random random = new Random(kernel.database().locksBySelect() ? 20261121 : 20261122);
        Mutation mutation = new Mutation(random);
        Kind[] kinds = Kind.values();
        List<String> unseen = new ArrayList<>();
        for (int i = 0; i < MUTATIONS; i++) {
            Kind kind = kinds[i % kinds.length];
            if (breaches(mutation.of(export, kind), keys, List.of()).isEmpty()) {
                unseen.add(i + " " + kind);
            }
        }
        assertThat(unseen).isEmpty();
        assertThat(breaches(export, keys, List.of())).isEmpty();
    }

    @EachDatabase
    void booksThatWereWrittenAnewAndSealedByTheServerItselfAreSeenByAnchorsKeptElsewhere(TestKernel kernel)
            throws IOException {
        Books honest = new Books(kernel, folder.resolve("data")).with(10);
        Exported export = honest.exported();
        Path kept = keptAnchors();
        assertThat(breaches(export, List.of(honest.key()), List.of(kept))).isEmpty();

        kernel.tamper("delete from audit_trail where link_number > 3");
        kernel.tamper(
                "update chain_head set link_count = 3, last_hash = (select hash from audit_trail where link_number = 3)"
                        + " where chain = 'audit'");
        kernel.clock().advance(Duration.ofMinutes(2));
        Books forger = new Books(kernel, folder.resolve("forged"));
        Exported forged = forged(forger);
        assertThat(breaches(forged, List.of(), List.of())).isEmpty();
        assertThat(breaches(forged, List.of(honest.key()), List.of())).isNotEmpty();
        assertThat(breaches(forged, List.of(honest.key()), List.of(kept)))
                .anyMatch(breach -> breach.startsWith("audit: link") && breach.endsWith("the end was cut off"));
    }

    /** Without the series, whose documents the test itself holds. */
    private static Exported forged(Books forger) throws IOException {
        forger.kernel.tamper("delete from chain_head where chain like 'series:%'");
        return forger.exported();
    }

    private Path keptAnchors() throws IOException {
        try (Stream<Path> found = Files.walk(folder.resolve("data/anchors"))) {
            Path file = found.filter(path -> path.toString().endsWith(".tsv"))
                    .findFirst()
                    .orElseThrow();
            return Files.copy(file, folder.resolve("kept.tsv"));
        }
    }

    @EachDatabase
    void theProgramSaysInWordsAndByItsExitCode(TestKernel kernel) throws IOException {
        Books books = new Books(kernel, folder.resolve("data")).with(2);
        Exported export = books.exported();
        Path file = folder.resolve("books.zip");
        export.writeTo(file);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(Main.run(List.of(file.toString(), "--key", books.key()), print))
                .isEqualTo(Main.WHOLE);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("4 chains with", "The books are whole.");
        export.with("chains/1.tsv", export.lines("chains/1.tsv").subList(0, 1)).writeTo(file);
        assertThat(Main.run(List.of(file.toString()), print)).isEqualTo(Main.BROKEN);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("BREACH: audit: ends with link 1, and should with", "The books are NOT whole.");
        assertThat(Main.run(List.of(folder.resolve("none.zip").toString()), print))
                .isEqualTo(Main.UNUSABLE);
        assertThat(Main.run(List.of(), print)).isEqualTo(Main.UNUSABLE);
    }

    @EachDatabase
    void thePageThatTellsWhatToCheckByHandIsSealedToo(TestKernel kernel) throws IOException {
        Books books = new Books(kernel, folder.resolve("data")).with(1);
        Exported export = books.exported().with("README.txt", List.of("All is well, look no further."));
        assertThat(breaches(export, List.of(books.key()), List.of()))
                .containsExactly("README.txt is not the one that was exported");
    }

    /** A mistake of who asks accuses nobody. */
    @EachDatabase
    void whatIsNoKeyProvesNothingEitherWay(TestKernel kernel) throws IOException {
        Path file = folder.resolve("books.zip");
        new Books(kernel, folder.resolve("data")).with(1).exported().writeTo(file);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(Main.run(List.of(file.toString(), "--key", "nonsense"), print))
                .isEqualTo(Main.UNUSABLE);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("This is no key: nonsense")
                .doesNotContain("BREACH", "NOT whole");
    }

    @Test
    void whoAsksHowItIsUsedIsTold() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(Main.run(List.of("--help"), print)).isEqualTo(Main.WHOLE);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("java -jar comptoir-verifier.jar");
    }

    @Test
    void nothingButTheJdkIsUsed() throws IOException {
        Path sources = Path.of("src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            List<String> imports = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(VerifierTest::lines)
                    .filter(line -> line.matches(".*\\b(org|com|io|jakarta)\\.[a-z]+\\..*"))
                    .filter(line -> !line.startsWith("package org.comptoir.verifier;"))
                    .filter(line -> !line.startsWith("import org.jspecify.annotations."))
                    .toList();
            assertThat(imports).isEmpty();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
