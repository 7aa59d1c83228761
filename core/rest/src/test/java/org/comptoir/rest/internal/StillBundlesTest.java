// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

class StillBundlesTest {

    private static final String ABSENT = "no.such.Activator";

    @TempDir
    Path folder;

    private Framework framework;
    private StillBundles still;

    @BeforeEach
    void start() throws BundleException {
        framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE, folder.resolve("cache").toString(), "felix.log.level", "0"));
        framework.start();
        still = new StillBundles(framework.getBundleContext());
    }

    @AfterEach
    void stop() throws BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(5_000);
    }

    private Bundle bundle(String place, String name, Map<String, String> headers) throws IOException, BundleException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", name);
        headers.forEach(main::putValue);
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        new JarOutputStream(jar, manifest).close();
        return framework.getBundleContext().installBundle(place + name, new ByteArrayInputStream(jar.toByteArray()));
    }

    private void fails(Bundle bundle) {
        assertThatThrownBy(bundle::start).isInstanceOf(BundleException.class);
    }

    @Test
    void whatWasToStartAndDidNotIsNamed() throws Exception {
        bundle("mvn:", "org.comptoir.good", Map.of()).start();
        assertThat(still.names()).isEmpty();

        fails(bundle("mvn:", "org.comptoir.broken", Map.of("Bundle-Activator", ABSENT)));
        fails(bundle("mvn:", "org.comptoir.unresolved", Map.of("Import-Package", "no.such")));

        assertThat(still.names()).containsExactly("org.comptoir.broken", "org.comptoir.unresolved");
    }

    @Test
    void whatSomebodyStoppedIsLeftInPeace() throws Exception {
        Bundle stopped = bundle("mvn:", "org.comptoir.stopped", Map.of());
        stopped.start();
        stopped.stop();

        assertThat(still.names()).isEmpty();
    }

    @Test
    void noPluginTakesTheShopDown() throws Exception {
        fails(bundle(
                "mvn:",
                "com.acme.rabais",
                Map.of(
                        "Bundle-Activator",
                        ABSENT,
                        "Provide-Capability",
                        "org.comptoir.plugin;org.comptoir.plugin=\"acme.rabais\"")));
        fails(bundle("file:deploy/", "com.acme.hot", Map.of("Bundle-Activator", ABSENT)));

        assertThat(still.names()).isEmpty();
    }
}
