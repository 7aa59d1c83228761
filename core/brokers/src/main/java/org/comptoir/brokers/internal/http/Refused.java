// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.http;

import java.util.Map;
import java.util.TreeMap;
import org.comptoir.spi.Problem;

/** Ends a request before anything was sent, or instead of the next step of it. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final Problem.Kind kind;
    private final String words;
    private final TreeMap<String, String> detail;

    private Refused(String code, Problem.Kind kind, String words, Map<String, String> detail) {
        super(code, null, false, false);
        this.code = code;
        this.kind = kind;
        this.words = words;
        this.detail = new TreeMap<>(detail);
    }

    static Refused of(String code, Problem.Kind kind, String message, Map<String, String> detail) {
        return new Refused(code, kind, message, detail);
    }

    Problem problem() {
        return new Problem(code, kind, words, detail);
    }
}
