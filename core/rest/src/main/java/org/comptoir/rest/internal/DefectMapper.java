// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Map;
import java.util.UUID;
import org.comptoir.model.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Our own mistakes: an incident number for the caller, everything else for the log. */
final class DefectMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(DefectMapper.class);

    private final Problems problems;

    DefectMapper(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Response toResponse(Throwable defect) {
        String incident = UUID.randomUUID().toString();
        LOG.error("event=defect incident={} action=\"report it with the cause below\"", incident, defect);
        return problems.of(500, "server.defect", Fault.INTERNAL, Map.of("incident", incident));
    }
}
