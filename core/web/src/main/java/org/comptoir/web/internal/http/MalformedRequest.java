// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.http;

/** A request that no page is asked about. */
public final class MalformedRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    /** @param status what HTTP calls it: 400, 413 or 415 */
    public MalformedRequest(int status) {
        super("HTTP " + status);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
