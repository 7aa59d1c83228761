// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.orderscsv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.spi.Health;

/** The profiles of the bundle and those of a folder; a profile of the folder goes before the bundle's of that name. */
final class Profiles {

    private static final String ENDING = ".properties";
    private static final String SETTING = "profilesFolder";

    private final List<String> bundled = List.of("online-retail", "simple-orders");
    private final String folder;

    Profiles(String folder) {
        this.folder = folder.strip();
    }

    List<String> names() {
        TreeSet<String> names = new TreeSet<>(bundled);
        try {
            names.addAll(inFolder());
        } catch (IOException | InvalidPathException unreadable) {
            // The bundle's own still serve; the health page names the setting.
        }
        return List.copyOf(names);
    }

    Health health() {
        try {
            for (String name : inFolder()) {
                named(name);
            }
            return Health.up();
        } catch (IOException | InvalidPathException unreadable) {
            return Health.needsConfig(SETTING, "The folder of profiles cannot be read: " + folder);
        } catch (ComptoirException wrong) {
            return Health.needsConfig(SETTING, "A profile of the folder is wrong: " + wrong.getMessage());
        }
    }

    /**
     * The profile of a name, read anew each time so that an edited file counts at once.
     *
     * @throws ComptoirException {@code orders-csv.profile-unknown}, {@code orders-csv.profile}
     */
    Profile named(String name) throws IOException {
        Optional<Path> file = file(name);
        if (file.isEmpty() && !bundled.contains(name)) {
            throw new ComptoirException(
                    "orders-csv.profile-unknown",
                    Fault.NOT_FOUND,
                    Map.of("profile", name, "known", String.join(" ", names())));
        }
        Properties keys = new Properties();
        try (InputStream bytes = file.isPresent() ? Files.newInputStream(file.get()) : resource(name);
                Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder())) {
            keys.load(text);
        } catch (IllegalArgumentException | CharacterCodingException broken) {
            throw ProfileReader.refuse(name, "", String.valueOf(broken.getMessage()));
        }
        return new ProfileReader(name, keys).read();
    }

    private InputStream resource(String name) throws IOException {
        InputStream found = Profiles.class.getResourceAsStream("/profiles/" + name + ENDING);
        if (found == null) {
            throw new IOException("not in the bundle: " + name);
        }
        return found;
    }

    private Optional<Path> file(String name) {
        try {
            return inFolder().contains(name) ? Optional.of(Path.of(folder, name + ENDING)) : Optional.empty();
        } catch (IOException | InvalidPathException unreadable) {
            throw new ComptoirException("orders-csv.folder", Fault.INVALID, Map.of(SETTING, folder), unreadable);
        }
    }

    private List<String> inFolder() throws IOException {
        if (folder.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(file -> file.endsWith(ENDING))
                    .map(file -> file.substring(0, file.length() - ENDING.length()))
                    .sorted()
                    .toList();
        }
    }
}
