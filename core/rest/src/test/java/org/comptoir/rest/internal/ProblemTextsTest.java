// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;
import org.junit.jupiter.api.Test;

/**
 * Every code that the sources name has a text in both languages, and the reference of errors is made of them. Write it
 * anew with {@code -Dcomptoir.write-docs=true}.
 */
class ProblemTextsTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
    private static final Path REFERENCE = ROOT.resolve("docs/reference/errors.md");

    /** A code, or something that looks like one: {@code "order.unknown"}. */
    private static final Pattern CODE = Pattern.compile("\"([a-z][a-z0-9-]*\\.[a-z0-9-]+)\"");
    /** What plugins say of documents and lines are findings, which bring their own words. */
    private static final Pattern REFUSED =
            Pattern.compile("(?:ComptoirException\\(|invalid\\(|refuse\\()\\s*\"([a-z][a-z0-9-]*\\.[a-z0-9-]+)\"");

    /** The second half of a code whose first is a variable. */
    private static final Pattern SECOND_HALF =
            Pattern.compile("(?:ComptoirException|invalid|conflict)\\(\\s*\\w+ \\+ \"(\\.[a-z-]+)\"");

    /** How those are called that make codes of halves: what stands first among the arguments is the first half. */
    private static final Map<String, String> FIRST_HALVES =
            Map.of("Decimals", "new Decimals", "SireneNumber", "SireneNumber.require", "TaxIds", "mismatch");

    private static Set<String> named(Path module, Pattern pattern) {
        try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> pattern.matcher(read(file)).results().map(MatchResult::group))
                    .map(text -> text.substring(text.indexOf('"') + 1, text.length() - 1))
                    .collect(Collectors.toCollection(TreeSet::new));
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

    /** What is said of plugins is no refusal, though it is put into words as they are. */
    private static final String SENTENCES = "plugin-said.";

    private static List<Path> modules(String folder) {
        try (Stream<Path> found = Files.list(ROOT.resolve(folder))) {
            return found.filter(module -> Files.isDirectory(module.resolve("src/main/java")))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, String> texts(Path module, String language) {
        Path file = module.resolve("src/main/resources/OSGI-INF/problems/" + language + ".properties");
        if (!Files.exists(file)) {
            return Map.of();
        }
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            read.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Map<String, String> texts = new TreeMap<>();
        read.stringPropertyNames().forEach(code -> texts.put(code, read.getProperty(code)));
        return texts;
    }

    @Test
    void everyCodeOfTheCoreHasATextAndEveryTextACode() {
        Set<String> named = new TreeSet<>();
        modules("core").forEach(module -> named.addAll(named(module, CODE)));
        Set<String> others =
                Set.of(read(Path.of("src/test/resources/not-codes.txt")).split("\\s+"));
        Set<String> codes = new TreeSet<>(named);
        codes.removeAll(others);
        Set<String> composed =
                Set.of(read(Path.of("src/test/resources/composed-codes.txt")).split("\\s+"));
        codes.addAll(composed);
        assertThat(texts(ROOT.resolve("core/kernel"), "en").keySet()).containsExactlyInAnyOrderElementsOf(codes);
        assertThat(others).as("not-codes.txt names nothing that is gone").isSubsetOf(named);
    }

    /** Nobody sees a code that is made of two halves by looking for whole ones: so each is made here as well. */
    @Test
    void everyCodeThatIsMadeOfTwoHalvesHasAText() {
        Set<String> made = new TreeSet<>();
        Set<String> makers = new TreeSet<>();
        for (Path module : modules("core")) {
            each(module, file -> {
                Set<String> endings = SECOND_HALF
                        .matcher(read(file))
                        .results()
                        .map(half -> half.group(1))
                        .collect(Collectors.toSet());
                if (!endings.isEmpty()) {
                    String maker = file.getFileName().toString().replace(".java", "");
                    makers.add(maker);
                    beginnings(maker).forEach(begin -> endings.forEach(end -> made.add(begin + end)));
                }
            });
        }
        assertThat(makers).as("who makes codes of halves").isEqualTo(FIRST_HALVES.keySet());
        assertThat(made).contains("unit-price.malformed", "siren.length");
        assertThat(texts(ROOT.resolve("core/kernel"), "en").keySet()).containsAll(made);
    }

    /** What the first halves are, by what their maker is called with. */
    private static Set<String> beginnings(String maker) {
        Set<String> found = new TreeSet<>();
        Pattern call = Pattern.compile(FIRST_HALVES.get(maker) + "\\(\\s*\"([a-z-]+)\"");
        modules("core")
                .forEach(module -> each(
                        module,
                        file -> call.matcher(read(file)).results().forEach(match -> found.add(match.group(1)))));
        return found;
    }

    private static void each(Path module, Consumer<Path> consumer) {
        try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(consumer);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void everyCodeThatAPluginRefusesWithHasAText() {
        for (Path plugin : modules("plugins")) {
            Set<String> known = new TreeSet<>(texts(plugin, "en").keySet());
            known.addAll(texts(ROOT.resolve("core/kernel"), "en").keySet());
            Set<String> missing = named(plugin, REFUSED);
            missing.removeAll(known);
            assertThat(missing).as(plugin.getFileName().toString()).isEmpty();
        }
    }

    @Test
    void everyTextIsThereInBothLanguages() {
        Stream.of("core", "plugins").flatMap(folder -> modules(folder).stream()).forEach(module -> {
            Map<String, String> english = texts(module, "en");
            Map<String, String> french = texts(module, "fr");
            assertThat(french.keySet()).as(module.toString()).isEqualTo(english.keySet());
            assertThat(english.values()).noneMatch(String::isBlank);
            assertThat(french.values()).noneMatch(String::isBlank);
        });
    }

    @Test
    void theReferenceOfErrorsIsUpToDate() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Errors

                Every refusal has a stable code. Over HTTP it comes as `application/problem+json` (see [rest.md](rest.md)):
                programs read `code`, people read `title`, in French or English by `Accept-Language`. This page is made of
                the texts that the modules hold under `OSGI-INF/problems`; a plugin brings those of its own codes.
                """);
        Stream.of("core", "plugins").flatMap(folder -> modules(folder).stream()).forEach(module -> {
            Map<String, String> english = texts(module, "en");
            Map<String, String> french = texts(module, "fr");
            if (!english.isEmpty()) {
                page.append("\n## ")
                        .append(module.startsWith(ROOT.resolve("core")) ? "The core" : module.getFileName())
                        .append("\n\n| code | English | French |\n|---|---|---|\n");
                english.keySet().removeIf(code -> code.startsWith(SENTENCES));
                english.forEach((code, text) -> page.append("| `")
                        .append(code)
                        .append("` | ")
                        .append(text)
                        .append(" | ")
                        .append(french.get(code))
                        .append(" |\n"));
            }
        });
        if (Boolean.getBoolean("comptoir.write-docs")) {
            Files.writeString(REFERENCE, page);
        }
        assertThat(REFERENCE)
                .as("write it anew with -Dcomptoir.write-docs=true")
                .hasContent(page.toString());
    }

    @EachDatabase
    void aRefusalSpeaksTheCallersLanguage(TestKernel kernel) {
        Shop shop = Shop.open(kernel);
        String path = "customers/pty_01hjv7ze7rf8vb9r0p0m1a2b3c";
        Answer french = shop.send("GET", path, Map.of("Accept-Language", "fr-FR, en;q=0.5"), new byte[0]);
        Answer english = shop.get(path);
        assertThat(french.status()).isEqualTo(404);
        assertThat(french.json().path("title").asText()).isEqualTo("Ce client n'existe pas dans cette société");
        assertThat(french.json().path("detail").asText()).endsWith("pty_01hjv7ze7rf8vb9r0p0m1a2b3c");
        assertThat(french.header("Content-Language")).isEqualTo("fr");
        assertThat(english.json().path("title").asText()).isEqualTo("There is no such customer in this company");
        assertThat(shop.send("GET", path, Map.of("Accept-Language", "\u0001;;q=x"), new byte[0])
                        .status())
                .isBetween(400, 404);
    }
}
