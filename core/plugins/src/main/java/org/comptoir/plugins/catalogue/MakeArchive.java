// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.catalogue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comptoir.kernel.Sha256;
import org.comptoir.kernel.json.Json;
import org.comptoir.plugins.internal.archive.Archives;
import org.comptoir.plugins.internal.archive.PluginArchive;
import org.comptoir.plugins.internal.archive.Signature;
import org.comptoir.plugins.internal.archive.SigningKey;
import org.comptoir.plugins.internal.archive.Trust;
import org.jspecify.annotations.Nullable;

/**
 * Packs one bundle as an archive, with what the contract kit found, and signs it where a key is given: the last step of a
 * plugin's own build. What it makes it opens again as a server would. The same bundle, verdict and key give the same bytes.
 */
public final class MakeArchive {

    static final String USAGE = "--jar FILE --out FILE [--verdict FILE] [--key FILE]";

    private static final Set<String> NAMES = Set.of("--jar", "--out", "--verdict", "--key");

    private final Json json;
    private final PrintStream report;

    private MakeArchive(PrintStream report) {
        this.json = new Json();
        this.report = report;
    }

    /** Runs the program; see {@link #USAGE}. An option whose value is empty counts as not given. */
    public static void main(@Nullable String... args) throws IOException {
        run(System.out, args);
    }

    static void run(PrintStream report, @Nullable String... args) throws IOException {
        Map<String, Path> given = parse(args);
        Path jar = said(given, "--jar");
        Path out = said(given, "--out");
        MakeArchive program = new MakeArchive(report);
        program.make(jar, program.verdict(jar, given), out, Optional.ofNullable(given.get("--key")));
    }

    /** What the kit found about this very jar: a verdict that is left from a former build says nothing of it. */
    private Optional<Path> verdict(Path jar, Map<String, Path> given) throws IOException {
        Path file = given.get("--verdict");
        if (file == null || !Files.exists(file)) {
            report.println("The archive has no verdict: the contract kit has not run.");
            return Optional.empty();
        }
        String about =
                json.mapper().readTree(Files.readAllBytes(file)).path("sha256").asText();
        if (!about.equals(Sha256.of(jar).hex())) {
            report.println("The archive has no verdict: the one that is there is about another jar.");
            return Optional.empty();
        }
        return Optional.of(file);
    }

    private void make(Path jar, Optional<Path> verdict, Path out, Optional<Path> pem) throws IOException {
        Path scratch = Files.createTempDirectory("archive");
        Path kar = scratch.resolve("archive.kar");
        Path beside = out.resolveSibling(out.getFileName() + ".sig");
        try {
            KarFile.write(jar, verdict, kar);
            Optional<SigningKey> key = pem.isEmpty() ? Optional.empty() : Optional.of(SigningKey.read(pem.get()));
            byte[] digest = Sha256.of(kar).bytes();
            Optional<Signature> signature =
                    key.map(one -> new Signature(one.publicKey().text(), one.sign(digest)));
            PluginArchive archive = new Archives().open(kar, signature, trust(key), scratch);
            Files.delete(archive.jar());
            Files.move(kar, out, StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(beside);
            if (signature.isPresent()) {
                Files.writeString(beside, signature.get().text());
            }
            report.println(archive.passport().id() + " " + archive.passport().version() + ", "
                    + signature.map(one -> "signed by " + one.publisherKey()).orElse("not signed") + ": " + out);
        } finally {
            Files.deleteIfExists(kar);
            Files.delete(scratch);
        }
    }

    private static Trust trust(Optional<SigningKey> key) {
        boolean nobodySigns = key.isEmpty();
        return new Trust(key.map(one -> Set.of(one.publicKey())).orElse(Set.of()), Set.of(), Set.of(), nobodySigns);
    }

    private static Map<String, Path> parse(@Nullable String... args) {
        Map<String, Path> given = new HashMap<>();
        // Maven hands an empty argument over as none.
        List<String> rest =
                Arrays.stream(args).map(arg -> arg == null ? "" : arg).toList();
        for (int i = 0; i < rest.size(); i += 2) {
            if (!NAMES.contains(rest.get(i)) || i + 1 == rest.size()) {
                throw new IllegalArgumentException("what is " + rest.get(i) + "? " + USAGE);
            }
            if (!rest.get(i + 1).isEmpty()) {
                given.put(rest.get(i), Path.of(rest.get(i + 1)));
            }
        }
        return given;
    }

    private static Path said(Map<String, Path> given, String name) {
        Path value = given.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing: " + USAGE);
        }
        return value;
    }
}
