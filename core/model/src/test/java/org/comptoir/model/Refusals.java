// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts how an input is refused: kind, code and field are what callers build upon. */
public final class Refusals {

    private Refusals() {}

    /** Asserts a refusal of {@link Fault#INVALID} and returns it for more. */
    public static ComptoirException assertRefused(String code, String field, ThrowingCallable call) {
        ComptoirException refusal = catchThrowableOfType(ComptoirException.class, call);
        assertThat(refusal).as("refusal %s", code).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.fault()).isEqualTo(Fault.INVALID);
        assertThat(refusal.facts()).containsEntry(ComptoirException.FIELD, field);
        return refusal;
    }
}
