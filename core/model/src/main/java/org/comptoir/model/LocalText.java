// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A text in several languages, French and English at least.
 *
 * @param byLanguage the text by ISO 639 language code
 */
public record LocalText(Map<String, String> byLanguage) {

    public LocalText {
        byLanguage = Map.copyOf(new TreeMap<>(byLanguage));
        if (!byLanguage.containsKey("fr") || !byLanguage.containsKey("en")) {
            throw ComptoirException.invalid("text.language-missing", "text", byLanguage.keySet());
        }
    }

    public static LocalText of(String french, String english) {
        return new LocalText(Map.of("fr", french, "en", english));
    }

    /** The text in the locale's language, else in English. */
    public String in(Locale locale) {
        String found = byLanguage.get(locale.getLanguage());
        return found != null ? found : byLanguage.getOrDefault("en", "");
    }
}
