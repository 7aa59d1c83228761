// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** A framework with empty bundles, whose contexts a test uses as the code in them would. */
final class Bundles implements AutoCloseable {

    private static final String PACKAGES = "org.comptoir.model,org.comptoir.api,org.comptoir.api.order,"
            + "org.comptoir.api.access,org.comptoir.api.event,org.comptoir.spi,org.comptoir.spi.pricing.v1,"
            + "org.comptoir.spi.broker.v1,org.comptoir.kernel";

    private final Path folder;
    private final Framework framework;
    private int made;

    Bundles(Path folder) {
        this.folder = folder;
        Map<String, String> settings = new HashMap<>();
        settings.put(Constants.FRAMEWORK_STORAGE, folder.resolve("cache").toString());
        settings.put(Constants.FRAMEWORK_BSNVERSION, Constants.FRAMEWORK_BSNVERSION_MULTIPLE);
        settings.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, PACKAGES);
        settings.put("felix.log.level", "0");
        this.framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(settings);
        try {
            framework.start();
        } catch (BundleException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A started bundle of the core. */
    Bundle core(String name) {
        return start("mvn:org.comptoir/comptoir-" + name + "/1.0.0", "org.comptoir." + name, "1.0.0", "");
    }

    /** A started bundle of another project that came along with the core, such as the HTTP server. */
    Bundle along(String name) {
        return start("mvn:org.comptoir/comptoir-http/1.0.0", name, "1.0.0", "");
    }

    /** A started bundle that came from elsewhere and has no passport. */
    Bundle platform(String name) {
        return start("mvn:org.apache.felix/" + name + "/1.0.0", name, "1.0.0", "");
    }

    /** A started bundle with a passport. @param permissions attributes of it, such as {@code ;reads="orders"} */
    Bundle plugin(String id, String version, String permissions) {
        String location = "comptoir-plugin:" + id + "/" + version + "/" + made;
        return start(location, id, version, "org.comptoir.plugin;org.comptoir.plugin=\"" + id + "\"" + permissions);
    }

    private Bundle start(String location, String name, String version, String provides) {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", name);
        main.putValue("Bundle-Version", version);
        main.putValue("Import-Package", PACKAGES);
        if (!provides.isEmpty()) {
            main.putValue("Provide-Capability", provides);
        }
        Path jar = folder.resolve("bundle-" + made++ + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream empty = new JarOutputStream(file, manifest)) {
            empty.finish();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        try (InputStream content = Files.newInputStream(jar)) {
            Bundle bundle = framework.getBundleContext().installBundle(location, content);
            bundle.start();
            return bundle;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (BundleException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        try {
            framework.stop();
            framework.waitForStop(5_000);
        } catch (BundleException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
