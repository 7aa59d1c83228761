// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.comptoir.api.plugin.Passport;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.plugins.internal.archive.PluginArchive;

/** Takes a single bundle that nobody vouches for; for a developer's own server alone. */
final class PlainArchives implements ArchiveSource {

    private final boolean development;

    /** @param development whether anything is let through at all */
    PlainArchives(boolean development) {
        this.development = development;
    }

    @Override
    public PluginArchive open(Path archive, Path folder) {
        if (!development) {
            throw new ComptoirException(
                    "plugin.unsigned",
                    Fault.FORBIDDEN,
                    Map.of("archive", archive.getFileName().toString()));
        }
        try (JarFile jar = new JarFile(archive.toFile())) {
            Manifest manifest = jar.getManifest();
            if (manifest == null) {
                throw malformed("it has no manifest");
            }
            Passport passport = ManifestPassport.of(
                            name -> manifest.getMainAttributes().getValue(name), language -> texts(jar, language))
                    .orElseThrow(() -> malformed("it has no passport"));
            String name = manifest.getMainAttributes().getValue("Bundle-SymbolicName");
            if (name == null || name.contains(";")) {
                throw malformed("its bundle is not named, or wants to be the only version");
            }
            return new PluginArchive(passport, archive, sha256(archive), name.strip(), "", Optional.empty());
        } catch (IOException broken) {
            throw malformed("it is no archive: " + broken.getMessage());
        } catch (IllegalArgumentException wrong) {
            throw malformed("its manifest is wrong: " + wrong.getMessage());
        }
    }

    private static ComptoirException malformed(String reason) {
        return new ComptoirException("plugin.malformed", Fault.INVALID, Map.of("field", "archive", "reason", reason));
    }

    private static Properties texts(JarFile jar, String language) {
        Properties texts = new Properties();
        var entry = jar.getJarEntry("OSGI-INF/l10n/bundle" + language + ".properties");
        if (entry == null) {
            return texts;
        }
        try (Reader reader = new InputStreamReader(jar.getInputStream(entry), StandardCharsets.UTF_8)) {
            texts.load(reader);
            return texts;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
