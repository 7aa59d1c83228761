// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Map;
import org.comptoir.kernel.Database.TransientConflict;
import org.comptoir.model.Fault;

/** A read that lost against writers each time it was tried: busy, and no defect. */
final class ContentionMapper implements ExceptionMapper<TransientConflict> {

    private final Problems problems;

    ContentionMapper(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Response toResponse(TransientConflict lost) {
        return problems.of(503, "database.contended", Fault.UNAVAILABLE, Map.of());
    }
}
