// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A resource of a plugin with which no application starts: two methods for one request. */
@Path("/ambiguous")
public final class AmbiguousResource {

    @GET
    public String first() {
        return "first";
    }

    @GET
    public String second() {
        return "second";
    }
}
