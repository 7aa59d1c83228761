// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Map;
import org.comptoir.kernel.DuplicateKey;
import org.comptoir.model.Fault;

/** Something with this key exists and no service had a better word for it. */
final class DuplicateMapper implements ExceptionMapper<DuplicateKey> {

    private final Problems problems;

    DuplicateMapper(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Response toResponse(DuplicateKey duplicate) {
        return problems.of(409, "request.duplicate", Fault.CONFLICT, Map.of());
    }
}
