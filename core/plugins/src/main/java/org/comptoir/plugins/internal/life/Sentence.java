// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.internal.life;

import java.util.Map;
import java.util.TreeMap;
import org.comptoir.model.ComptoirException;

/**
 * A sentence that is in no language yet: a code and its facts, as text, so that it is passed on and kept as any other, and
 * whoever reads it reads it in a language of their own. Facts may hold such sentences in turn. {@link Words} puts it into
 * words; what a plugin or an older server said in words stays as it is.
 */
final class Sentence {

    static final char BEGIN = '\u0002';
    static final char NEXT = '\u001f';
    static final char END = '\u0003';

    private Sentence() {}

    /** A sentence of the texts of refusals. */
    static String of(String code) {
        return of(code, Map.of());
    }

    static String of(String code, String name, String value) {
        return of(code, Map.of(name, value));
    }

    static String of(String code, Map<String, String> facts) {
        StringBuilder text = new StringBuilder().append(BEGIN).append(code);
        new TreeMap<>(facts)
                .forEach((name, value) ->
                        text.append(NEXT).append(name).append(NEXT).append(value));
        return text.append(END).toString();
    }

    /** What a refusal is called, with its reason or its facts. */
    static String refusal(ComptoirException refused) {
        return of(refused.code(), refused.facts());
    }

    /** What a refusal is called, as a sentence of its own. */
    static String title(ComptoirException refused) {
        return of(refused.code());
    }
}
