// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages of extension points: one each, with the example that is compiled here. */
class ReferencePagesTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
    private static final Path PAGES = ROOT.resolve("docs/reference/spi");
    private static final Set<String> ABOUT_ALL = Set.of("README.md", "versions.md", "changes.md", "brokers.md");
    private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("public final class (\\w+) ");

    @Test
    void theExampleOfEachPageIsTheOneThatIsCompiled() throws IOException {
        for (Path page : pages()) {
            Matcher code = CODE.matcher(Files.readString(page));
            assertThat(code.find()).as(page + " has an example").isTrue();
            Matcher name = CLASS.matcher(code.group(1));
            assertThat(name.find()).as(page + " shows a class").isTrue();
            String source = Files.readString(Path.of("src/test/java/org/comptoir/examples/" + name.group(1) + ".java"));
            assertThat(code.group(1)).isEqualTo(source.substring(source.indexOf("package ")));
        }
    }

    @Test
    void everyExtensionPointHasAPage() throws IOException {
        String pages = Stream.of(pages().toArray(Path[]::new))
                .map(ReferencePagesTest::read)
                .reduce("", String::concat);
        try (Stream<Path> sources = Files.walk(ROOT.resolve("core/spi/src/main/java/org/comptoir/spi"))) {
            List<String> points = sources.filter(source -> read(source).contains(" extends Extension {"))
                    .map(source -> source.getFileName().toString().replace(".java", ""))
                    .toList();
            assertThat(points).isNotEmpty().allMatch(point -> pages.contains("# " + point + "\n"));
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> found = Files.list(PAGES)) {
            return found.filter(page -> !ABOUT_ALL.contains(page.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readString(file) : "";
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
