// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.console;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;

/** A refusal in words: {@code CODE: what (facts). What to do.} */
record Refusal(ComptoirException cause) {

    String line() {
        String facts = cause.facts().entrySet().stream()
                .map(fact -> fact.getKey() + "=\"" + fact.getValue() + '"')
                .collect(Collectors.joining(", "));
        return Cell.printable(cause.code() + ": " + words(cause.code(), what(cause.fault()))
                + (facts.isEmpty() ? "" : " (" + facts + ")")
                + ". " + words(cause.code() + ".do", advice(cause.fault())));
    }

    Map<String, Object> asMap() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("code", cause.code());
        members.put("fault", cause.fault().name());
        members.put("facts", cause.facts());
        members.put("message", line());
        return members;
    }

    private static String words(String key, String otherwise) {
        try {
            return ResourceBundle.getBundle(
                            Refusal.class.getPackageName() + ".refusals",
                            java.util.Locale.ROOT,
                            Refusal.class.getClassLoader(),
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                    .getString(key);
        } catch (MissingResourceException unknown) {
            return otherwise;
        }
    }

    private static String what(Fault fault) {
        return switch (fault) {
            case INVALID -> "what was asked for is wrong";
            case UNAUTHENTICATED -> "nobody is signed in";
            case FORBIDDEN -> "you may not do this";
            case NOT_FOUND -> "there is no such thing in this company";
            case CONFLICT -> "the present state does not allow it";
            case GONE -> "it was removed for good";
            case UNAVAILABLE -> "something that is needed cannot serve now";
            case INTERNAL -> "this is a defect";
            case TOO_LARGE -> "that is more than the server accepts";
        };
    }

    private static String advice(Fault fault) {
        return switch (fault) {
            case INVALID -> "Correct it; --help shows examples.";
            case UNAUTHENTICATED, FORBIDDEN -> "Ask an admin.";
            case NOT_FOUND -> "Look it up with the list command.";
            case CONFLICT -> "Look at it again, then decide.";
            case GONE -> "It cannot come back.";
            case UNAVAILABLE -> "Try again later; comptoir:health tells more.";
            case INTERNAL -> "The log has the cause; please report it.";
            case TOO_LARGE -> "Send less at a time.";
        };
    }
}
