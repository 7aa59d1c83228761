// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.operations.internal;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of a text what must not leave the server: values that are known to be secret, whatever looks like a secret, and
 * addresses of people and banks.
 *
 * @param secrets values that are known
 */
record Masks(List<String> secrets) {

    static final String MASK = "***";

    /** A shorter value is part of too many words. */
    private static final int SHORTEST = 6;

    private static final Pattern NAMES = Pattern.compile(
            "(?i)pass|pwd|secret|token|credential|private|key|auth|signature|salt|pin|iban|account|user|mail|login");

    private record Rule(Pattern pattern, String instead) {
        Rule(String pattern, String instead) {
            this(Pattern.compile(pattern), instead);
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule("(?s)-----BEGIN [A-Z ]*KEY-----.*?-----END [A-Z ]*KEY-----", MASK),
            new Rule("://[^/\\s:@]*:[^/\\s@]*@", "://" + MASK + "@"),
            new Rule("(?i)\\b(bearer|basic)\\s+[a-z0-9._~+/=-]{8,}", "$1 " + MASK),
            new Rule("\\bcptr_\\w+", MASK),
            new Rule("\\beyJ[\\w-]+\\.[\\w-]+\\.[\\w-]*", MASK),
            new Rule("(/(?:invitation|reset)/)[\\w-]+", "$1" + MASK),
            new Rule(
                    "(?i)(pass(?:word|wd|phrase)?|pwd|secret|token|api[_-]?key|authorization)"
                            + "(\"?\\s*[=:]\\s*)(\"[^\"]*\"|'[^']*'|[^\\s,;&)}\\]]+)",
                    "$1$2" + MASK),
            new Rule("(?<![\\w.+%-])[\\w.+%-]++@[\\w-]+(?:\\.[\\w-]+)+", MASK),
            new Rule("\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,4})?\\b", MASK));

    Masks {
        secrets = secrets.stream()
                .filter(secret -> secret.length() >= SHORTEST)
                .distinct()
                // The longest first: one may be the beginning of another.
                .sorted((one, other) -> other.length() - one.length())
                .toList();
    }

    /** Whether what is called so is not for others, by its name. */
    static boolean isSecret(String name) {
        return name.startsWith("_")
                || name.startsWith(".")
                || NAMES.matcher(name).find();
    }

    String applied(String text) {
        String masked = text;
        for (String secret : secrets) {
            masked = masked.replace(secret, MASK);
        }
        for (Rule rule : RULES) {
            masked = rule.pattern().matcher(masked).replaceAll(rule.instead());
        }
        return masked;
    }
}
