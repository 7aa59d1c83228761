// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;

/**
 * A refusal in words: {@code CODE: what (facts). What to do.} What it is, it says as everywhere else; what to do at a
 * console is its own.
 *
 * @param texts what refusals are called; none where that part of the server is away
 */
record Refusal(ComptoirException cause, List<ProblemTexts> texts) {

    String line() {
        String facts = cause.facts().entrySet().stream()
                .map(fact -> fact.getKey() + "=\"" + fact.getValue() + '"')
                .collect(Collectors.joining(", "));
        return Cell.printable(cause.code() + ": " + what()
                + (facts.isEmpty() ? "" : " (" + facts + ")")
                + ". " + advice(cause.code(), cause.fault()));
    }

    Map<String, Object> asMap() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("code", cause.code());
        members.put("fault", cause.fault().name());
        members.put("facts", cause.facts());
        members.put("message", line());
        return members;
    }

    private String what() {
        return texts.isEmpty() ? what(cause.fault()) : texts.get(0).title(cause.code(), Locale.ENGLISH);
    }

    private static String advice(String code, Fault fault) {
        try {
            return ResourceBundle.getBundle(
                            Refusal.class.getPackageName() + ".advice",
                            Locale.ROOT,
                            Refusal.class.getClassLoader(),
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                    .getString(code);
        } catch (MissingResourceException unknown) {
            return advice(fault);
        }
    }

    private static String what(Fault fault) {
        return switch (fault) {
            case INVALID -> "What was asked for is wrong";
            case UNAUTHENTICATED -> "Nobody is signed in";
            case FORBIDDEN -> "You may not do this";
            case NOT_FOUND -> "There is no such thing in this company";
            case CONFLICT -> "The present state does not allow it";
            case GONE -> "It was removed for good";
            case UNAVAILABLE -> "Something that is needed cannot serve now";
            case INTERNAL -> "This is a defect";
            case TOO_LARGE -> "That is more than the server accepts";
            case THROTTLED -> "That was tried too often";
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
            case THROTTLED -> "Wait a while, then try again.";
        };
    }
}
