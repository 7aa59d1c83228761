// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.comptoir.model.ComptoirException;

/** Our own refusals. */
final class RefusalMapper implements ExceptionMapper<ComptoirException> {

    private final Problems problems;

    RefusalMapper(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Response toResponse(ComptoirException refused) {
        return problems.of(refused);
    }
}
