// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.comptoir.model.Call;

/** Where a request keeps its call. */
final class Calls {

    static final String PROPERTY = "comptoir.call";

    private Calls() {}

    static Call of(ContainerRequestContext request) {
        if (request.getProperty(PROPERTY) instanceof Call call) {
            return call;
        }
        throw new IllegalStateException("the request passed no call filter");
    }
}
