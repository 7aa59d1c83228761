// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.http;

import java.util.List;

/**
 * What goes back.
 *
 * @param status of HTTP
 * @param headers in order; a name may come twice
 * @param body may be empty
 */
public record Response(int status, List<Header> headers, Body body) {

    /** One header. */
    public record Header(String name, String value) {}

    public Response {
        headers = List.copyOf(headers);
    }
}
