// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.catalogue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comptoir.kernel.Sha256;
import org.comptoir.kernel.json.Json;
import org.comptoir.plugins.internal.archive.Archives;
import org.comptoir.plugins.internal.archive.Catalogue;
import org.comptoir.plugins.internal.archive.Catalogues;
import org.comptoir.plugins.internal.archive.Listed;
import org.comptoir.plugins.internal.archive.PluginArchive;
import org.comptoir.plugins.internal.archive.Signature;
import org.comptoir.plugins.internal.archive.SigningKey;
import org.comptoir.plugins.internal.archive.Trust;
import org.osgi.framework.Version;

/**
 * Packs bundles as archives, signs them and lists them in a catalogue, signed by the same key. What it makes it opens again
 * as a server would: a bundle that no server lets in is in no catalogue. The same bundles, verdicts, key and time give the
 * same bytes. A verdict of the contract kit is taken from {@code comptoir-passport.json} beside the bundle.
 */
public final class MakeCatalogue {

    private static final String VERDICT = "comptoir-passport.json";

    private final Json json;
    private final Archives archives;
    private final SigningKey key;
    private final Path out;

    private MakeCatalogue(SigningKey key, Path out) {
        this.json = new Json();
        this.archives = new Archives();
        this.key = key;
        this.out = out;
    }

    /** Runs the program; see {@link Options#USAGE}. The public key that proves the catalogue goes to standard output. */
    public static void main(String... args) throws IOException {
        run(System.out, args);
    }

    static void run(PrintStream report, String... args) throws IOException {
        Options options = Options.parse(args);
        if (options.newKey() && !Files.exists(options.key())) {
            Files.createDirectories(options.key().toAbsolutePath().resolveSibling("."));
            SigningKey.generate().write(options.key());
        }
        SigningKey key = SigningKey.read(options.key());
        Files.createDirectories(options.out());
        new MakeCatalogue(key, options.out()).make(options);
        report.println(key.publicKey().text());
    }

    private void make(Options options) throws IOException {
        List<Listed> listed = new ArrayList<>();
        for (Path jar : options.jars()) {
            listed.add(packed(jar));
        }
        listed.sort(Comparator.<Listed, String>comparing(one -> one.passport().id())
                .thenComparing(one -> Version.parseVersion(one.passport().version())));
        Catalogue catalogue =
                new Catalogue(Catalogue.FORMAT, options.name(), options.made(), listed, revoked(options.revoked()));
        byte[] document = json.canonical(catalogue);
        Files.write(out.resolve(Catalogue.FILE), document);
        Files.writeString(out.resolve(Catalogue.SIGNATURE), key.publicKey().text() + "\n" + key.sign(document) + "\n");
        new Catalogues(json).read(out, trust());
    }

    private Listed packed(Path jar) throws IOException {
        Path scratch = Files.createTempDirectory("catalogue");
        Path kar = scratch.resolve("archive.kar");
        try {
            Path verdict = jar.resolveSibling(VERDICT);
            KarFile.write(jar, Files.exists(verdict) ? Optional.of(verdict) : Optional.empty(), kar);
            byte[] digest = Sha256.of(kar).bytes();
            Signature signature = signed(digest);
            PluginArchive archive = archives.open(kar, Optional.of(signature), trust(), scratch);
            Files.delete(archive.jar());
            String file = archive.passport().id() + "-" + archive.passport().version() + ".kar";
            long size = Files.size(kar);
            Files.move(kar, out.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(out.resolve(file + ".sig"), signature.text());
            return new Listed(
                    archive.passport(),
                    file,
                    HexFormat.of().formatHex(digest),
                    size,
                    signature.publisherKey(),
                    signature.value());
        } finally {
            Files.deleteIfExists(kar);
            Files.delete(scratch);
        }
    }

    private Signature signed(byte[] message) {
        return new Signature(key.publicKey().text(), key.sign(message));
    }

    private Trust trust() {
        return new Trust(Set.of(key.publicKey()), Set.of(key.publicKey()), Set.of(), false);
    }

    private static List<String> revoked(Optional<Path> file) throws IOException {
        if (file.isEmpty()) {
            return List.of();
        }
        try (var lines = Files.lines(file.get())) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .sorted()
                    .distinct()
                    .toList();
        }
    }
}
