// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The table of who may do what, as it lies in {@code access-matrix.md}. */
public record AccessMatrix(List<String> resources, List<Line> lines) {

    private static final int ROLES = 12;

    /**
     * @param resource the heading it stands under
     * @param operation such as {@code GET /orders/{id}}
     * @param target what it is tried on, such as {@code staff}; empty if that does not matter
     * @param cells by column
     * @param proven the columns that need a proof of a moment ago
     */
    public record Line(
            String resource, String operation, String target, TreeMap<String, String> cells, Set<String> proven) {

        public String key() {
            return target.isEmpty() ? operation : operation + " (" + target + ")";
        }
    }

    public static AccessMatrix read() {
        List<String> resources = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        List<String> columns = List.of();
        boolean said = true;
        for (String text : text().lines().toList()) {
            if (text.startsWith("## ")) {
                if (!said) {
                    throw new AssertionError("nothing is said of " + resources.get(resources.size() - 1));
                }
                resources.add(text.substring(3));
                said = false;
            } else if (text.startsWith("| operation ")) {
                columns = parts(text).subList(1, ROLES + 1);
            } else if (text.startsWith("| `") && !resources.isEmpty()) {
                lines.add(line(resources.get(resources.size() - 1), columns, parts(text)));
                said = true;
            } else {
                said |= text.contains("Not there yet:") || text.contains("There is no such operation");
            }
        }
        return new AccessMatrix(resources, lines);
    }

    private static Line line(String resource, List<String> columns, List<String> parts) {
        String[] named = parts.get(0).replace("`", "").split(" \\(");
        TreeMap<String, String> cells = new TreeMap<>();
        Set<String> proven = new TreeSet<>();
        for (int i = 0; i < columns.size(); i++) {
            String cell = parts.get(i + 1);
            if (cell.endsWith("!")) {
                proven.add(columns.get(i));
            }
            cells.put(columns.get(i), cell.replace("!", ""));
        }
        String target = named.length == 1 ? "" : named[1].replace(")", "");
        return new Line(resource, named[0], target, cells, proven);
    }

    private static List<String> parts(String row) {
        return Arrays.stream(row.substring(1).split("\\|")).map(String::strip).toList();
    }

    private static String text() {
        try (InputStream in = AccessMatrix.class.getResourceAsStream("/access-matrix.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
