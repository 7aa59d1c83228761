// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.pricingvolume;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;

/** What the bundle's manifest, written before the tests run, asks of the platform and offers it. */
class BundleTest {

    private static final List<String> ALLOWED =
            List.of("java.", "org.comptoir.model", "org.comptoir.spi", "org.jspecify.");

    @Test
    void itImportsTheModelAndTheExtensionPointsAndNothingElse() throws IOException {
        assertThat(headers("Import-Package"))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(ALLOWED).anyMatch(name::startsWith))
                .noneMatch(name -> name.startsWith("org.comptoir.kernel"));
    }

    @Test
    void itKeepsItsPackagesToItself() throws IOException {
        assertThat(manifest().getValue("Export-Package")).isNull();
        assertThat(manifest().getValue("DynamicImport-Package")).isNull();
    }

    @Test
    void itOffersItsServicesByComponents() throws IOException {
        assertThat(headers("Service-Component")).hasSize(3).allSatisfy(file -> assertThat(
                        classes().resolve(file))
                .content()
                .contains("org.comptoir.spi.pricing.v1.PricingRule"));
    }

    private static List<String> headers(String name) throws IOException {
        // versions in quotes hold commas
        String plain = manifest().getValue(name).replaceAll("\"[^\"]*\"", "");
        return Arrays.stream(plain.split(",")).map(part -> part.split(";")[0]).toList();
    }

    private static Attributes manifest() throws IOException {
        try (InputStream file = Files.newInputStream(classes().resolve("META-INF/MANIFEST.MF"))) {
            return new Manifest(file).getMainAttributes();
        }
    }

    private static Path classes() {
        return Path.of("target", "classes");
    }
}
