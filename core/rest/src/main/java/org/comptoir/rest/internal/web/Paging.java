// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal.web;

import jakarta.ws.rs.core.MultivaluedMap;
import org.comptoir.api.PageRequest;
import org.comptoir.model.ComptoirException;
import org.jspecify.annotations.Nullable;

/**
 * How every list is asked for in pages: a method that takes {@code @Context PageRequest} has the query parameters
 * {@value #CURSOR} and {@value #LIMIT}.
 */
public final class Paging {

    public static final String CURSOR = "cursor";
    public static final String LIMIT = "limit";

    /** How many items a page has when the client does not say. */
    public static final int USUAL = 50;

    /** The most that a client may ask for; {@link PageRequest} refuses more. */
    public static final int MOST = 500;

    private Paging() {}

    /** Refused: {@code page.limit}, {@code parameter.malformed}. */
    public static PageRequest of(MultivaluedMap<String, String> query) {
        String cursor = query.getFirst(CURSOR);
        return new PageRequest(cursor == null ? "" : cursor, limit(query.getFirst(LIMIT)));
    }

    private static int limit(@Nullable String text) {
        try {
            return text == null ? USUAL : Integer.parseInt(text);
        } catch (NumberFormatException malformed) {
            throw ComptoirException.invalid("parameter.malformed", LIMIT);
        }
    }
}
