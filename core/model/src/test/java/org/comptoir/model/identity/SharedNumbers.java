// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model.identity;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Large lists of numbers worked out with another program, kept beside the repository: under the folder of the system
 * property {@code comptoir.shared}, or under a folder {@code shared} next to any parent of the working directory.
 */
final class SharedNumbers {

    private SharedNumbers() {}

    /** The rows of a list, split at tabs; the test is skipped where the list is not at hand. */
    static List<String[]> rows(String name) throws IOException {
        Path file = shared().map(folder -> folder.resolve("data/fiscal").resolve(name))
                .orElse(Path.of(name));
        assumeThat(file)
                .as("the list %s is not on this machine: set -Dcomptoir.shared", name)
                .isRegularFile();
        return Files.readAllLines(file).stream()
                .map(line -> line.split("\t", -1))
                .toList();
    }

    private static Optional<Path> shared() {
        String property = System.getProperty("comptoir.shared");
        if (property != null) {
            return Optional.of(Path.of(property));
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared"))
                .filter(folder -> Files.isDirectory(folder.resolve("data")))
                .findFirst();
    }
}
