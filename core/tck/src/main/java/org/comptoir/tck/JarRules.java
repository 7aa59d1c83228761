// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the checks of a jar go by. */
final class JarRules {

    static final String LICENCE =
            "\\(?[A-Za-z0-9][A-Za-z0-9.+-]*\\)?( (AND|OR|WITH) \\(?[A-Za-z0-9][A-Za-z0-9.+-]*\\)?)*";

    /** A range that begins with a version of some major and ends at or before the next. */
    static final String RANGE = "\\[0\\.\\d+(\\.\\d+)?,(1(\\.0){0,2}|0\\.\\d+(\\.\\d+)?)\\)"
            + "|\\[1(\\.\\d+){0,2},2(\\.0){0,2}\\)|\\[(\\d+)(\\.\\d+){0,2},\\d+(\\.\\d+){0,2}\\)";

    static final Pattern OF_PLATFORM = Pattern.compile("org\\.comptoir\\.(?!plugin\\.).*|org\\.slf4j\\..*");

    static final Pattern SECRET = Pattern.compile(
            "password|passwd|passphrase|secret|token|credential|(api|private|access|signing|client)[._-]?key",
            Pattern.CASE_INSENSITIVE);

    private JarRules() {}

    /** The plugin's own classes, by their names. */
    static Predicate<String> own(List<String> libraries) {
        return name -> libraries.stream().noneMatch(library -> name.startsWith(library + "."));
    }

    static void assertTexts(PluginJar jar, String one, String other, Set<String> needed) {
        Map<String, Properties> texts = new TreeMap<>();
        for (String file : Arrays.asList(one, other)) {
            Properties found = jar.texts(file);
            assertThat(found).as("the texts in %s", file).isNotNull();
            texts.put(file, found == null ? new Properties() : found);
        }
        texts.forEach((file, found) -> {
            assertThat(found.stringPropertyNames())
                    .as("keys of texts in %s", file)
                    .containsAll(needed);
            found.forEach((key, text) -> assertThat(text.toString())
                    .as("the text %s in %s", key, file)
                    .isNotBlank());
        });
        assertThat(texts.getOrDefault(other, new Properties()).stringPropertyNames())
                .as("keys of texts in %s, as in %s", other, one)
                .containsExactlyInAnyOrderElementsOf(
                        texts.getOrDefault(one, new Properties()).stringPropertyNames());
    }

    /** What a text of the bundle says, by its key after a percent sign, in each language that it speaks. */
    static List<String> inEachLanguage(PluginJar jar, String text) {
        if (!text.startsWith("%")) {
            return List.of(text);
        }
        String said = jar.header("Bundle-Localization").strip();
        String base = said.isEmpty() ? "OSGI-INF/l10n/bundle" : said;
        return jar.files().keySet().stream()
                .filter(file -> file.startsWith(base) && file.endsWith(".properties"))
                .map(jar::texts)
                .flatMap(texts ->
                        texts == null ? Stream.empty() : Stream.ofNullable(texts.getProperty(text.substring(1))))
                .toList();
    }
}
