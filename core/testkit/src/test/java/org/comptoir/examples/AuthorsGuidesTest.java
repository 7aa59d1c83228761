// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The guides for plugin authors: one for each extension point that has a reference page. What they show is a run of lines of a
 * sample or of an archetype; the build compiles both, and runs their contract tests.
 */
class AuthorsGuidesTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
    private static final Path GUIDES = ROOT.resolve("docs/how-to/extend");
    private static final Path REFERENCE = ROOT.resolve("docs/reference/spi");
    private static final Set<String> ABOUT_ALL = Set.of("README.md", "versions.md", "changes.md", "brokers.md");
    private static final Pattern CODE = Pattern.compile("```java\n(.*?)\n```", Pattern.DOTALL);
    private static final int LONGEST = 125;

    /** What the guides call the plugin that an archetype generates. */
    private static final Map<String, String> GENERATED = Map.of(
            "pricing-rule", "rabais",
            "vat-pack", "tva",
            "invoice-format", "ticket",
            "connector", "boutique",
            "payment-gateway", "cartes",
            "ui-page", "rayons");

    @Test
    void everyExtensionPointHasAGuideThatLinksItsReference() {
        String overview = read(GUIDES.resolve("README.md"));
        for (Path reference : pages(REFERENCE)) {
            String name = reference.getFileName().toString();
            if (!ABOUT_ALL.contains(name)) {
                Path guide = GUIDES.resolve(name);
                assertThat(guide).exists();
                assertThat(read(guide)).as(name).contains("](../../reference/spi/" + name + ")");
                assertThat(overview).as("the overview of the guides").contains("](" + name + ")");
                assertThat(read(reference)).as("the reference").contains("](../../how-to/extend/" + name + ")");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("guides")
    void whatAGuideShowsIsCompiled(Path guide) {
        List<String> shown = blocks(guide);
        List<List<String>> sources = sources()
                .map(AuthorsGuidesTest::asGenerated)
                .map(AuthorsGuidesTest::lines)
                .toList();

        assertThat(shown).isNotEmpty().allSatisfy(block -> assertThat(sources)
                .as("a sample or an archetype that has, in %s, the lines\n%s", guide.getFileName(), block)
                .anyMatch(source -> holds(source, lines(block))));
    }

    @ParameterizedTest
    @MethodSource("guides")
    void aGuideShowsItsContractTestAtWork(Path guide) {
        List<List<String>> tests = sources()
                .filter(source -> source.toString().endsWith("ContractTest.java"))
                .map(AuthorsGuidesTest::asGenerated)
                .map(AuthorsGuidesTest::lines)
                .toList();

        assertThat(read(guide)).contains("\n## Its contract test\n");
        assertThat(blocks(guide)).as("lines of a contract test").anyMatch(block -> tests.stream()
                .anyMatch(test -> holds(test, lines(block))));
    }

    @ParameterizedTest
    @MethodSource("guides")
    void aGuideIsShortAndSaysWhatIsRefusedAndWhatOthersFellOver(Path guide) {
        assertThat(lines(read(guide))).hasSizeBetween(50, LONGEST);
        assertThat(read(guide)).contains("\n## Steps\n", "\n## Try it\n", "\n## What is refused\n", "\n## Pitfalls\n");
    }

    static List<Path> guides() {
        return pages(GUIDES).stream()
                .filter(page -> !page.endsWith("README.md"))
                .toList();
    }

    @Test
    void theOverviewShowsWhatIsCompiledToo() {
        whatAGuideShowsIsCompiled(GUIDES.resolve("README.md"));
    }

    private static Stream<Path> sources() {
        return Stream.of("samples", "archetypes").flatMap(folder -> {
            try (Stream<Path> files = Files.walk(ROOT.resolve("plugins/kit").resolve(folder))) {
                return files
                        .filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.toString().contains("/target/"))
                        .toList()
                        .stream();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private static String asGenerated(Path source) {
        Path folder = ROOT.resolve("plugins/kit/archetypes");
        if (!source.startsWith(folder)) {
            return read(source);
        }
        String artifact =
                GENERATED.getOrDefault(folder.relativize(source).getName(0).toString(), "plugin");
        return read(source)
                .replace("${artifactId}", artifact)
                .replace("${id}", "acme." + artifact)
                .replace("${package}", "com.acme." + artifact);
    }

    private static List<String> blocks(Path page) {
        return CODE.matcher(read(page))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /** Whether these lines stand in the source one after the other, all further in by the same blanks. */
    private static boolean holds(List<String> source, List<String> lines) {
        for (int at = 0; at + lines.size() <= source.size(); at++) {
            String margin = margin(source.get(at), lines.get(0));
            boolean all = true;
            for (int i = 0; i < lines.size() && all; i++) {
                String line = lines.get(i);
                all = source.get(at + i).equals(line.isEmpty() ? "" : margin + line);
            }
            if (all) {
                return true;
            }
        }
        return false;
    }

    private static String margin(String source, String line) {
        return " ".repeat(Math.max(0, source.length() - line.length()));
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }

    private static List<Path> pages(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
