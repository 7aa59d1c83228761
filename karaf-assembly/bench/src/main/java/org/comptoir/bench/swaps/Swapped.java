// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.swaps;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A plugin that is swapped.
 *
 * @param id its passport's
 * @param type a class of it, which says where its jar is
 * @param marked the file in it whose words tell one version from another
 * @param word what the file says, and the next version says with its version behind
 * @param renamed what its manifest says, by what stands there in its place: names of the project may follow what came with
 *     the server and not come anew
 */
record Swapped(String id, Class<?> type, String marked, String word, Map<String, String> renamed) {

    /** The version that takes over from the one that came with the server. */
    static final String NEXT = "1.1.0";

    Swapped(String id, Class<?> type, String marked, String word) {
        this(id, type, marked, word, Map.of());
    }

    /** The next version as an archive: the same code, with a mark in its words. */
    byte[] next() throws IOException {
        try (JarFile jar = new JarFile(jar().toFile())) {
            ByteArrayOutputStream bundle = new ByteArrayOutputStream();
            try (ZipOutputStream out = new ZipOutputStream(bundle)) {
                Enumeration<? extends ZipEntry> entries = jar.entries();
                while (entries.hasMoreElements()) {
                    ZipEntry entry = entries.nextElement();
                    if (!entry.isDirectory()) {
                        put(out, entry.getName(), content(jar, entry));
                    }
                }
            }
            ByteArrayOutputStream archive = new ByteArrayOutputStream();
            try (ZipOutputStream out = new ZipOutputStream(archive)) {
                put(out, "plugin.jar", bundle.toByteArray());
            }
            return archive.toByteArray();
        }
    }

    private Path jar() throws IOException {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException malformed) {
            throw new IOException(malformed);
        }
    }

    private byte[] content(ZipFile jar, ZipEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            if (entry.getName().equals(JarFile.MANIFEST_NAME)) {
                return manifest(in);
            }
            byte[] content = in.readAllBytes();
            return entry.getName().equals(marked) ? marked(content) : content;
        }
    }

    private byte[] manifest(InputStream in) throws IOException {
        Manifest manifest = new Manifest(in);
        manifest.getMainAttributes().replaceAll((header, value) -> renamed((String) value));
        manifest.getMainAttributes().putValue("Bundle-Version", NEXT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        manifest.write(out);
        return out.toByteArray();
    }

    private String renamed(String value) {
        String now = value;
        for (Map.Entry<String, String> name : renamed.entrySet()) {
            now = now.replace(name.getKey(), name.getValue());
        }
        return now;
    }

    private byte[] marked(byte[] content) throws IOException {
        String by = word + " " + NEXT;
        return marked.endsWith(".class")
                ? ClassConstants.replaced(content, word, by)
                : new String(content, StandardCharsets.UTF_8).replace(word, by).getBytes(StandardCharsets.UTF_8);
    }

    private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }
}
