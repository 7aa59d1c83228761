// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.api;

import java.util.List;
import org.comptoir.model.ComptoirException;

/**
 * The few words that a filter of a list knows.
 *
 * @param field the parameter
 * @param words all of them
 * @param code what another word is refused with
 */
public record KnownWords(String field, List<String> words, String code) {

    public KnownWords {
        words = List.copyOf(words);
    }

    /** Some of them, as they were given. Refused with {@link #code}: one that is none of them. */
    public List<String> chosen(List<String> wanted) {
        for (String word : wanted) {
            if (!words.contains(word)) {
                throw ComptoirException.invalid(code, field, word);
            }
        }
        return List.copyOf(wanted);
    }
}
