// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.comptoir.spi.Extension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What plugin authors read beside a method is code that compiles. */
class JavadocExamplesTest {

    private static final Path SOURCES = Path.of("").toAbsolutePath().resolveSibling("spi/src/main/java");

    @TempDir
    Path scratch;

    @ParameterizedTest
    @MethodSource("documented")
    void everyExampleCompiles(Path source) {
        JavadocExamples examples = JavadocExamples.of(SOURCES, source);

        assertThat(examples.problems(scratch)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("extensionPoints")
    void everyMethodOfAnExtensionPointIsShownAtWork(Class<?> point) {
        JavadocExamples examples =
                JavadocExamples.of(SOURCES, SOURCES.resolve(point.getName().replace('.', '/') + ".java"));

        assertThat(point.getDeclaredMethods())
                .filteredOn(method -> !method.isSynthetic() && Modifier.isPublic(method.getModifiers()))
                .extracting(Method::getName)
                .allMatch(examples::show);
    }

    @Test
    void anExampleThatDoesNotCompileIsFound() throws IOException {
        Path source = Files.createDirectories(scratch.resolve("org/comptoir/spi/shelf/v1"))
                .resolve("Shelf.java");
        Files.writeString(source, """
                package org.comptoir.spi.shelf.v1;

                /**
                 * A shelf.
                 *
                 * <pre>{@code
                 * int height() {
                 *     return "tall";
                 * }
                 * }</pre>
                 */
                public interface Shelf {}
                """);

        assertThat(JavadocExamples.of(scratch, source).problems(scratch))
                .singleElement()
                .asString()
                .contains("String cannot be converted to int");
    }

    static List<Path> documented() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !JavadocExamples.of(SOURCES, file).isEmpty())
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<Class<?>> extensionPoints() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.map(file -> SOURCES.relativize(file).toString())
                    .filter(file -> file.endsWith(".java") && !file.endsWith("-info.java"))
                    .sorted()
                    .<Class<?>>map(file -> type(file.replace(".java", "").replace('/', '.')))
                    .filter(JavadocExamplesTest::isExtensionPoint)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isExtensionPoint(Class<?> type) {
        return type.isInterface() && Arrays.asList(type.getInterfaces()).contains(Extension.class);
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
