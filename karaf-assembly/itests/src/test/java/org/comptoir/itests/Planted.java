// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Secrets that were given to a server, by what they are; looks for them where they must not be. */
final class Planted {

    private final Map<String, List<String>> forms = new LinkedHashMap<>();

    /** Also as it is, each byte a char; as hexadecimal digits; in base 64, but for what depends on its neighbours. */
    void plant(String name, String secret) {
        if (secret.length() < 8) {
            throw new IllegalArgumentException(name + " is too short to be found by it: " + secret);
        }
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        List<String> all = new ArrayList<>(List.of(secret, HexFormat.of().formatHex(bytes)));
        all.add(new String(secret.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
        String coded = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        all.add(coded.substring(0, coded.length() - coded.length() % 4));
        forms.put(name, List.copyOf(all));
    }

    Set<String> names() {
        return forms.keySet();
    }

    /** Where which of them lies, in a folder but for some files of it; archives are looked into. */
    List<String> in(Path folder, Set<String> apart) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (apart.stream().noneMatch(name::startsWith)) {
                    found.addAll(in(name, Files.readAllBytes(file)));
                }
            }
        }
        return found;
    }

    List<String> in(String name, byte[] content) throws IOException {
        List<String> found = new ArrayList<>();
        String text = new String(content, StandardCharsets.ISO_8859_1);
        forms.forEach((secret, all) -> {
            if (all.stream().anyMatch(text::contains)) {
                found.add(secret + " in " + name);
            }
        });
        if (text.startsWith("PK\3\4")) {
            found.addAll(inArchive(name, content));
        }
        return found;
    }

    private List<String> inArchive(String name, byte[] content) throws IOException {
        List<String> found = new ArrayList<>();
        try (InputStream in = new java.io.ByteArrayInputStream(content);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.getName().endsWith(".class") && !entry.getName().endsWith(".jar")) {
                    found.addAll(in(name + "!" + entry.getName(), zip.readAllBytes()));
                }
            }
        }
        return found;
    }
}
