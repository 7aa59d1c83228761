// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is in the archive: nothing that nobody looked at, and nothing of the workshop. */
class DistributionIT {

    private static final Path ARCHIVE = Launcher.sources().resolve("karaf-assembly/distribution/target/assembly");
    private static final Path REVIEW = Launcher.sources().resolve("docs/reference/dependencies-security.md");
    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d.*)\\.jar");
    private static final Pattern REVIEWED = Pattern.compile("`([^`\\s]+)` ([0-9][0-9A-Za-z._-]*[0-9A-Za-z])");

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(ARCHIVE)) {
            return files.filter(Files::isRegularFile).map(ARCHIVE::relativize).toList();
        }
    }

    /** A library that comes, goes or changes its version is looked at again before it is shipped. */
    @Test
    void everyLibraryIsReviewed() throws IOException {
        Set<String> shipped = files().stream()
                .map(file -> JAR.matcher(file.getFileName().toString()))
                .filter(Matcher::matches)
                .filter(jar -> !jar.group(1).startsWith("comptoir-"))
                .map(jar -> jar.group(1) + " " + jar.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> reviewed = REVIEWED.matcher(Files.readString(REVIEW))
                .results()
                .map(found -> found.group(1) + " " + found.group(2))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(shipped).hasSizeGreaterThan(50);
        assertThat(reviewed).containsAll(shipped);
    }

    @Test
    void nothingOfTheWorkshopIsShipped() throws IOException {
        assertThat(files())
                .noneMatch(file -> file.toString().matches("(.*/)?\\.(git|svn|hg)(/.*)?"))
                .noneMatch(file -> file.getFileName()
                        .toString()
                        .matches(".*(junit|assertj|jqwik|testkit|comptoir-tck|samples|archetype|-sources|-tests).*"))
                .noneMatch(file -> file.toString().endsWith(".java"));
    }
}
