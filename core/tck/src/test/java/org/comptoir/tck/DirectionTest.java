// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.comptoir.model.Call;
import org.comptoir.spi.Extension;
import org.junit.jupiter.api.Test;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Closed types travel from plugin to core only: a constant or a variant that is added to what plugins receive would end an
 * exhaustive {@code switch} of a plugin that was compiled before.
 */
class DirectionTest {

    enum Colour {
        RED
    }

    record Paint(Colour colour) {}

    sealed interface Answer permits Yes {}

    record Yes() implements Answer {}

    interface Painter extends Extension {
        Answer paint(List<Paint> paints);
    }

    @ProviderType
    interface Brush {
        void dip(Colour colour);

        Colour left();
    }

    interface Brushed extends Extension {
        void take(Brush brush);
    }

    @Test
    void noExtensionPointReceivesWhatIsClosed() throws IOException {
        List<Class<?>> points = points();

        assertThat(points).hasSizeGreaterThan(13);
        assertThat(points).flatExtracting(ReceivedTypes::closed).isEmpty();
    }

    @Test
    void aConstantInsideARecordInsideAListIsFound() {
        assertThat(ReceivedTypes.closed(Painter.class))
                .containsExactly("Painter.paint takes Colour, which is closed: List<Paint> > Paint.colour");
    }

    @Test
    void ofWhatTheCoreLendsOnlyTheAnswersReachThePlugin() {
        assertThat(ReceivedTypes.closed(Brushed.class))
                .containsExactly("Brushed.take takes Colour, which is closed: Brush.left");
    }

    @Test
    void aMethodTakesOneQuestionBesideTheCall() throws IOException {
        assertThat(points())
                .flatExtracting(point -> Stream.of(point.getDeclaredMethods())
                        .filter(method -> Modifier.isAbstract(method.getModifiers()))
                        .filter(DirectionTest::takesMore)
                        .map(method -> point.getSimpleName() + "." + method.getName())
                        .toList())
                // A country and a day; a file, its names and where to; what was asked, where to and the circumstances.
                .containsExactlyInAnyOrder("VatPack.rates", "AccountingExport.write", "Importer.read", "Report.run");
    }

    private static boolean takesMore(Method method) {
        return Stream.of(method.getParameterTypes())
                        .filter(type -> !type.equals(Call.class))
                        .count()
                > 1;
    }

    private static List<Class<?>> points() throws IOException {
        Path place = Places.of(Extension.class);
        if (Files.isDirectory(place)) {
            return pointsIn(place);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return pointsIn(jar.getPath("/"));
        }
    }

    private static List<Class<?>> pointsIn(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.startsWith("org/comptoir/spi/") && name.endsWith(".class"))
                    .filter(name -> !name.endsWith("package-info.class"))
                    .sorted()
                    .<Class<?>>map(name -> type(name.replace(".class", "").replace('/', '.')))
                    .filter(type -> type.isInterface() && Extension.class.isAssignableFrom(type))
                    .toList();
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, Extension.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
