// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.invoicing.internal;

import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.comptoir.model.ComptoirException;

/** Says which refusal is expected. */
public final class Refused {

    private Refused() {}

    public static ComptoirException with(String code, ThrowingCallable what) {
        Throwable thrown = catchThrowable(what);
        Assertions.assertThat(thrown).isInstanceOf(ComptoirException.class);
        Assertions.assertThat(((ComptoirException) thrown).code()).isEqualTo(code);
        return (ComptoirException) thrown;
    }
}
