// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.tck;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import org.comptoir.bytecode.ByteCode;
import org.comptoir.spi.ComptoirPlugin;
import org.comptoir.spi.Extension;
import org.junit.jupiter.api.Test;

/**
 * What came of the checks of one plugin. Written as {@code target/comptoir-passport.json}, or where the system property
 * {@code comptoir.passport} says, when the last test is done. A check that was replaced or not run is told as missing.
 */
final class Verdict implements AutoCloseable {

    private static final int FORMAT = 1;

    /** A check of a contract as one test class inherits it; its natural order is that of the passport. */
    private record Check(int tier, String contract, String test, String name) implements Comparable<Check> {
        @Override
        public int compareTo(Check other) {
            int byTier = Integer.compare(tier, other.tier);
            return byTier != 0 ? byTier : key().compareTo(other.key());
        }

        private String key() {
            return contract + " " + test + " " + name;
        }
    }

    private record Result(String verdict, long millis) {}

    private final SortedMap<Check, Result> results = new TreeMap<>();
    private Path plugin = PluginJar.ofThisBuild();
    private final Set<String> libraries = new TreeSet<>();

    synchronized void of(PluginUnderTest test) {
        plugin = test.plugin();
        libraries.addAll(test.libraries());
    }

    synchronized void note(Class<?> test, Method check, String verdict, long millis) {
        for (Class<?> contract : contracts(test)) {
            for (Method one : contract.getDeclaredMethods()) {
                if (one.isAnnotationPresent(Test.class)) {
                    results.putIfAbsent(check(test, contract, one), new Result("missing", 0));
                }
            }
        }
        Class<?> contract = check.getDeclaringClass();
        if (contracts(test).contains(contract)) {
            Check noted = check(test, contract, check);
            Result before = results.get(noted);
            if (before == null || before.verdict().equals("missing")) {
                results.put(noted, new Result(verdict, millis));
            }
        }
    }

    private static Check check(Class<?> test, Class<?> contract, Method check) {
        int tier = PluginJarContract.class.isAssignableFrom(contract)
                ? 0
                : PluginContainerContract.class.isAssignableFrom(contract) ? 2 : 1;
        return new Check(tier, contract.getSimpleName(), test.getName(), check.getName());
    }

    private static Set<Class<?>> contracts(Class<?> test) {
        Set<Class<?>> found = new LinkedHashSet<>();
        for (Class<?> type = test; type != null; type = type.getSuperclass()) {
            Arrays.stream(type.getInterfaces()).forEach(one -> collect(one, found));
        }
        return found;
    }

    private static void collect(Class<?> type, Set<Class<?>> into) {
        if ((type.getPackageName() + ".").startsWith(Verdict.class.getPackageName() + ".")) {
            into.add(type);
        }
        Arrays.stream(type.getInterfaces()).forEach(one -> collect(one, into));
    }

    /** Writes the passport, unless what was tested is no plugin. */
    @Override
    public synchronized void close() throws IOException {
        boolean built = Files.isRegularFile(plugin) || Files.exists(plugin.resolve(JarFile.MANIFEST_NAME));
        if (!built || results.isEmpty()) {
            return;
        }
        PluginJar jar = PluginJar.read(plugin);
        if (!jar.passports().isEmpty()) {
            String target = System.getProperty("comptoir.passport", "");
            Path file = target.isEmpty() ? Path.of("target", "comptoir-passport.json") : Path.of(target);
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, json(jar));
        }
    }

    synchronized String json(PluginJar jar) throws IOException {
        Clause passport = jar.passports().get(0);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("format", FORMAT);
        document.put("kit", version(Verdict.class));
        document.put("platform", platform());
        document.put("id", passport.attribute(ComptoirPlugin.NAMESPACE));
        document.put("version", jar.header("Bundle-Version"));
        document.put("publisher", passport.attribute("publisher"));
        document.put("contents", jar.contents());
        if (Files.isRegularFile(jar.path())) {
            byte[] packed = Files.readAllBytes(jar.path());
            document.put("sha256", PluginJar.hex(PluginJar.sha256().digest(packed)));
        }
        document.put("verdict", verdict());
        List<Object> checks = new ArrayList<>();
        results.forEach((check, result) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("tier", check.tier());
            one.put("contract", check.contract());
            one.put("test", check.test());
            one.put("check", check.name());
            one.put("verdict", result.verdict());
            one.put("millis", result.millis());
            checks.add(one);
        });
        document.put("checks", checks);
        document.put("libraries", remarks(jar));
        return Json.of(document) + "\n";
    }

    private String verdict() {
        Set<String> verdicts = new TreeSet<>();
        Set<Integer> tiers = new TreeSet<>();
        results.forEach((check, result) -> {
            verdicts.add(result.verdict());
            tiers.add(check.tier());
        });
        if (verdicts.contains("failed")) {
            return "failed";
        }
        return verdicts.equals(Set.of("passed")) && tiers.equals(Set.of(0, 1, 2)) ? "passed" : "incomplete";
    }

    /** How often the libraries inside do what the plugin itself must not, for who reads the passport. */
    private Map<String, Object> remarks(PluginJar jar) {
        Map<String, Object> remarks = new TreeMap<>();
        List<ByteCode.Finding> findings =
                new ArrayList<>(ByteCode.of(jar.inside(), name -> true).findings());
        findings.addAll(
                ByteCode.of(jar.files(), JarRules.own(List.copyOf(libraries)).negate())
                        .findings());
        for (ByteCode.Finding finding : findings) {
            remarks.merge(finding.what() + " " + finding.call(), 1L, (a, b) -> (Long) a + (Long) b);
        }
        return remarks;
    }

    private static String version(Class<?> type) {
        return PluginJar.read(Places.of(type)).header("Bundle-Version");
    }

    private static String platform() {
        return PluginJar.read(Places.of(Extension.class)).clauses("Provide-Capability").stream()
                .filter(clause -> clause.name().equals(ComptoirPlugin.PLATFORM))
                .map(clause -> clause.attribute("version"))
                .findFirst()
                .orElse("");
    }
}
