// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A resource of a plugin whose author forgot to say what it needs and does. */
@Path("/silent")
public final class SilentResource {

    @GET
    public String secret() {
        return "secret";
    }
}
