// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.catalogue;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comptoir.kernel.json.Json;
import org.comptoir.plugins.internal.archive.Catalogue;
import org.comptoir.plugins.internal.archive.Ed25519Key;
import org.comptoir.plugins.internal.archive.OfferedByBundles;
import org.comptoir.plugins.internal.archive.PlatformList;

/**
 * Writes down what a distribution offers to plugins: what its bundles and the Java below them have, as their manifests and
 * Karaf's list of Java's packages say it; and beside it the key of the project's catalogue and those before it, which alone may
 * sign plugins under names of the project. The same distribution gives the same bytes.
 */
public final class MakePlatformList {

    static final String USAGE =
            "--distribution FOLDER --version VERSION --java RELEASE --catalogue FOLDER" + " --former-keys FILE";

    private static final List<String> NAMES =
            List.of("--distribution", "--version", "--java", "--catalogue", "--former-keys");

    private static final Pattern BUNDLE = Pattern.compile("mvn:([^/]+)/([^/]+)/([^/]+)");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]+)}");

    private MakePlatformList() {}

    /** Runs the program; see {@link #USAGE}. */
    public static void main(String... args) throws IOException {
        run(System.out, args);
    }

    static void run(PrintStream report, String... args) throws IOException {
        List<String> names =
                IntStream.range(0, args.length / 2).mapToObj(i -> args[2 * i]).toList();
        if (args.length % 2 > 0 || !names.equals(NAMES)) {
            throw new IllegalArgumentException(USAGE);
        }
        Path distribution = Path.of(args[1]);
        PlatformList list = made(distribution, args[3], Integer.parseInt(args[5]));
        Path file = distribution.resolve(PlatformList.FILE);
        Files.createDirectories(file.resolveSibling("."));
        Json json = new Json();
        Files.write(
                file,
                (json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(list) + "\n")
                        .getBytes(StandardCharsets.UTF_8));
        PlatformList.read(distribution, json);
        Files.write(file.resolveSibling("publisher.key"), keys(Path.of(args[7]), Path.of(args[9])));
        report.println(list.offers().size() + " offers: " + file);
    }

    /** Whoever signed the project's catalogue signs the project's plugins; what the keys before signed is still the project's. */
    private static List<String> keys(Path catalogue, Path former) throws IOException {
        Stream<String> current = Files.readAllLines(catalogue.resolve(Catalogue.SIGNATURE)).stream()
                .limit(1);
        Stream<String> before = Files.readAllLines(former).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"));
        return Stream.concat(current, before)
                .map(line -> Ed25519Key.parse(line).text())
                .distinct()
                .toList();
    }

    private static PlatformList made(Path distribution, String version, int java) throws IOException {
        OfferedByBundles offered = new OfferedByBundles();
        for (Path jar : started(distribution)) {
            addBundle(offered, jar);
        }
        offered.exports(packagesOfJava(distribution.resolve("etc/jre.properties"), java));
        // The least that it runs on: what needs a later Java runs where there is one, which no list knows.
        offered.add(
                "osgi.ee",
                "JavaSE",
                IntStream.rangeClosed(9, java).mapToObj(Integer::toString).toList());
        offered.add("osgi.ee", "JavaSE", List.of("1.8"));
        return PlatformList.of(version, offered.sorted(), new Json());
    }

    /** What the server runs: jars may lie in its repository that nothing starts. */
    private static List<Path> started(Path distribution) throws IOException {
        Properties start = properties(distribution.resolve("etc/startup.properties"));
        List<Path> jars = new ArrayList<>();
        for (String address : new TreeSet<>(start.stringPropertyNames())) {
            Matcher parts = BUNDLE.matcher(address);
            if (!parts.matches()) {
                throw new IllegalArgumentException("this is no bundle of the repository: " + address);
            }
            jars.add(distribution
                    .resolve("system")
                    .resolve(parts.group(1).replace('.', '/'))
                    .resolve(parts.group(2))
                    .resolve(parts.group(3))
                    .resolve(parts.group(2) + "-" + parts.group(3) + ".jar"));
        }
        return jars;
    }

    private static void addBundle(OfferedByBundles offered, Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            if (manifest != null && manifest.getMainAttributes().getValue("Bundle-SymbolicName") != null) {
                offered.bundle(manifest.getMainAttributes()::getValue);
            }
        }
    }

    private static String packagesOfJava(Path file, int java) throws IOException {
        Properties said = properties(file);
        String key = "jre-" + java;
        if (!said.containsKey(key)) {
            throw new IllegalArgumentException("there is no " + key + " in " + file);
        }
        return resolved(said.getProperty(key), said);
    }

    private static Properties properties(Path file) throws IOException {
        Properties said = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            said.load(in);
        }
        return said;
    }

    private static String resolved(String text, Map<Object, Object> said) {
        Matcher reference = REFERENCE.matcher(text);
        return reference.replaceAll(found ->
                Matcher.quoteReplacement(resolved(String.valueOf(said.getOrDefault(found.group(1), "")), said)));
    }
}
