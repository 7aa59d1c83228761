// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;

/**
 * Two majors of one extension point in one server: plugins of the first go on unchanged, and a core that asks the second
 * alone sees them through a bridge. The major is in the package's name, so one bundle can import both.
 */
class TwoMajorsTest {

    private static final String V2 = "org.comptoir.majors.shelf.v2.Shelf";

    @TempDir
    Path storage;

    private Framework framework;

    @BeforeEach
    void boots() throws BundleException, IOException {
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        storage.toString(),
                        Constants.FRAMEWORK_STORAGE_CLEAN,
                        Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT));
        framework.start();
        install("shelf.v1", "", List.of(org.comptoir.majors.shelf.v1.Shelf.class));
        install(
                "shelf.v2",
                "",
                List.of(org.comptoir.majors.shelf.v2.Shelf.class, org.comptoir.majors.shelf.v2.Shelf.Size.class));
    }

    @AfterEach
    void stops() throws BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(10_000);
    }

    @Test
    void aPluginOfTheFirstMajorServesWhoAsksTheSecondThroughABridge() throws Exception {
        Bundle older = install("older", "shelf.v1", List.of(org.comptoir.majors.older.Activator.class));
        install("newer", "shelf.v2", List.of(org.comptoir.majors.newer.Activator.class));
        assertThat(shelves()).containsExactly("Size[name=oak, boards=5]");

        install("bridge", "shelf.v1,shelf.v2", List.of(org.comptoir.majors.bridge.Activator.class));

        assertThat(shelves()).containsExactlyInAnyOrder("Size[name=oak, boards=5]", "Size[name=older, boards=4]");
        older.stop();
        assertThat(shelves()).containsExactly("Size[name=oak, boards=5]");
        older.start();
        assertThat(shelves()).containsExactlyInAnyOrder("Size[name=oak, boards=5]", "Size[name=older, boards=4]");
    }

    /** What a core that knows the second major alone is answered. */
    private List<String> shelves() throws Exception {
        BundleContext context = framework.getBundleContext();
        ServiceReference<?>[] found = context.getAllServiceReferences(V2, null);
        if (found == null) {
            return List.of();
        }
        return Arrays.stream(found).map(reference -> size(context, reference)).toList();
    }

    private static String size(BundleContext context, ServiceReference<?> reference) {
        try {
            Object shelf = Objects.requireNonNull(context.getService(reference));
            Class<?> type = shelf.getClass().getClassLoader().loadClass(V2);
            Method size = type.getMethod("size");
            return size.invoke(shelf).toString();
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Bundle install(String name, String uses, List<Class<?>> classes) throws BundleException, IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.putValue("Manifest-Version", "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", name);
        Class<?> first = classes.get(0);
        if (uses.isEmpty()) {
            headers.putValue("Export-Package", first.getPackageName() + ";version=\"1.0.0\"");
        } else {
            headers.putValue("Bundle-Activator", first.getName());
            headers.putValue("Import-Package", imports(uses));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (Class<?> type : classes) {
                String file = type.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new JarEntry(file));
                try (InputStream in = Objects.requireNonNull(type.getResourceAsStream("/" + file))) {
                    in.transferTo(jar);
                }
            }
        }
        Bundle bundle = framework.getBundleContext().installBundle(name, new ByteArrayInputStream(bytes.toByteArray()));
        bundle.start();
        return bundle;
    }

    private static String imports(String uses) {
        return Stream.concat(
                        Stream.of("org.osgi.framework", "org.osgi.util.tracker"),
                        Arrays.stream(uses.split(","))
                                .map(one -> "org.comptoir.majors." + one + ";version=\"[1.0,2)\""))
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
    }
}
