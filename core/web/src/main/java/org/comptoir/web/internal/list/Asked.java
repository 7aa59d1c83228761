// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import org.comptoir.api.Sort;
import org.comptoir.model.ComptoirException;
import org.comptoir.web.internal.http.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of a list. All of it stands in the address, so that a list can be kept, sent and gone back to.
 *
 * @param values of each parameter; none is empty
 */
public record Asked(Map<String, List<String>> values) {

    public static final String SEARCH = "search";
    static final String SORT = "sort";
    static final String CURSOR = "cursor";
    static final String SUMS = "sums";

    private static final int MOST_VALUES = 20;

    /** What of a query belongs to a list. */
    static Asked of(Fields query, Collection<String> names) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String name : names) {
            List<String> given = query.all(name).stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .limit(MOST_VALUES)
                    .toList();
            if (!given.isEmpty()) {
                values.put(name, given);
            }
        }
        return new Asked(values);
    }

    /** All values of a parameter. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Its first value, empty for none. */
    public String one(String name) {
        return all(name).isEmpty() ? "" : all(name).get(0);
    }

    /** Some of a few words; all of them where none is named. Refused with the code: one that is none of them. */
    public List<String> oneOf(String name, List<String> words, String code) {
        for (String value : all(name)) {
            if (!words.contains(value)) {
                throw ComptoirException.invalid(code, name, value);
            }
        }
        return all(name).isEmpty() ? words : all(name);
    }

    /** What is searched for. */
    public String search() {
        return one(SEARCH);
    }

    /** In which order. */
    public Sort sort(Sort usual) {
        return one(SORT).isEmpty() ? usual : Sort.parse(one(SORT));
    }

    /** A day, as a field for days sends it. Refused: {@code parameter.malformed}. */
    public LocalDate day(String name, LocalDate otherwise) {
        try {
            return one(name).isEmpty() ? otherwise : LocalDate.parse(one(name));
        } catch (DateTimeException malformed) {
            throw ComptoirException.invalid("parameter.malformed", name, one(name));
        }
    }

    /** Something that has a form of its own, such as an id. Refused: {@code parameter.malformed}. */
    public <T> @Nullable T parsed(String name, Function<String, T> parser) {
        try {
            return one(name).isEmpty() ? null : parser.apply(one(name));
        } catch (ComptoirException malformed) {
            throw ComptoirException.invalid("parameter.malformed", name, one(name));
        }
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** The same from the first page on, with another value. */
    Asked with(String name, String value) {
        Map<String, List<String>> other = new LinkedHashMap<>(values);
        other.remove(CURSOR);
        other.put(name, List.of(value));
        return new Asked(other);
    }

    /** The same from the first page on, without a parameter. */
    Asked without(String name) {
        Map<String, List<String>> other = new LinkedHashMap<>(values);
        other.remove(CURSOR);
        other.remove(name);
        return new Asked(other);
    }

    /** The same from the first page on, without one value of a parameter. */
    Asked without(String name, String value) {
        List<String> left = new ArrayList<>(all(name));
        left.remove(value);
        if (left.isEmpty() || left.size() == all(name).size()) {
            return without(name);
        }
        Map<String, List<String>> other = new LinkedHashMap<>(values);
        other.remove(CURSOR);
        other.put(name, List.copyOf(left));
        return new Asked(other);
    }

    /** Where this is shown. */
    public String address(String path) {
        StringJoiner pairs = new StringJoiner("&");
        values.forEach((name, all) ->
                all.forEach(value -> pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))));
        return pairs.length() == 0 ? path : path + "?" + pairs;
    }
}
