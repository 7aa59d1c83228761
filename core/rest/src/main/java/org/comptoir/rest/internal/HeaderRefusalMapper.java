// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.comptoir.model.ComptoirException;
import org.glassfish.jersey.message.internal.HeaderValueException;

/** Headers that cannot be read. */
final class HeaderRefusalMapper implements ExceptionMapper<HeaderValueException> {

    private final Problems problems;

    HeaderRefusalMapper(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Response toResponse(HeaderValueException refused) {
        return problems.of(ComptoirException.invalid("http.header", "headers"));
    }
}
