// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model;

/** Whose move it is after a {@link ComptoirException}: the kind that a face of the server turns into a status. */
public enum Fault {
    /** The request itself is wrong; sent again unchanged it fails again. */
    INVALID(false),
    /** Nobody is signed in, or the credential is unknown or has expired. */
    UNAUTHENTICATED(false),
    /** Somebody is signed in and may not do this. */
    FORBIDDEN(false),
    /** What the request names does not exist, or not for this company. */
    NOT_FOUND(false),
    /** The request is sound but the present state refuses it: read again, then decide. */
    CONFLICT(false),
    /** It existed and was removed for good. */
    GONE(false),
    /** Something needed is down, busy or too slow; the same request may succeed later. */
    UNAVAILABLE(true),
    /** A defect of Comptoir or of a plugin. */
    INTERNAL(false),
    /** More bytes, lines or pages than the server accepts. */
    TOO_LARGE(false),
    /** Too many tries; the same request may succeed after the wait that the fact {@code retryAfterSeconds} names. */
    THROTTLED(true);

    private final boolean retryable;

    Fault(boolean retryable) {
        this.retryable = retryable;
    }

    /**
     * Whether the very same request, sent again later by a machine, has a chance to succeed.
     *
     * <p>A {@link #CONFLICT} is not retryable in this sense: somebody has to look at the new state first.
     */
    public boolean retryable() {
        return retryable;
    }
}
