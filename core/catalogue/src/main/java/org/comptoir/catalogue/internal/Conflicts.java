// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.util.Map;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;

/**
 * Refusals that the present state gives.
 *
 * @param thing the first part of their codes
 */
record Conflicts(String thing) {

    /** No such thing in this company. */
    ComptoirException unknown(String field, Object value) {
        return refusal("unknown", Fault.NOT_FOUND, field, value);
    }

    /** Changed since the version that the caller read. */
    ComptoirException stale(long version) {
        return refusal("stale", Fault.CONFLICT, "version", version);
    }

    /** In use. */
    ComptoirException taken(String what, Object value) {
        return refusal(what + "-taken", Fault.CONFLICT, what, value);
    }

    private ComptoirException refusal(String what, Fault fault, String field, Object value) {
        return new ComptoirException(
                thing + "." + what,
                fault,
                Map.of(ComptoirException.FIELD, field, ComptoirException.VALUE, value.toString()));
    }
}
