// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which database the books of a data folder are in. A start opens that one or none: on another it would show an empty shop,
 * and whoever sees that believes the books lost.
 *
 * <p>An address counts as that of the books once a server was ready on it. Until then it is kept apart, so that a mistyped
 * one does not stay, and one whose launcher was killed half-way is not forgotten either.
 */
record Books(Path folder) {

    private Path known() {
        return folder.resolve("database.url");
    }

    private Path tried() {
        return folder.resolve("database.url.tried");
    }

    private Path own() {
        return folder.resolve("db");
    }

    /**
     * The address to start with, empty for the database in the folder itself. Refuses an address that is not where the
     * books are.
     *
     * @param asked what this start names, null for where the books are
     */
    Optional<String> choose(@Nullable String asked) throws IOException {
        Optional<String> known = read(known());
        if (asked == null) {
            return known.isPresent() || hasOwn() ? known : read(tried());
        }
        if (known.isPresent() && !place(known.get()).equals(place(asked))) {
            throw elsewhere(place(known.get()), asked, "remove " + known() + " first if the books have moved there");
        }
        if (known.isEmpty() && hasOwn()) {
            throw elsewhere(
                    "its own database, " + own(), asked, "move " + own() + " away first if nobody needs what is in it");
        }
        return Optional.of(asked);
    }

    private Refusal elsewhere(String here, String asked, String orElse) {
        return new Refusal("The data folder " + folder + " has its books in " + here + ", and not in " + place(asked)
                + ": leave --db out to open them, choose another folder with --data, or " + orElse + ".");
    }

    /** A server is about to start on this address. */
    void opening(Optional<String> address) throws IOException {
        Files.deleteIfExists(tried());
        if (address.isPresent() && !address.equals(read(known()))) {
            DataFolder.writeSecret(tried(), address.get());
        }
    }

    /** A server is ready on the chosen database: from now on the books are there. */
    void opened() throws IOException {
        if (Files.exists(tried())) {
            Files.move(tried(), known(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** No server came to be: what was tried is not where the books are. */
    void notOpened() {
        try {
            Files.deleteIfExists(tried());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean hasOwn() throws IOException {
        if (!Files.isDirectory(own())) {
            return false;
        }
        try (Stream<Path> files = Files.list(own())) {
            return files.findAny().isPresent();
        }
    }

    private static Optional<String> read(Path file) throws IOException {
        return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    }

    /** Which database an address means: without options, which may hold a password and change while the books stay. */
    static String place(String url) {
        String rest = url.substring("jdbc:postgresql:".length()).split("\\?", 2)[0];
        if (!rest.startsWith("//")) {
            rest = "//localhost/" + rest;
        }
        String[] hostsAndName = rest.substring(2).split("/", 2);
        StringBuilder place = new StringBuilder("jdbc:postgresql://");
        for (String host : hostsAndName[0].split(",")) {
            String named = host.isEmpty() ? "localhost" : host.toLowerCase(Locale.ROOT);
            place.append(place.charAt(place.length() - 1) == '/' ? "" : ",")
                    .append(named)
                    .append(named.matches(".*:[0-9]+") ? "" : ":5432");
        }
        return place.append('/')
                .append(hostsAndName.length > 1 ? hostsAndName[1] : "")
                .toString();
    }
}
