// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.comptoir.kernel.text.OneLine;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.ComptoirException;

/** Refusals, and what is kept as a {@link Sentence}, in words, for plans, reasons and advice: a code and its facts are for programs. */
record Words(ProblemTexts texts) {

    private static final String SENTENCES = "plugin-said.";
    private static final String REASON = "reason";
    private static final int LONGEST_DEFECT = 500;

    /** Deeper ones are made by nobody of ours. */
    private static final int DEEPEST = 10;

    /** Why something failed, for who reads the state of a plugin: the reason that it gives itself, else what it is called. */
    String why(Throwable failed) {
        if (!(failed instanceof ComptoirException refused)) {
            return OneLine.of(failed.toString(), LONGEST_DEFECT);
        }
        return Why.of(refused).orElseGet(() -> Sentence.refusal(refused));
    }

    /** What the refusal is called, as a sentence of its own. */
    String title(ComptoirException refusal) {
        return texts.title(refusal.code(), Locale.ENGLISH) + ".";
    }

    /** What the refusal is called, with its reason if it gives one, else with its facts. */
    String of(ComptoirException refusal, Locale language) {
        return refusal(refusal.code(), told(refusal, language), language);
    }

    private String refusal(String code, Map<String, String> all, Locale language) {
        String title = texts.title(code, language);
        Map<String, String> facts = new TreeMap<>(all);
        String reason = facts.remove(REASON);
        if (reason != null) {
            return title + colon(language) + reason;
        }
        facts.remove("field");
        facts.values().removeIf(String::isEmpty);
        return facts.isEmpty()
                ? title + "."
                : facts.entrySet().stream()
                        .map(fact -> fact.getKey() + " " + fact.getValue())
                        .collect(Collectors.joining(", ", title + " (", ")."));
    }

    private static String colon(Locale language) {
        return language.getLanguage().equals("fr") ? " : " : ": ";
    }

    /** For the log, which has one language. */
    String logged(String text) {
        return in(text, Locale.ENGLISH);
    }

    /** A text with what is said in it put into words. */
    String in(String text, Locale language) {
        return text.indexOf(Sentence.BEGIN) < 0 ? text : in(text, language, 0);
    }

    private String in(String text, Locale language, int depth) {
        StringBuilder words = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int begin = text.indexOf(Sentence.BEGIN, at);
            if (begin < 0) {
                break;
            }
            int end = end(text, begin);
            words.append(text, at, begin);
            words.append(sentence(text.substring(begin + 1, end), language, depth + 1));
            at = Math.min(end + 1, text.length());
        }
        return words.append(text, at, text.length()).toString();
    }

    /** Where the sentence that begins there ends; the end of a text that was cut. */
    private static int end(String text, int begin) {
        int open = 0;
        for (int i = begin; i < text.length(); i++) {
            char c = text.charAt(i);
            open += c == Sentence.BEGIN ? 1 : c == Sentence.END ? -1 : 0;
            if (open == 0) {
                return i;
            }
        }
        return text.length();
    }

    private String sentence(String inside, Locale language, int depth) {
        int next = inside.indexOf(Sentence.NEXT);
        String code = next < 0 ? inside : inside.substring(0, next);
        Map<String, String> facts = next < 0 || depth > DEEPEST ? Map.of() : facts(inside.substring(next + 1));
        Map<String, String> told = new TreeMap<>();
        facts.forEach((name, value) -> told.put(name, in(value, language, depth)));
        return code.startsWith(SENTENCES) ? filled(texts.title(code, language), told) : refusal(code, told, language);
    }

    /** Names and values in turn; inside a sentence that is a value, the mark between them is that one's. */
    private static Map<String, String> facts(String text) {
        Map<String, String> facts = new TreeMap<>();
        String name = "";
        boolean named = false;
        int open = 0;
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? Sentence.NEXT : text.charAt(i);
            open += c == Sentence.BEGIN ? 1 : c == Sentence.END ? -1 : 0;
            if (i < text.length() && (c != Sentence.NEXT || open > 0)) {
                continue;
            }
            String part = text.substring(begin, i);
            if (named) {
                facts.put(name, part);
            }
            name = part;
            named = !named;
            begin = i + 1;
        }
        return facts;
    }

    private static String filled(String text, Map<String, String> facts) {
        StringBuilder words = new StringBuilder();
        int at = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                break;
            }
            words.append(text, at, open).append(facts.getOrDefault(text.substring(open + 1, close), ""));
            at = close + 1;
        }
        return words.append(text.substring(at)).toString();
    }

    /** The facts of a refusal, the reason in words. */
    private Map<String, String> told(ComptoirException refused, Locale language) {
        Map<String, String> told = new TreeMap<>();
        refused.facts().forEach((name, value) -> told.put(name, in(value, language)));
        Why.of(refused).ifPresent(reason -> told.put(REASON, in(reason, language)));
        return told;
    }

    /** What refuses does so in this language. */
    <T> T refusing(Locale language, Supplier<T> work) {
        try {
            return work.get();
        } catch (ComptoirException refused) {
            if (refused.facts().values().stream().noneMatch(value -> value.indexOf(Sentence.BEGIN) >= 0)) {
                throw refused;
            }
            throw new ComptoirException(refused.code(), refused.fault(), told(refused, language), refused);
        }
    }
}
