// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Links between the pages of the documentation lead somewhere. */
class LinksTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
    private static final Pattern CODE = Pattern.compile("```.*?```|`[^`\n]*`", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.*)$");

    @ParameterizedTest
    @MethodSource("pages")
    void eachLinkOfAPageLeadsToAFileAndAHeadingInIt(Path page) {
        String text = CODE.matcher(read(page)).replaceAll("");
        List<String> links = LINK.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(link -> !link.matches("[a-z]+:.*"))
                .toList();

        assertThat(links).as("links of %s", ROOT.relativize(page)).allSatisfy(link -> {
            String[] parts = link.split("#", 2);
            Path target =
                    parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
            assertThat(target).as(link).exists();
            if (parts.length == 2) {
                assertThat(anchors(target)).as(link).contains(parts[1]);
            }
        });
    }

    static List<Path> pages() {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(
                            docs,
                            Stream.of("README.md", "SECURITY.md", "CHANGELOG.md")
                                    .map(ROOT::resolve))
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** As the usual viewers make them: lower case, blanks as hyphens, without signs. */
    private static Set<String> anchors(Path page) {
        return HEADING.matcher(read(page))
                .results()
                .map((MatchResult found) -> found.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
