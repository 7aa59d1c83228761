// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.swaps;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What is left of a server's memory after a collection.
 *
 * @param bytes of live objects
 * @param loaders class loaders of the plugins that are looked for, of all versions that are left
 * @param threads that run
 * @param classes bytes of the objects of each class, by its name
 */
record Live(long bytes, long loaders, long threads, Map<String, Long> classes) {

    Live {
        classes = Map.copyOf(classes);
    }

    /**
     * Collects garbage in a process of this machine, and looks. Loaders are counted by a class that each of them has loaded:
     * those of all bundles would come to one more where a bundle of the platform loads its first class late.
     *
     * @param types a class of each plugin that is looked for
     */
    static Live in(long pid, Set<String> types) throws IOException {
        List<String> rows = jcmd(pid, "GC.class_histogram");
        long loaders = jcmd(pid, "VM.classloaders", "show-classes=true", "fold=false").stream()
                .filter(row -> types.contains(row.substring(row.lastIndexOf(' ') + 1)))
                .count();
        return new Live(column(rows, "Total", 2), loaders, threads(pid), classes(rows));
    }

    /** Writes the heap of a process of this machine into a new file. */
    static void dump(long pid, Path file) throws IOException {
        jcmd(pid, "GC.heap_dump", file.toAbsolutePath().toString());
    }

    private static List<String> jcmd(long pid, String... words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
        command.add(Long.toString(pid));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
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
