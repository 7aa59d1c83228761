// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.verifier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What the audit trail heard of invoices and of the files that were made of them, in its order: of an invoice that was issued
 * before it heard of any file there may be some that it never heard of.
 */
final class HeardFiles {

    private static final String ISSUED = "invoice.issued";
    private static final String RENDERED = "invoice.rendered";

    /** What the name of a file does not hold, where a number may. */
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9+_-]");

    /** Stands for two invoices whose numbers look the same in the names of files. */
    private static final String SEVERAL = "";

    private final Map<String, Map<String, String>> digests = new HashMap<>();
    private final Map<String, String> byNumber = new HashMap<>();
    private final Set<String> old = new HashSet<>();

    /** A row of the trail. */
    void row(Map<String, Object> row, long number) throws Breach {
        Object action = row.get("action");
        if (ISSUED.equals(action) || RENDERED.equals(action)) {
            String name = "audit: detail of row " + number;
            String invoice = text(row, "subject", name);
            Map<String, Object> detail = Json.object(text(row, "detail", name).getBytes(StandardCharsets.UTF_8), name);
            if (ISSUED.equals(action)) {
                issued(invoice, detail);
            } else {
                rendered(invoice, text(detail, "format", name), Hashes.hash(text(detail, "sha256", name)));
            }
        }
    }

    private void issued(String invoice, Map<String, Object> detail) {
        if (detail.get("number") instanceof String number) {
            byNumber.merge(safe(number), invoice, (one, other) -> one.equals(other) ? one : SEVERAL);
        }
        if (digests.isEmpty()) {
            old.add(invoice);
        }
    }

    /** Of a format the first one counts: no later file took its place. */
    private void rendered(String invoice, String format, String digest) {
        digests.computeIfAbsent(invoice, none -> new HashMap<>()).putIfAbsent(format, digest);
    }

    private static String text(Map<String, Object> members, String name, String whose) throws Breach {
        if (members.get(name) instanceof String text) {
            return text;
        }
        throw new Breach(whose + " has no " + name);
    }

    private static String safe(String text) {
        return UNSAFE.matcher(text).replaceAll("-");
    }

    /** The invoices of each digest, one as often as it has such a file. */
    Map<String, List<String>> owners() {
        Map<String, List<String>> owners = new HashMap<>();
        digests.forEach((invoice, formats) -> formats.values()
                .forEach(digest -> owners.computeIfAbsent(digest, none -> new ArrayList<>(1))
                        .add(invoice)));
        return owners;
    }

    /** Of how many files it heard. */
    int count() {
        return digests.values().stream().mapToInt(Map::size).sum();
    }

    /** Whether an invoice may have files that it did not hear of. */
    boolean mayBeUnheard(String invoice) {
        return old.contains(invoice);
    }

    /** Of which invoice a file is, going by the longest number that its name holds; nothing where that holds none. */
    Optional<String> named(String fileName) {
        String name = safe(fileName);
        int[] ends = IntStream.rangeClosed(0, name.length())
                .filter(at -> isEnd(name, at))
                .toArray();
        String longest = "";
        for (int from : ends) {
            for (int to : ends) {
                if (to - from > longest.length() && byNumber.containsKey(name.substring(from, to))) {
                    longest = name.substring(from, to);
                }
            }
        }
        return Optional.ofNullable(byNumber.get(longest)).filter(invoice -> !invoice.equals(SEVERAL));
    }

    /** Whether a word begins or ends here: a number that is part of a longer one is another. */
    private static boolean isEnd(String name, int at) {
        return at == 0
                || at == name.length()
                || !(Character.isLetterOrDigit(name.charAt(at - 1)) && Character.isLetterOrDigit(name.charAt(at)));
    }
}
