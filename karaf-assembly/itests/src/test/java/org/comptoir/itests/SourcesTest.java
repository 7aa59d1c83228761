// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the formatter does not see to: it passes over the licence header of a package-info. */
class SourcesTest {

    private static final String HEADER = "// SPDX-License-Identifier: Apache-2.0\n// Copyright the Comptoir authors\n";

    @Test
    void everySourceFileSaysItsLicence() throws IOException {
        List<Path> without = new ArrayList<>();
        for (Path file : sources()) {
            if (!Files.readString(file).startsWith(HEADER)) {
                without.add(file);
            }
        }
        assertThat(without).isEmpty();
    }

    /** Where the mark is missing, nothing is checked for null, and nobody notices. */
    @Test
    void everyPackageSaysWhatItIsAndIsCheckedForNull() throws IOException {
        List<Path> without = new ArrayList<>();
        for (Path folder : sources().stream()
                .filter(file -> file.toString().contains("/src/main/java/"))
                // The fields of its state are filled in by JMH.
                .filter(file -> !file.toString().contains("/bench/guard/"))
                .map(Path::getParent)
                .distinct()
                .toList()) {
            Path page = folder.resolve("package-info.java");
            if (!Files.exists(page) || !Files.readString(page).contains("\n@NullMarked\n")) {
                without.add(folder);
            }
        }
        assertThat(without).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String part : new String[] {"core", "plugins", "karaf-assembly"}) {
            try (Stream<Path> files = Files.walk(Launcher.sources().resolve(part))) {
                files.filter(path -> path.toString().endsWith(".java"))
                        .filter(path -> !path.toString().contains("/target/"))
                        // What archetypes generate is its author's, who chooses the licence.
                        .filter(path -> !path.toString().contains("/archetype-resources/"))
                        .forEach(all::add);
            }
        }
        return all;
    }
}
