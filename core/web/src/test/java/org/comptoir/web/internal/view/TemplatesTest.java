// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comptoir.api.access.Scopes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no template may hold, since the content security policy would keep it from working or a hole be needed in it. */
class TemplatesTest {

    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\sstyle\\s*=|\\son[a-z]+\\s*=|hx-on|js:|javascript:|<style|hx-trigger=\"[^\"]*\\[|\\$unsafe|srcdoc",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SCRIPT = Pattern.compile("<script([^>]*)>(.*?)</script>", Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile("\\.(of|count)\\(\"([a-z0-9-]+(?:/[a-z0-9-]+)+)\"");

    private static Map<Path, String> templates() throws IOException {
        return read(Path.of("src/main/jte"), ".jte");
    }

    private static Map<Path, String> read(Path folder, String ending) throws IOException {
        Map<Path, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(ending)).toList()) {
                found.put(file, Files.readString(file));
            }
        }
        assertThat(found).isNotEmpty();
        return found;
    }

    @Test
    void nothingIsInline() throws IOException {
        templates().forEach((file, text) -> assertThat(FORBIDDEN.matcher(text).results())
                .as(file.toString())
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p style=\"color:red\">",
                "<a onclick=\"x()\">",
                "<a hx-on:click=\"x()\">",
                "<a hx-vals=\"js:{a:1}\">",
                "<a href=\"javascript:x()\">",
                "<input hx-trigger=\"keyup[key=='Enter']\">",
                "$unsafe{view.text()}"
            })
    void whatWouldBeIsFound(String line) {
        assertThat(FORBIDDEN.matcher(line).find()).isTrue();
    }

    @Test
    void everyScriptIsAFile() throws IOException {
        templates().forEach((file, text) -> {
            Matcher script = SCRIPT.matcher(text);
            while (script.find()) {
                assertThat(script.group(1)).as(file.toString()).contains("src=");
                assertThat(script.group(2)).as(file.toString()).isBlank();
            }
        });
    }

    /** Nobody reads them over a shoulder, and what keeps passwords for people knows which field is which. */
    @Test
    void passwordsAreTypedUnseenAndKeepersOfPasswordsAreWelcome() throws IOException {
        List<String> fields = new ArrayList<>();
        templates().forEach((file, text) -> text.lines()
                .filter(line -> line.matches(".*form\\.field\\(name = \"(password|present|again)\".*"))
                .forEach(fields::add));

        assertThat(fields)
                .hasSizeGreaterThan(5)
                .allMatch(field -> field.contains("type = \"password\""))
                .allMatch(field -> field.matches(".*autocomplete = \"(current|new)-password\".*"));
    }

    @Test
    void everyFormThatChangesCarriesTheTokenUnlessNobodyIsSignedInThere() throws IOException {
        templates().forEach((file, text) -> {
            long forms = count(text, "method=\"post\"");
            long tokens = count(text, "@template.form.token(");
            boolean atTheDoor = text.contains("@template.layout.door")
                    && !file.endsWith("confirm.jte")
                    && !file.endsWith("set-up-extras.jte");
            assertThat(tokens).as(file.toString()).isEqualTo(atTheDoor ? 0 : forms);
        });
    }

    private static long count(String text, String part) {
        return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
    }

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        assertThat(words("fr").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(words("en").stringPropertyNames());
        words("en").forEach((key, text) -> assertThat(places(words("fr").getProperty((String) key)))
                .as((String) key)
                .isEqualTo(places((String) text)));
    }

    private static TreeSet<String> places(String text) {
        TreeSet<String> places = new TreeSet<>();
        Pattern.compile("\\{\\w+}").matcher(text).results().forEach(place -> places.add(place.group()));
        return places;
    }

    @Test
    void everyWordThatIsNamedIsThere() throws IOException {
        Properties english = words("en");
        Map<Path, String> all = templates();
        all.putAll(read(Path.of("src/main/java"), ".java"));
        all.forEach((file, text) -> KEY.matcher(text).results().forEach(named -> {
            String key = named.group(2) + (named.group(1).equals("count") ? "/one" : "");
            assertThat(english.getProperty(key)).as(file + ": " + key).isNotNull();
        }));
    }

    @Test
    void eachRightThatAKeyCanHaveIsSaidInBothLanguages() throws IOException {
        for (String language : List.of("en", "fr")) {
            Properties words = words(language);
            assertThat(Scopes.all()).as(language).allSatisfy(scope -> assertThat(words.getProperty("scope/" + scope))
                    .isNotBlank());
        }
    }

    /** Not the books: who buys and who packs sees none. */
    @Test
    void theFirstPageSaysWhereOneIsAndPromisesNoBooks() {
        assertThat(words("en").getProperty("home/lead")).doesNotContain("books").contains("signed in at {1}");
        assertThat(words("fr").getProperty("home/lead")).doesNotContain("livres");
    }

    @Test
    void theSetUpPagesCallTheTokenAsTheRefusalsDo() {
        Properties french = words("fr");
        assertThat(french.getProperty("set-up-token/token")).isEqualTo("Jeton de mise en service");
        assertThat(french.getProperty("set-up/token")).contains("jeton de mise en service");
        assertThat(french.getProperty("set-up-company/siren-hint")).startsWith("Obligatoire en France");
    }

    private static Properties words(String language) {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/words/" + language + ".properties"))) {
            words.load(reader);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
        return words;
    }
}
