// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.http;

import java.util.HashMap;
import java.util.Map;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.web.internal.view.Words;

/**
 * What was wrong with a form, in words.
 *
 * @param byField what to say beside which field
 * @param general what to say above them all, empty for nothing
 * @param status of the answer
 * @param retryAfterSeconds when to come again, 0 for no matter
 */
public record Refused(Map<String, String> byField, String general, int status, int retryAfterSeconds) {

    /** Nothing was. */
    public static final Refused NOT = new Refused(Map.of(), "", 200, 0);

    private static final int UNPROCESSABLE = 422;

    /** The same, with this said above the form. */
    public Refused saying(String text) {
        return new Refused(byField, text, status, retryAfterSeconds);
    }

    /** Puts refusals into words. */
    public record Reader(ProblemTexts texts, Words words) {

        /**
         * A refusal of a service.
         *
         * @param fields which field a code is about, by the code or what it begins with; one that none of them matches is
         *     told above the form
         * @throws ComptoirException the same, if the form could not have done better
         */
        public Refused read(ComptoirException refusal, Map<String, String> fields) {
            if (refusal.fault() == Fault.NOT_FOUND || refusal.fault() == Fault.INTERNAL) {
                throw refusal;
            }
            String text = inWords(refusal);
            String field = field(refusal, fields);
            return new Refused(
                    field.isEmpty() ? Map.of() : Map.of(field, text),
                    field.isEmpty() ? text : "",
                    Statuses.ofForm(refusal.fault()),
                    Statuses.retryAfterSeconds(refusal));
        }

        /** What the words say of it with its facts, else what the problems of the API call it. */
        public String inWords(ComptoirException refusal) {
            String key = "refused/" + refusal.code();
            return words.has(key) ? words.named(key, refusal.facts()) : texts.title(refusal.code(), words.locale());
        }

        private static String field(ComptoirException refusal, Map<String, String> fields) {
            String named = refusal.facts().getOrDefault(ComptoirException.FIELD, "");
            String known = fields.getOrDefault(refusal.code(), "");
            if (!known.isEmpty()) {
                return known;
            }
            if (fields.containsValue(named)) {
                return named;
            }
            return fields.entrySet().stream()
                    .filter(entry -> refusal.code().startsWith(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("");
        }
    }

    /** One thing that the page itself found wrong. */
    public static Refused field(String name, String text) {
        return new Refused(Map.of(name, text), "", UNPROCESSABLE, 0);
    }

    /** The same with one more. */
    public Refused and(String name, String text) {
        Map<String, String> more = new HashMap<>(byField);
        more.put(name, text);
        return new Refused(Map.copyOf(more), general, UNPROCESSABLE, retryAfterSeconds);
    }

    /** Whether anything was. */
    public boolean any() {
        return !byField.isEmpty() || !general.isEmpty();
    }

    /** What is wrong with a field, empty for nothing. */
    public String of(String field) {
        return byField.getOrDefault(field, "");
    }
}
