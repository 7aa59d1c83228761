// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comptoir.api.plugin.Passport;
import org.comptoir.api.plugin.PluginLibraries;
import org.comptoir.bytecode.ComponentRules;

/** The bundle of an archive: each byte of it read and proven, and each rule of a plugin checked. */
final class BundleJar {

    static final String FILE = "plugin.jar";
    static final String MANIFEST = "META-INF/MANIFEST.MF";

    private static final int LONGEST_TEXT = 1 << 20;
    private static final int LONGEST_COMPONENTS = 16 << 20;

    private final StrictZip zip;
    private final Limits limits;
    private long unpacked;

    private BundleJar(StrictZip zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    /**
     * What a bundle turned out to be.
     *
     * @param passport what it says of itself
     * @param symbolicName its name for the framework
     * @param libraries what it carries inside, as it says itself
     */
    record Checked(Passport passport, String symbolicName, PluginLibraries libraries) {}

    /**
     * Checks the bundle in a file.
     *
     * @param scratch a folder for files that go away with it
     */
    static Checked check(Path jar, Limits limits, Path scratch) throws IOException {
        try (StrictZip zip = StrictZip.open(FILE, jar, limits)) {
            return new BundleJar(zip, limits).checked(scratch);
        }
    }

    private Checked checked(Path scratch) throws IOException {
        for (ZipItem item : zip.items()) {
            zip.copy(item, OutputStream.nullOutputStream());
        }
        ZipItem manifest = zip.item(MANIFEST).orElseThrow(() -> Refusals.manifest(MANIFEST, ""));
        BundleHeaders headers = BundleHeaders.read(zip.bytes(manifest, LONGEST_TEXT));
        String symbolicName = headers.symbolicName();
        BundleRules.check(headers);
        for (String file : ComponentRules.descriptions(headers.text("Service-Component"), zip.names())) {
            BundleRules.checkComponents(file, bytes(file, LONGEST_COMPONENTS).orElseThrow());
        }
        unpacked = zip.unpacked();
        List<String> classPath = classPath(headers);
        for (String part : classPath) {
            checkPart(part, scratch);
        }
        return new Checked(
                PassportReader.read(headers, this::text),
                symbolicName,
                BillOfMaterials.read(bytes(BillOfMaterials.FILE, BillOfMaterials.LONGEST)));
    }

    private Optional<byte[]> text(String name) throws IOException {
        return bytes(name, LONGEST_TEXT);
    }

    private Optional<byte[]> bytes(String name, int longest) throws IOException {
        Optional<ZipItem> item = zip.item(name);
        return item.isEmpty() ? Optional.empty() : Optional.of(zip.bytes(item.get(), longest));
    }

    private static List<String> classPath(BundleHeaders headers) {
        List<String> parts = new ArrayList<>();
        headers.clauses("Bundle-ClassPath").forEach(clause -> parts.addAll(clause.paths()));
        return parts.isEmpty() ? List.of(".") : parts;
    }

    private void checkPart(String part, Path scratch) throws IOException {
        String path = part.startsWith("/") ? part.substring(1) : part;
        if (zip.item(path).filter(item -> !item.isFolder()).isPresent()) {
            checkLibrary(zip.item(path).orElseThrow(), scratch);
            return;
        }
        String folder = path.equals(".") || path.isEmpty() ? "" : path.endsWith("/") ? path : path + "/";
        zip.names().stream()
                .filter(name -> name.startsWith(folder))
                .forEach(name -> BundleRules.check(name.substring(folder.length())));
    }

    private void checkLibrary(ZipItem item, Path scratch) throws IOException {
        Path library = scratch.resolve("library.jar");
        try {
            try (OutputStream out = Files.newOutputStream(library)) {
                zip.copy(item, out);
            }
            try (StrictZip inside = StrictZip.open(item.name(), library, limits)) {
                unpacked += inside.unpacked();
                if (unpacked > limits.unpacked()) {
                    throw Refusals.tooLarge(FILE, "unpacked", limits.unpacked());
                }
                for (ZipItem file : inside.items()) {
                    inside.copy(file, OutputStream.nullOutputStream());
                    BundleRules.check(file.name());
                }
            }
        } finally {
            Files.deleteIfExists(library);
        }
    }
}
