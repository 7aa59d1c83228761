// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.ComptoirException;

/** Refusals as sentences, for plans and for the reasons that are kept: a code and its facts are for programs. */
record Words(ProblemTexts texts) {

    /** Why something failed, for who reads the state of a plugin: the reason that it gives itself, else what it is called. */
    String why(Throwable failed) {
        if (!(failed instanceof ComptoirException refused)) {
            return failed.toString();
        }
        String reason = refused.facts().get("reason");
        return reason == null ? of(refused, Locale.ENGLISH) : reason;
    }

    /** What the refusal is called, as a sentence of its own. */
    String title(ComptoirException refusal) {
        return texts.title(refusal.code(), Locale.ENGLISH) + ".";
    }

    /** What the refusal is called, with its reason if it gives one, else with its facts. */
    String of(ComptoirException refusal, Locale language) {
        String title = texts.title(refusal.code(), language);
        Map<String, String> facts = new TreeMap<>(refusal.facts());
        String reason = facts.remove("reason");
        if (reason != null) {
            return title + ": " + reason;
        }
        facts.remove("field");
        facts.values().removeIf(String::isEmpty);
        return facts.isEmpty()
                ? title + "."
                : facts.entrySet().stream()
                        .map(fact -> fact.getKey() + " " + fact.getValue())
                        .collect(Collectors.joining(", ", title + " (", ")."));
    }
}
