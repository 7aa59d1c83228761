// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.http;

import java.util.Map;
import org.comptoir.spi.Problem;

/** Ends a request before anything was sent, or instead of the next step of it. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private Refused(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    static Refused of(String code, Problem.Kind kind, String message, Map<String, String> detail) {
        return new Refused(new Problem(code, kind, message, detail));
    }

    Problem problem() {
        return problem;
    }
}
