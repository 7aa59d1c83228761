// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.http;

import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;

/** What HTTP calls a refusal. */
public final class Statuses {

    private Statuses() {}

    /** On the page of a form: what the form can mend is 422. */
    public static int ofForm(Fault fault) {
        return switch (fault) {
            case THROTTLED, UNAVAILABLE -> of(fault);
            case INVALID, UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, CONFLICT, GONE, INTERNAL, TOO_LARGE -> 422;
        };
    }

    /** On a page of its own. */
    public static int of(Fault fault) {
        return switch (fault) {
            case INVALID -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case GONE -> 410;
            case TOO_LARGE -> 413;
            case THROTTLED -> 429;
            case INTERNAL -> 500;
            case UNAVAILABLE -> 503;
        };
    }

    /** When to come again, 0 for no matter. */
    public static int retryAfterSeconds(ComptoirException refusal) {
        String seconds = refusal.facts().getOrDefault("retryAfterSeconds", "");
        if (seconds.matches("[0-9]{1,6}")) {
            return Integer.parseInt(seconds);
        }
        return refusal.fault() == Fault.UNAVAILABLE ? 1 : 0;
    }
}
