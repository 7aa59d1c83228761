// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.catalogue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the program was told.
 *
 * @param name what people call the catalogue
 * @param made when it is made: said, not asked of a clock, so that the same input gives the same bytes
 * @param key the file of the private key
 * @param newKey whether the key is made when its file is not there
 * @param out the folder that the catalogue is written to
 * @param revoked a file with one digest to a line
 * @param jars the bundles
 */
record Options(String name, Instant made, Path key, boolean newKey, Path out, Optional<Path> revoked, List<Path> jars) {

    static final String USAGE =
            "--name NAME --made INSTANT --key FILE [--new-key | --known-key] [--version VERSION] --out FOLDER"
                    + " [--revoked FILE] JAR...";

    /** What is no release ends so. A release whose key the build made could never be followed by another. */
    private static final String SNAPSHOT = "-SNAPSHOT";

    private static final Set<String> NAMES = Set.of("--name", "--made", "--key", "--out", "--revoked", "--version");

    static Options parse(String... args) {
        Map<String, String> values = new HashMap<>();
        List<Path> jars = new ArrayList<>();
        boolean newKey = false;
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--new-key")) {
                newKey = true;
            } else if (args[i].equals("--known-key")) {
                newKey = false;
            } else if (NAMES.contains(args[i]) && i + 1 < args.length) {
                values.put(args[i], args[++i]);
            } else if (args[i].startsWith("--")) {
                throw new IllegalArgumentException("what is " + args[i] + "? " + USAGE);
            } else {
                jars.add(Path.of(args[i]));
            }
        }
        if (newKey && !values.getOrDefault("--version", SNAPSHOT).endsWith(SNAPSHOT)) {
            throw new IllegalArgumentException("version " + values.get("--version")
                    + " is a release: it is signed with the project's own key, -Dcomptoir.catalogue.key=FILE");
        }
        return new Options(
                said(values, "--name"),
                Instant.parse(said(values, "--made")),
                Path.of(said(values, "--key")),
                newKey,
                Path.of(said(values, "--out")),
                Optional.ofNullable(values.get("--revoked")).map(Path::of),
                jars);
    }

    private static String said(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing: " + USAGE);
        }
        return value;
    }
}
