// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.spi.broker.v1;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What was answered. Made by the core and by tests; further components may be added to the record.
 *
 * @param status 200 to 599
 * @param from where the answer came from, after redirects
 * @param headers in order
 * @param body unpacked, empty for none
 */
public record HttpResponse(int status, URI from, List<HttpHeader> headers, byte[] body) {

    public HttpResponse {
        headers = List.copyOf(headers);
        body = body.clone();
    }

    /** The first header of a name, whatever its case. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(HttpHeader::value)
                .findFirst();
    }

    /** The body as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    /** The status and how long the body is. */
    @Override
    public String toString() {
        return status + ", " + body.length + " bytes";
    }
}
