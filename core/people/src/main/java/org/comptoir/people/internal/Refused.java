// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.people.internal;

import java.util.Map;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.id.UserId;

/** Refusals that several services share. */
final class Refused {

    private Refused() {}

    /** Says the same of whatever was wrong. */
    static ComptoirException signIn() {
        return new ComptoirException("sign-in.refused", Fault.UNAUTHENTICATED, Map.of());
    }

    /** Says the same of whatever was wrong. */
    static ComptoirException passkey() {
        return new ComptoirException("passkey.refused", Fault.UNAUTHENTICATED, Map.of());
    }

    static ComptoirException ticket() {
        return new ComptoirException("sign-in.ticket", Fault.UNAUTHENTICATED, Map.of());
    }

    static ComptoirException link() {
        return new ComptoirException("link.unknown", Fault.NOT_FOUND, Map.of());
    }

    static ComptoirException session() {
        return new ComptoirException("session.unknown", Fault.UNAUTHENTICATED, Map.of());
    }

    static ComptoirException user(UserId id) {
        return new ComptoirException(
                "user.unknown",
                Fault.NOT_FOUND,
                Map.of(ComptoirException.FIELD, "user", ComptoirException.VALUE, id.toString()));
    }

    static ComptoirException conflict(String code, String field) {
        return new ComptoirException(code, Fault.CONFLICT, Map.of(ComptoirException.FIELD, field));
    }
}
