// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comptoir.api.plugin.Passport;
import org.comptoir.api.plugin.PluginLibraries;
import org.comptoir.api.plugin.PluginWarning;
import org.comptoir.bytecode.ByteCode;
import org.comptoir.bytecode.Contents;
import org.comptoir.bytecode.Forbidden;
import org.comptoir.model.ComptoirException;

/** A bundle that was checked before, read once more as a whole: what it calls, and what it consists of. */
public final class ScannedJar {

    private static final Pattern IMPLEMENTATION = Pattern.compile("<(?:\\w+:)?implementation\\s+class=\"([^\"]+)\"");
    private static final int PLACES = 3;
    private static final String BROKER = "org/comptoir/spi/broker/";

    private final SortedMap<String, byte[]> files;
    private final Limits limits;
    private final SortedMap<String, String> headers = new TreeMap<>();

    private ScannedJar(SortedMap<String, byte[]> files, Limits limits) throws IOException {
        this.files = files;
        this.limits = limits;
        byte[] manifest = files.remove(JarFile.MANIFEST_NAME);
        if (manifest != null) {
            new Manifest(new ByteArrayInputStream(manifest))
                    .getMainAttributes()
                    .forEach((name, value) -> headers.put(name.toString(), value.toString()));
        }
    }

    /** As the framework reads it, by the directory of the zip. */
    static ScannedJar read(Path jar, Limits limits) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (StrictZip zip = StrictZip.open(BundleJar.FILE, jar, limits)) {
            for (ZipItem item : zip.items()) {
                if (!item.isFolder()) {
                    files.put(item.name(), zip.bytes(item, Integer.MAX_VALUE));
                }
            }
        }
        return new ScannedJar(files, limits);
    }

    /** The same of bytes that were let in before. */
    public static ScannedJar of(byte[] jar) throws IOException {
        Path file = Files.createTempFile("comptoir-plugin", ".jar");
        try {
            return read(Files.write(file, jar), Limits.STANDARD);
        } finally {
            Files.delete(file);
        }
    }

    /** By this a verdict of the contract kit names what was tested. */
    public String contents() {
        return Contents.of(files, headers);
    }

    /** Each file by its path, without the manifest. */
    public SortedMap<String, byte[]> files() {
        return new TreeMap<>(files);
    }

    /**
     * What an admin should know of its byte code. The clock that a plugin reads is the kit's business, not an admin's.
     *
     * <p>Refused: {@code plugin.archive-undeclared}; {@code plugin.archive-too-large} for what the jars inside it hold.
     */
    List<PluginWarning> warnings(Passport passport, PluginLibraries libraries) {
        String own = ownPackage();
        Predicate<String> isOwn = name -> own.isEmpty() || name.equals(own) || name.startsWith(own + ".");
        Map<String, PluginWarning> found = new LinkedHashMap<>();
        ByteCode mine = scanned(files, isOwn, false, found);
        scanned(files, isOwn.negate(), true, found);
        scanned(libraries(found), name -> true, true, found);
        checkNetwork(passport, mine, found);
        if (!libraries.declared()) {
            add(found, "no-sbom", false, BillOfMaterials.FILE);
        }
        return List.copyOf(found.values());
    }

    /** What the components' classes and the bundle's name share is the plugin's own; the rest came from elsewhere. */
    private String ownPackage() {
        String components = headers.getOrDefault("Service-Component", "");
        List<String> packages = new ArrayList<>();
        for (String file : components.split(",")) {
            byte[] component = files.get(file.strip());
            if (component != null) {
                String xml = new String(component, StandardCharsets.UTF_8);
                Matcher named = IMPLEMENTATION.matcher(xml);
                if (named.find() && named.group(1).contains(".")) {
                    packages.add(named.group(1).substring(0, named.group(1).lastIndexOf('.')));
                }
            }
        }
        return packages.stream().reduce(ScannedJar::shared).orElse("");
    }

    private static String shared(String one, String other) {
        String common = one;
        while (!common.isEmpty() && !other.equals(common) && !other.startsWith(common + ".")) {
            int dot = common.lastIndexOf('.');
            common = dot < 0 ? "" : common.substring(0, dot);
        }
        return common;
    }

    /** Of those on the class path each byte was proven before; of other jars, which no class comes from, some may be broken. */
    private SortedMap<String, byte[]> libraries(Map<String, PluginWarning> found) {
        SortedMap<String, byte[]> inside = new TreeMap<>();
        InnerJars inner = new InnerJars(
                limits, files.values().stream().mapToLong(file -> file.length).sum());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().endsWith(".jar")) {
                try {
                    inner.classes(file.getKey(), file.getValue())
                            .forEach((name, content) -> inside.put(file.getKey() + "!/" + name, content));
                } catch (IOException | IllegalArgumentException broken) {
                    add(found, "not-read", true, file.getKey());
                }
            }
        }
        return inside;
    }

    private static ByteCode scanned(
            SortedMap<String, byte[]> files,
            Predicate<String> which,
            boolean library,
            Map<String, PluginWarning> found) {
        SortedMap<String, byte[]> readable = new TreeMap<>();
        files.forEach((name, content) -> {
            String type = ByteCode.className(name);
            if (type != null && which.test(type) && !ByteCode.canRead(content)) {
                add(found, "not-read", library, name);
            } else {
                readable.put(name, content);
            }
        });
        ByteCode code = ByteCode.of(readable, which);
        for (ByteCode.Finding finding : code.findings()) {
            if (finding.what() != Forbidden.READS_THE_CLOCK) {
                add(found, kind(finding.what()), library, finding.toString());
            }
        }
        return code;
    }

    private static String kind(Forbidden what) {
        return what.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void add(Map<String, PluginWarning> found, String kind, boolean library, String place) {
        found.merge(kind + library, new PluginWarning(kind, library, 1, List.of(place)), (before, more) -> {
            List<String> places = new ArrayList<>(before.places());
            if (places.size() < PLACES) {
                places.add(place);
            }
            return new PluginWarning(kind, library, before.count() + 1, places);
        });
    }

    /** What a passport says of the network is what somebody agrees to: the plugin's own code must not go further. */
    private static void checkNetwork(Passport passport, ByteCode own, Map<String, PluginWarning> found) {
        PluginWarning connects = found.get(kind(Forbidden.OPENS_A_CONNECTION) + false);
        boolean asks = own.types().stream().anyMatch(type -> type.startsWith(BROKER) && type.endsWith("/PluginHttp"));
        if (passport.network().isEmpty() && (connects != null || asks)) {
            throw ComptoirException.invalid(
                    "plugin.archive-undeclared",
                    "network",
                    connects == null ? "PluginHttp" : connects.places().get(0));
        }
        if (!passport.network().isEmpty() && connects == null && !asks) {
            add(found, "unused-network", false, String.join(", ", passport.network()));
        }
    }
}
