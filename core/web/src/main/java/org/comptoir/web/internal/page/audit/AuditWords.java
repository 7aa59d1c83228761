// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comptoir.web.internal.view.Words;
import org.jspecify.annotations.Nullable;

/** The codes of the trail in words. Plugins and later versions write codes that are not known here: those stand as they are. */
public final class AuditWords {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private AuditWords() {}

    /** What was done. */
    public static String act(String action, Words words) {
        return known("audit-act/", action, words);
    }

    private static String known(String page, String code, Words words) {
        return words.has(page + code) ? words.of(page + code) : code;
    }

    /** What was changed first, from what to what; then the other facts, by name. */
    public static String detail(Map<String, @Nullable Object> detail, Words words) {
        Map<String, @Nullable Object> left = new TreeMap<>(detail);
        List<String> said = new ArrayList<>();
        if (left.containsKey("from") && left.containsKey("to")) {
            said.add(words.of("audit/change", text(left.remove("from"), words), text(left.remove("to"), words)));
        }
        // Digests prove, and tell nobody anything: a file has them.
        left.values()
                .removeIf(value ->
                        value != null && DIGEST.matcher(value.toString()).matches());
        Object fields = left.remove("fields");
        if (fields != null && !fields.toString().isEmpty()) {
            said.add(words.of("audit/fields", fields(fields.toString(), words)));
        }
        left.forEach((name, value) -> {
            if (!text(value, words).equals(words.of("audit/nothing"))) {
                said.add(words.of("list/chip", known("audit-fact/", name, words), text(value, words)));
            }
        });
        return String.join(" · ", said);
    }

    private static String fields(String names, Words words) {
        return Arrays.stream(names.split(","))
                .map(name -> known("audit-field/", name, words))
                .collect(Collectors.joining(", "));
    }

    private static String text(@Nullable Object value, Words words) {
        if (value == null || value.toString().isEmpty()) {
            return words.of("audit/nothing");
        }
        // What agreements are about is written as its kind.
        return known("approval-kind/", value.toString(), words);
    }
}
