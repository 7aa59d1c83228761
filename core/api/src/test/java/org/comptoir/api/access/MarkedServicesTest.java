// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each method of each service says what it touches, so that nothing new is open to plugins by oversight. */
class MarkedServicesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final List<Class<? extends Annotation>> MARKS =
            List.of(Reads.class, Writes.class, NotForPlugins.class);

    /** What the core offers; plugins implement the rest. */
    static List<Class<?>> services() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> read(file).contains("\n@ProviderType\npublic interface "))
                    .<Class<?>>map(file -> loaded(SOURCES.relativize(file)))
                    .sorted((one, other) -> one.getName().compareTo(other.getName()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Class<?> loaded(Path file) {
        try {
            return Class.forName(file.toString().replace(".java", "").replace('/', '.'));
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Whether a method bears a mark, or its service does. */
    static boolean has(Method method, Class<? extends Annotation> mark) {
        return method.isAnnotationPresent(mark) || method.getDeclaringClass().isAnnotationPresent(mark);
    }

    private static List<Annotation> marks(AnnotatedElement element) {
        return MARKS.stream()
                .<Annotation>map(element::getAnnotation)
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void theServicesAreFound() {
        assertThat(services()).hasSizeGreaterThan(15).contains(ApiKeys.class);
    }

    @ParameterizedTest
    @MethodSource("services")
    void eachMethodSaysWhatItTouchesOrItsServiceDoes(Class<?> service) {
        boolean whole = !marks(service).isEmpty();
        for (Method method : service.getMethods()) {
            assertThat(marks(method))
                    .as("marks of %s, where its service has %s", method, marks(service))
                    .hasSizeBetween(whole ? 0 : 1, whole ? 0 : 2);
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void whatTheyTouchIsInTheListOfResources(Class<?> service) {
        Stream.concat(Stream.of((AnnotatedElement) service), Stream.of(service.getMethods()))
                .flatMap(element -> marks(element).stream())
                .forEach(mark -> {
                    if (mark instanceof Reads reads) {
                        assertThat(Resources.all()).contains(reads.value());
                    }
                    if (mark instanceof Writes writes) {
                        assertThat(Resources.all()).contains(writes.value());
                    }
                });
    }

    @Test
    void whatDecidesWhoMayDoWhatIsNeverForPlugins() {
        assertThat(List.of(
                        ApiKeys.class,
                        FirstRun.class,
                        org.comptoir.api.plugin.PluginLife.class,
                        org.comptoir.api.plugin.PluginList.class,
                        org.comptoir.api.plugin.PluginCatalogue.class))
                .allSatisfy(service -> assertThat(service.isAnnotationPresent(NotForPlugins.class))
                        .isTrue());
    }
}
