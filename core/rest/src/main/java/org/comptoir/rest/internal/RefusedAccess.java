// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import java.util.Set;
import org.comptoir.kernel.text.OneLine;
import org.comptoir.model.ComptoirException;
import org.comptoir.rest.internal.web.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log who asked for what they may not do, so that somebody who tries doors is seen. A thing out of reach is not told:
 * it is the same as one that is not there, and people mistype.
 */
final class RefusedAccess {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedAccess.class);
    private static final int LONGEST_PATH = 200;

    /** Somebody who shows nothing is at the wrong door, and whose proof is old is asked for a new one: no attempts. */
    private static final Set<String> HARMLESS = Set.of("access.no-key", "session.unconfirmed");

    /** @param caller whose key or session it was; empty where it was nobody's */
    void note(ComptoirException refused, Optional<Caller> caller, ContainerRequestContext request) {
        if (!HARMLESS.contains(refused.code())) {
            LOG.info(
                    "event=access-refused code={} company={} actor={} method={} path={}",
                    refused.code(),
                    caller.map(known -> known.company().toString()).orElse(""),
                    caller.map(Caller::id).orElse(""),
                    request.getMethod(),
                    OneLine.of(request.getUriInfo().getPath(), LONGEST_PATH));
        }
    }
}
