// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comptoir.kernel.Database.Column;
import org.comptoir.kernel.Database.Column.Kind;
import org.comptoir.testkit.TestKernel;

/** Words that occur nowhere else, and where in the database they lie. */
final class Planted {

    private static final Pattern MARKER = Pattern.compile("mk[0-9]{3}x", Pattern.CASE_INSENSITIVE);

    private final TestKernel kernel;
    private final Map<String, String> places = new TreeMap<>();

    Planted(TestKernel kernel) {
        this.kernel = kernel;
    }

    /** Another one each time. @param where what it is planted in */
    String next(String where) {
        String marker = "mk%03dx".formatted(places.size() + 1);
        places.put(marker, where);
        return marker;
    }

    /** Those that a text does not hold, with where they were planted. */
    List<String> missingIn(String text) {
        TreeSet<String> found = markers(text);
        return places.entrySet().stream()
                .filter(place -> !found.contains(place.getKey()))
                .map(Object::toString)
                .toList();
    }

    private static TreeSet<String> markers(String text) {
        return MARKER.matcher(text)
                .results()
                .map(found -> found.group().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every column of text or of bytes that holds any, with those it holds. */
    Map<String, TreeSet<String>> found() {
        Map<String, TreeSet<String>> found = new TreeMap<>();
        for (String table : kernel.schemas().relations()) {
            for (Column column : kernel.schemas().columns(table)) {
                if (column.kind() == Kind.TEXT || column.kind() == Kind.BYTES) {
                    TreeSet<String> markers = markers(String.join("\n", values(table, column)));
                    if (!markers.isEmpty()) {
                        found.put(table + "." + column.name(), markers);
                    }
                }
            }
        }
        return found;
    }

    private List<String> values(String table, Column column) {
        List<String> values = new ArrayList<>();
        String select = "select " + column.name() + " from " + table + " where " + column.name() + " is not null";
        kernel.units().read(sql -> {
            sql.each(
                    select,
                    row -> values.add(
                            column.kind() == Kind.TEXT
                                    ? row.text(1)
                                    : new String(row.bytes(1), StandardCharsets.UTF_8)));
            return true;
        });
        return values;
    }
}
