// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.swaps;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is left of a server's memory after a collection.
 *
 * @param bytes of live objects
 * @param loaders class loaders of bundles
 * @param threads that run
 * @param classes bytes of the objects of each class, by its name
 */
record Live(long bytes, long loaders, long threads, Map<String, Long> classes) {

    Live {
        classes = Map.copyOf(classes);
    }

    private static final String LOADER = "org.apache.felix.framework.BundleWiringImpl$BundleClassLoader";

    /** Collects garbage in a process of this machine, and looks. */
    static Live in(long pid) throws IOException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process process = new ProcessBuilder(jcmd.toString(), Long.toString(pid), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        List<String> rows = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return new Live(column(rows, "Total", 2), column(rows, LOADER, 1), threads(pid), classes(rows));
    }

    /** A figure of the row that names this; none counts as nothing. */
    private static long column(List<String> rows, String name, int column) {
        return rows.stream()
                .map(row -> row.strip().split("\\s+"))
                .filter(words ->
                        words.length > column && (words[0].equals(name) || words[words.length - 1].equals(name)))
                .mapToLong(words -> Long.parseLong(words[column]))
                .findFirst()
                .orElse(0);
    }

    private static Map<String, Long> classes(List<String> rows) {
        Map<String, Long> classes = new HashMap<>();
        for (String row : rows) {
            String[] words = row.strip().split("\\s+");
            if (words.length >= 4 && words[0].endsWith(":")) {
                classes.merge(words[3], Long.parseLong(words[2]), Long::sum);
            }
        }
        return classes;
    }

    /** The classes whose objects grew most since then, a line each. */
    List<String> grownSince(Live before) {
        Map<String, Long> grown = new HashMap<>(classes);
        before.classes().forEach((name, bytes) -> grown.merge(name, -bytes, Long::sum));
        return grown.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(12)
                .map(one -> one.getValue() / 1024 + " KiB more of " + one.getKey())
                .toList();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%.1f MiB live, %d class loaders, %d threads", bytes / 1048576.0, loaders, threads);
    }

    private static long threads(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("Threads:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(0);
    }
}
