// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comptoir.kernel.Sha256;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets archives of plugins in, or refuses them with the reason and leaves nothing behind. Who signed is proven before
 * anything is unpacked. Starts nothing. Safe for many threads.
 *
 * <p>Refusals, in order: {@code plugin.archive-missing}; {@code plugin.archive-too-large} with the {@code limit};
 * {@code plugin.archive-revoked}; {@code plugin.archive-unsigned}; {@code plugin.key-malformed};
 * {@code plugin.archive-publisher} when the key is none of those accepted; {@code plugin.archive-signature}; of the zip and
 * of the bundle in it, {@code plugin.archive-damaged}, {@code plugin.archive-path}, {@code plugin.archive-duplicate},
 * {@code plugin.archive-content} when there is anything but a bundle and a verdict; {@code plugin.archive-manifest};
 * {@code plugin.archive-forbidden} with the header; {@code plugin.archive-component} with the file and what a component says
 * in it that no plugin's may; {@code plugin.archive-import}; {@code plugin.archive-embeds};
 * {@code plugin.archive-no-passport}; {@code plugin.archive-passport}; {@code plugin.archive-resource}; {@code plugin.archive-sbom} when its bill of
 * materials cannot be read; {@code plugin.archive-verdict} when the verdict in it
 * is one of another bundle; {@code plugin.archive-undeclared} when its own code opens connections and its passport names no
 * host.
 */
public final class Archives {

    static final String VERDICT = "passport.json";

    private static final Logger LOG = LoggerFactory.getLogger(Archives.class);
    private static final int LONGEST_VERDICT = 1 << 20;
    private static final int BUFFER = 64 << 10;

    private final Limits limits;

    public Archives() {
        this(Limits.STANDARD);
    }

    Archives(Limits limits) {
        this.limits = limits;
    }

    /**
     * Lets an archive in that somebody hands over.
     *
     * @param kar the archive, which may change meanwhile: what is checked is a copy
     * @param signature what came with it
     * @param into a folder that exists, for the bundle
     */
    public PluginArchive open(Path kar, Optional<Signature> signature, Trust trust, Path into) {
        return open(kar, signature, Optional.empty(), trust, into);
    }

    /**
     * Lets an archive of a catalogue in.
     *
     * <p>Refused besides: {@code plugin.archive-digest} when it is not the one that the catalogue lists,
     * {@code plugin.archive-other} when its passport is not the one that the catalogue shows.
     *
     * @param folder where the catalogue's archives lie
     */
    public PluginArchive open(Path folder, Catalogue catalogue, Listed listed, Trust trust, Path into) {
        return open(
                folder.resolve(listed.file()),
                listed.signed(),
                Optional.of(listed),
                trust.revoking(catalogue.revoked()),
                into);
    }

    private PluginArchive open(
            Path kar, Optional<Signature> signature, Optional<Listed> listed, Trust trust, Path into) {
        try {
            Path scratch = Files.createTempDirectory(into, "archive");
            try {
                PluginArchive archive = checked(kar, signature, listed, trust, scratch);
                Path kept = into.resolve(archive.sha256() + ".jar");
                Files.move(archive.jar(), kept, StandardCopyOption.REPLACE_EXISTING);
                return archive.at(kept);
            } finally {
                remove(scratch);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private PluginArchive checked(
            Path kar, Optional<Signature> signature, Optional<Listed> listed, Trust trust, Path scratch)
            throws IOException {
        Path archive = scratch.resolve("archive.kar");
        byte[] digest = copy(kar, archive);
        String sha256 = HexFormat.of().formatHex(digest);
        if (listed.isPresent() && !listed.get().sha256().equals(sha256)) {
            throw refused("plugin.archive-digest", kar, sha256);
        }
        if (trust.revoked().contains(sha256)) {
            throw refused("plugin.archive-revoked", kar, sha256);
        }
        String publisher = publisher(kar, digest, signature, trust);
        Path jar = scratch.resolve(BundleJar.FILE);
        Optional<String> verdict = unpack(archive, jar);
        BundleJar.Checked bundle = BundleJar.check(jar, limits, scratch);
        if (listed.isPresent() && !listed.get().passport().equals(bundle.passport())) {
            throw refused("plugin.archive-other", kar, sha256);
        }
        if (publisher.isEmpty()) {
            LOG.warn(
                    "Nobody signed this plugin: it is let in because development mode is on plugin={} version={} sha256={}",
                    bundle.passport().id(),
                    bundle.passport().version(),
                    sha256);
        }
        ScannedJar scanned = ScannedJar.read(jar, limits);
        if (verdict.isPresent()) {
            KitVerdict.parse(verdict.get()).checkOf(bundle.passport(), scanned.contents());
        }
        return new PluginArchive(
                bundle.passport(),
                jar,
                sha256,
                bundle.symbolicName(),
                publisher,
                verdict,
                signature
                        .filter(one -> !publisher.isEmpty())
                        .map(Signature::value)
                        .orElse(""),
                scanned.warnings(bundle.passport(), bundle.libraries()),
                bundle.libraries());
    }

    /** The key that signed, or empty where nobody did and that is allowed. */
    private static String publisher(Path kar, byte[] digest, Optional<Signature> signature, Trust trust) {
        String sha256 = HexFormat.of().formatHex(digest);
        if (signature.isEmpty()) {
            if (trust.development()) {
                return "";
            }
            throw refused("plugin.archive-unsigned", kar, sha256);
        }
        Ed25519Key key = Ed25519Key.parse(signature.get().publisherKey());
        if (!trust.publishers().contains(key)) {
            throw ComptoirException.invalid("plugin.archive-publisher", "publisherKey", key.text());
        }
        if (!key.signed(digest, signature.get().value())) {
            throw refused("plugin.archive-signature", kar, sha256);
        }
        return key.text();
    }

    /** Writes the bundle out, and answers what the kit found. */
    private Optional<String> unpack(Path archive, Path jar) throws IOException {
        try (StrictZip zip = StrictZip.open("archive", archive, limits)) {
            for (String name : zip.names()) {
                if (!name.equals(BundleJar.FILE) && !name.equals(VERDICT)) {
                    throw ComptoirException.invalid("plugin.archive-content", "entry", name);
                }
            }
            ZipItem bundle = zip.item(BundleJar.FILE)
                    .orElseThrow(() -> ComptoirException.invalid("plugin.archive-content", "entry", BundleJar.FILE));
            try (OutputStream out = Files.newOutputStream(jar)) {
                zip.copy(bundle, out);
            }
            Optional<ZipItem> verdict = zip.item(VERDICT);
            return verdict.isEmpty() ? Optional.empty() : Optional.of(text(zip.bytes(verdict.get(), LONGEST_VERDICT)));
        }
    }

    private static String text(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw Refusals.damaged(VERDICT, malformed);
        }
    }

    /** Copies what comes, no more of it than the limit, and answers its SHA-256. */
    private byte[] copy(Path from, Path to) throws IOException {
        Sha256 digest = new Sha256();
        try (InputStream in = Files.newInputStream(from);
                OutputStream out = Files.newOutputStream(to)) {
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > limits.packed()) {
                    throw Refusals.tooLarge(String.valueOf(from.getFileName()), "packed", limits.packed());
                }
                digest.add(buffer, read);
                out.write(buffer, 0, read);
            }
            return digest.bytes();
        } catch (NoSuchFileException missing) {
            throw new ComptoirException(
                    "plugin.archive-missing",
                    Fault.NOT_FOUND,
                    Map.of("file", String.valueOf(from.getFileName())),
                    missing);
        }
    }

    private static ComptoirException refused(String code, Path kar, String sha256) {
        return new ComptoirException(
                code, Fault.INVALID, Map.of("file", String.valueOf(kar.getFileName()), "sha256", sha256));
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
