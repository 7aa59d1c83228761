// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.http;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comptoir.model.ComptoirException;
import org.comptoir.web.internal.view.Words;

/**
 * How much somebody wrote beside the lines of a document: a field a line, named by the line's position.
 *
 * @param typed by position, as typed; a line beside which nothing stands is not in it
 */
public record LineQuantities(SortedMap<Integer, String> typed) {

    /** Nothing was written. */
    public static final LineQuantities NONE = new LineQuantities(new TreeMap<>());

    /** How refusals of services name a line: by its place in the request, from 0. */
    private static final Pattern LINE = Pattern.compile("lines\\[([0-9]{1,5})]\\..*");

    /** What was sent for these positions. */
    public static LineQuantities read(Fields form, Collection<Integer> positions) {
        SortedMap<Integer, String> typed = new TreeMap<>();
        for (int position : positions) {
            String text = form.text(field(position));
            if (!text.isEmpty()) {
                typed.put(position, text);
            }
        }
        return new LineQuantities(typed);
    }

    /** The field of a line. */
    public static String field(int position) {
        return "quantity-" + position;
    }

    /** What stands beside a line, empty for nothing. */
    public String of(int position) {
        return typed.getOrDefault(position, "");
    }

    /** What of it is no number, beside its field. */
    public Refused malformed(Words words) {
        Refused refused = Refused.NOT;
        for (Map.Entry<Integer, String> line : typed.entrySet()) {
            if (TypedNumber.read(line.getValue()).isEmpty()) {
                refused = refused.and(field(line.getKey()), words.of("form/no-quantity"));
            }
        }
        return refused;
    }

    /** What is wanted of which line; where somebody wrote 0, nothing is. Only of what is not {@link #malformed}. */
    public SortedMap<Integer, BigDecimal> wanted() {
        SortedMap<Integer, BigDecimal> wanted = new TreeMap<>();
        typed.forEach((position, text) -> {
            BigDecimal quantity = TypedNumber.read(text).orElseThrow();
            if (quantity.signum() > 0) {
                wanted.put(position, quantity);
            }
        });
        return wanted;
    }

    /** The same as lines of a request, in their order. */
    public <T> List<T> wanted(BiFunction<Integer, BigDecimal, T> line) {
        return wanted().entrySet().stream()
                .map(one -> line.apply(one.getKey(), one.getValue()))
                .toList();
    }

    /** A refusal of what was {@link #wanted}: beside its line where it is about one. */
    public Refused refused(ComptoirException refusal, Refused.Reader reader, Map<String, String> fields) {
        Refused read = reader.read(refusal, fields);
        Matcher line = LINE.matcher(refusal.facts().getOrDefault(ComptoirException.FIELD, ""));
        List<Integer> asked = List.copyOf(wanted().keySet());
        if (!line.matches() || Integer.parseInt(line.group(1)) >= asked.size()) {
            return read;
        }
        int position = asked.get(Integer.parseInt(line.group(1)));
        return new Refused(
                Map.of(field(position), reader.inWords(refusal)), "", read.status(), read.retryAfterSeconds());
    }
}
