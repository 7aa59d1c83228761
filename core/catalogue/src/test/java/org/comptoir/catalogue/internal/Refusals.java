// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.comptoir.model.ComptoirException;

/** Says what was refused, and where. */
final class Refusals {

    private Refusals() {}

    /** The code and the field of what the work refuses: {@code siren.check-digit siren}. */
    static String of(Runnable work) {
        ComptoirException refused = catchThrowableOfType(ComptoirException.class, work::run);
        assertThat(refused).as("a refusal").isNotNull();
        return (refused.code() + " " + refused.facts().getOrDefault(ComptoirException.FIELD, "")).strip();
    }
}
