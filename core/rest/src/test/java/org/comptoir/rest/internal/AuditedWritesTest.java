// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comptoir.api.access.Writes;
import org.comptoir.testkit.EachDatabase;
import org.comptoir.testkit.TestKernel;
import org.junit.jupiter.api.Test;

/**
 * All that a plugin can change is in the audit trail, under the action that {@code audited-writes.txt} names for each
 * method; whoever adds a method that writes adds its action there.
 */
class AuditedWritesTest {

    private static final Path CORE = Path.of("").toAbsolutePath().getParent();
    private static final Path API = CORE.resolve("api/src/main/java");

    /** What is said to the audit trail, whole or with an end that the code puts to it, as in {@code "payment." + kind}. */
    private static final Pattern SAID =
            Pattern.compile("(?:audit|auditOfPlugin|tell)\\(\\s*(?:(?:tx|call),\\s*)?\"([a-z-]+\\.[a-z-]*)\"");

    private static Stream<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file ->
                            file.toString().endsWith(".java") && file.toString().contains("src/main/"))
                    .toList()
                    .stream();
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

    private static Class<?> type(Path source) {
        String name = API.relativize(source).toString().replace('/', '.').replaceAll("\\.java$", "");
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Map<String, String> actions() {
        return read(Path.of("src/test/resources/audited-writes.txt"))
                .lines()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(words -> words[0], words -> words[1], (one, other) -> one, TreeMap::new));
    }

    @Test
    void everyMethodThatWritesHasItsAction() {
        Set<String> writes = sources(API)
                .filter(source -> !source.endsWith("package-info.java"))
                .map(AuditedWritesTest::type)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Writes.class))
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(actions().keySet()).isEqualTo(writes);
    }

    /** {@code exported-files.txt} names, for each operation that answers a file, its action or why there is none. */
    @EachDatabase
    void everyFileThatLeavesIsInTheTrailOrHasAReasonNotToBe(TestKernel kernel) {
        Map<String, String> named = read(Path.of("src/test/resources/exported-files.txt"))
                .lines()
                .map(line -> line.split(" ", 3))
                .collect(Collectors.toMap(words -> words[0] + " " + words[1], words -> words[2]));
        Set<String> files = new TreeSet<>();
        new Shop(kernel)
                .get("openapi.json")
                .json()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> operation.getValue().at("/responses/200/content").properties().stream()
                                .anyMatch(content -> !content.getKey().equals("application/json")))
                        .forEach(operation ->
                                files.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(named.keySet()).isEqualTo(files);
        assertThat(named.values()).allSatisfy(how -> assertThat(how.startsWith("not: ") || said().contains(how))
                .as(how)
                .isTrue());
    }

    private static Set<String> said() {
        return sources(CORE)
                .flatMap(source -> SAID.matcher(read(source)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyActionIsSaidToTheAuditTrail() {
        Set<String> said = said();
        assertThat(actions().values()).allSatisfy(action -> assertThat(said)
                .anyMatch(words -> words.endsWith(".") ? action.startsWith(words) : action.equals(words)));
    }
}
