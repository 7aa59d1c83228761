// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.comptoir.bytecode.Contents;
import org.comptoir.spi.ComptoirPlugin;
import org.jspecify.annotations.Nullable;

/**
 * A plugin's jar, read and not executed.
 *
 * @param path where it was read
 * @param files each file in it by its path, without the manifest
 * @param headers the main attributes of its manifest
 */
record PluginJar(Path path, SortedMap<String, byte[]> files, SortedMap<String, String> headers) {

    static Path ofThisBuild() {
        String named = System.getProperty("comptoir.plugin", "");
        return named.isEmpty() ? Path.of("target", "classes") : Path.of(named);
    }

    static PluginJar read(Path path) {
        SortedMap<String, byte[]> files = Files.isDirectory(path) ? folder(path) : archive(path);
        byte[] manifest = files.remove(JarFile.MANIFEST_NAME);
        if (manifest == null) {
            throw new AssertionError(path.toAbsolutePath() + " has no " + JarFile.MANIFEST_NAME
                    + ": is it built by bnd-maven-plugin or a tool alike?");
        }
        SortedMap<String, String> headers = new TreeMap<>();
        try {
            new Manifest(new ByteArrayInputStream(manifest))
                    .getMainAttributes()
                    .forEach((name, value) -> headers.put(name.toString(), value.toString()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new PluginJar(path, files, headers);
    }

    private static SortedMap<String, byte[]> folder(Path folder) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }

    private static SortedMap<String, byte[]> archive(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return archive(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static SortedMap<String, byte[]> archive(InputStream in) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        ZipInputStream zip = new ZipInputStream(in);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (!entry.isDirectory()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    /** Empty where there is none. */
    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    List<Clause> clauses(String header) {
        return Clause.parse(header(header));
    }

    /** The capability that the annotation of the passport became. */
    List<Clause> passports() {
        return clauses("Provide-Capability").stream()
                .filter(clause -> clause.name().equals(ComptoirPlugin.NAMESPACE))
                .toList();
    }

    /** The files of the jars within the jar that are on its class path, by "jar!/path". */
    SortedMap<String, byte[]> inside() {
        SortedMap<String, byte[]> inside = new TreeMap<>();
        for (Clause part : clauses("Bundle-ClassPath")) {
            byte[] jar = files.get(part.name());
            if (jar != null) {
                try {
                    archive(new ByteArrayInputStream(jar))
                            .forEach((name, content) -> inside.put(part.name() + "!/" + name, content));
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            }
        }
        return inside;
    }

    /** The texts of a file of properties, null where there is none. */
    @Nullable
    Properties texts(String file) {
        byte[] content = files.get(file);
        if (content == null) {
            return null;
        }
        Properties texts = new Properties();
        try {
            texts.load(new StringReader(new String(content, StandardCharsets.UTF_8)));
        } catch (IOException | IllegalArgumentException broken) {
            throw new AssertionError(file + " cannot be read: " + broken.getMessage(), broken);
        }
        return texts;
    }

    /** The same jar with some headers changed, packed. */
    byte[] packed(Map<String, String> changes) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        headers.forEach(manifest.getMainAttributes()::putValue);
        changes.forEach(manifest.getMainAttributes()::putValue);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            // It lives for seconds: time is dearer than room.
            jar.setLevel(Deflater.NO_COMPRESSION);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                jar.putNextEntry(new ZipEntry(file.getKey()));
                jar.write(file.getValue());
                jar.closeEntry();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    /** What a verdict names it by. */
    String contents() {
        return Contents.of(files, headers);
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
